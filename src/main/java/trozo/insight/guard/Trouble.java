package trozo.insight.guard;

/// Why a run diverged, with the numbers that say so.
public sealed interface Trouble {
    /// The learning rate times the curvature is above what gradient descent bears.
    ///
    /// @param curvature the largest one, of the next batch or of all points; or, where that is gentle, the one over the
    ///     whole next step
    /// @param limit 2 for plain descent, 2 (1 + momentum) with momentum
    record Curved(double lr, double curvature, double limit) implements Trouble {
        public double product() {
            return lr * curvature;
        }
    }

    /// Every step multiplies the weights by 1 - lr * decay, which is below -1.
    record Decayed(double lr, double decay, double limit) implements Trouble {
        public double product() {
            return lr * decay;
        }
    }

    /// The slopes multiply through the layers.
    ///
    /// @param perLayer what the sum of squares of the gradients is multiplied by from a hidden layer to the one before
    /// @param layers how many times
    record Multiplied(double perLayer, int layers) implements Trouble {
        public double total() {
            return StrictMath.pow(perLayer, layers);
        }
    }

    /// Within its piece the loss is gentle enough for the step, but the step ends across kinks where it is steeper.
    ///
    /// @param inside learning rate times curvature within the piece, below the limit
    /// @param across the same over the whole step, above it
    /// @param crossed the share of points and units whose pre-activation the step takes across a breakpoint
    /// @param back the share of those that the step after moves on to yet another piece
    record Crossed(double inside, double across, double crossed, double back, double limit) implements Trouble {}

    /// Inputs or targets are much larger than 1.
    ///
    /// @param size their root mean square
    record Unscaled(boolean inputs, double size) implements Trouble {}

    /// One step changes the weights by more than they are.
    ///
    /// @param ratio the length of the step over that of the weights
    record Overshot(double ratio) implements Trouble {}
}
