/// What a frame means: counted and measured from its parameters on all training points, off the trainer's thread.
///
/// Terms: a pre-activation lies **on** a breakpoint when it equals its x, **near** it within epsilon otherwise. The
/// **mass** at a breakpoint is the sum of |dL/dz| there, L the mean training loss. A **dead unit** has slope 0 for
/// every training point. **Traffic** is the density of pre-activations per layer.
package trozo.insight;
