package trozo.train;

/// What the trainer shows: the state of a run between two steps. Nothing in it changes once it is published.
///
/// @param generation which start of the run this belongs to; see [Order#generation]
/// @param run the run between two steps
/// @param status what the run is doing
/// @param stepsPerSecond measured by the trainer's clock; 0 unless running
/// @param trouble what went wrong, for [Status#FAILED]; else empty
/// @param adopted the number of the last edit by hand that the run has taken up; see [EditNumbers]
/// @param trail the way the run has come
public record Frame(
        long generation,
        RunState run,
        Status status,
        double stepsPerSecond,
        String trouble,
        long adopted,
        Trail trail) {
    public enum Status {
        RUNNING,
        PAUSED,
        /// The next step would have given a number that is not finite; this is the state before it.
        DIVERGED,
        /// The trainer stopped on an error of the program.
        FAILED
    }

    /// Of a run without edits by hand, whose way is not known.
    public Frame(long generation, RunState run, Status status, double stepsPerSecond, String trouble) {
        this(generation, run, status, stepsPerSecond, trouble, 0, Trail.EMPTY);
    }

    /// Of a run that rests.
    public static Frame of(Run run) {
        Status status = run.diverged() ? Status.DIVERGED : Status.PAUSED;
        return new Frame(0, run.state(), status, 0, "", 0, run.trail());
    }

    /// The recipe as it stands, edits applied, its activations as training has made them: all that is shown was
    /// computed with these.
    public Recipe recipe() {
        return run.recipe();
    }

    /// Steps taken.
    public long step() {
        return run.step();
    }

    /// All weights and biases; see [RunState#parameters].
    public double[] parameters() {
        return run.parameters();
    }

    public LossHistory history() {
        return run.history();
    }

    /// How often every training sample was seen, on average.
    ///
    /// @param samples how many training samples there are
    public double epochs(int samples) {
        return step() * epochsPerStep(samples);
    }

    /// How often every training sample is seen in a second, at the speed of the moment.
    ///
    /// @param samples how many training samples there are
    public double epochsPerSecond(int samples) {
        return stepsPerSecond * epochsPerStep(samples);
    }

    private double epochsPerStep(int samples) {
        return (double) Math.min(recipe().training().batch(), samples) / samples;
    }
}
