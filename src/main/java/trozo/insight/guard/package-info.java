/// Why a run diverged: the cause, named from numbers measured at the last good state, and a cure that was tried.
///
/// Terms: the **good state** is the last at which the loss was still about what it had been since the last edit;
/// **curvature** is the largest eigenvalue of the loss's second derivatives; a **cure** is another recipe, with which
/// the run goes on from the good state. No cure is offered that does not hold when tried from there.
package trozo.insight.guard;
