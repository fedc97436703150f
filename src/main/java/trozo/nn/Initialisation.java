package trozo.nn;

/// How first weights and biases are drawn: normal, with mean 0.
public sealed interface Initialisation {
    Initialisation HE = Named.HE;
    Initialisation XAVIER = Named.XAVIER;

    /// The standard deviation of the weights of a layer.
    double deviation(int fanIn, int fanOut);

    /// The standard deviation of the biases.
    double biasDeviation();

    /// The initialisations that have a name; biases are 0.
    enum Named implements Initialisation {
        /// sqrt(2 / fan in). He et al. 2015.
        HE,
        /// sqrt(2 / (fan in + fan out)). Glorot and Bengio 2010.
        XAVIER;

        @Override
        public double deviation(int fanIn, int fanOut) {
            return switch (this) {
                case HE -> Math.sqrt(2.0 / fanIn);
                case XAVIER -> Math.sqrt(2.0 / (fanIn + fanOut));
            };
        }

        @Override
        public double biasDeviation() {
            return 0;
        }
    }

    /// Weights with a deviation of gain / sqrt(fan in), whatever the curve; He's is that with a gain of sqrt(2).
    ///
    /// @param gain positive, at most [#MOST]
    /// @param biasDeviation that of the biases, 0 to [#MOST]
    record Gain(double gain, double biasDeviation) implements Initialisation {
        public static final double MOST = 1000;

        public Gain {
            if (!(gain > 0 && gain <= MOST)) {
                throw new IllegalArgumentException("a gain is positive and at most " + (int) MOST + ", not " + gain);
            }
            if (!(biasDeviation >= 0 && biasDeviation <= MOST)) {
                throw new IllegalArgumentException(
                        "the deviation of the biases is 0 to " + (int) MOST + ", not " + biasDeviation);
            }
        }

        @Override
        public double deviation(int fanIn, int fanOut) {
            return gain / Math.sqrt(fanIn);
        }
    }
}
