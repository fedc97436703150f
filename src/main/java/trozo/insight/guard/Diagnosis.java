package trozo.insight.guard;

import trozo.train.RunState;

/// Why a run diverged and what helps.
///
/// @param diverged the step before which it was stopped
/// @param good the last good state
/// @param trouble the cause
/// @param cure what was tried from the good state and held
public record Diagnosis(long diverged, RunState good, Trouble trouble, Cure cure) {}
