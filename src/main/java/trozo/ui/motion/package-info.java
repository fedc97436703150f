/// Slow motion: the batch that the next step takes, point by point, forward and backward through the network. A
/// presentation of the numbers that the step really uses; it only decides when the step is taken, never what it is.
package trozo.ui.motion;
