package trozo.nn;

/// How the learning rate changes with the step: a factor on the optimiser's rate. Step t is the number of steps taken
/// before the update, so the first update has t = 0. The formulas are PyTorch's.
///
/// @param warmUp over the first `warmUp` steps the rate rises in a straight line, to its full height in the last of
///     them; the decay runs from the first step all the same
public record Schedule(long warmUp, Decay decay) {
    public static final Schedule CONSTANT = new Schedule(0, new Decay.Constant());

    private static final long MOST_STEPS = 1_000_000_000_000L;

    public Schedule {
        if (warmUp < 0 || warmUp > MOST_STEPS) {
            throw new IllegalArgumentException("the warm-up must take 0 to 10^12 steps, not " + warmUp);
        }
    }

    public Schedule(Decay decay) {
        this(0, decay);
    }

    /// What the optimiser's rate is multiplied with at step `t`.
    public double factor(long t) {
        double factor = decay.factor(t);
        return t < warmUp ? factor * ((t + 1) / (double) warmUp) : factor;
    }

    public Schedule withWarmUp(long steps) {
        return new Schedule(steps, decay);
    }

    public Schedule withDecay(Decay newDecay) {
        return new Schedule(warmUp, newDecay);
    }

    /// How the rate falls.
    public sealed interface Decay {
        double factor(long t);

        record Constant() implements Decay {
            @Override
            public double factor(long t) {
                return 1;
            }
        }

        /// factor^floor(t / every).
        ///
        /// @param every steps between two falls
        record Step(long every, double factor) implements Decay {
            public Step {
                requireSteps(every);
                requireFactor(factor);
            }

            @Override
            public double factor(long t) {
                return StrictMath.pow(factor, Math.floorDiv(t, every));
            }
        }

        /// factor^(t / every).
        ///
        /// @param every steps after which the rate has fallen by `factor`
        record Exponential(long every, double factor) implements Decay {
            public Exponential {
                requireSteps(every);
                requireFactor(factor);
            }

            @Override
            public double factor(long t) {
                return StrictMath.pow(factor, t / (double) every);
            }
        }

        /// floor + (1 - floor) (1 + cos(pi t / steps)) / 2, and floor from t = steps on. Loshchilov and Hutter 2017,
        /// without restarts.
        ///
        /// @param floor the factor it ends at
        record Cosine(long steps, double floor) implements Decay {
            public Cosine {
                requireSteps(steps);
                if (!(floor >= 0 && floor <= 1)) {
                    throw new IllegalArgumentException("the floor must lie in [0, 1], not " + floor);
                }
            }

            @Override
            public double factor(long t) {
                return t >= steps ? floor : floor + (1 - floor) * (1 + StrictMath.cos(StrictMath.PI * t / steps)) / 2;
            }
        }
    }

    private static void requireSteps(long steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("a schedule's steps must lie in 1 to 10^12, not " + steps);
        }
    }

    private static void requireFactor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("a schedule's factor must lie in (0, 1], not " + factor);
        }
    }
}
