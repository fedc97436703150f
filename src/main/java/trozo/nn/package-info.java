/// Networks and how they learn: layers, first weights, losses, optimisers; all on the recorded graph of `autograd`.
///
/// Terms: layers are counted from 1; z is a **pre-activation**, a = f(z) an **activation**; a **parameter** is an array
/// that training moves. Arrays of a layer are feature-major: units x samples, unit by unit.
package trozo.nn;
