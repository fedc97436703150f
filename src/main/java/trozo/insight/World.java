package trozo.insight;

import java.util.List;
import java.util.Optional;

/// What the network makes of input space.
public sealed interface World {
    /// Two inputs: the output on a grid of cells, and what every hidden unit computes there, more coarsely.
    ///
    /// @param bounds the rectangle of input space that is covered
    /// @param columns cells along x1
    /// @param rows cells along x2
    /// @param outputs the network's outputs at the cells' centres, output by output, row by row from the bottom:
    ///     `outputs[(output * rows + row) * columns + column]`; logits for classes; not to be written to
    /// @param outputCount outputs per sample
    /// @param unitColumns cells along either side of a unit's map
    /// @param units activations on the units' maps, `units[layer - 1][(unit * unitColumns + row) * unitColumns +
    /// column]`
    record Plane(
            Bounds bounds,
            int columns,
            int rows,
            double[] outputs,
            int outputCount,
            int unitColumns,
            List<double[]> units,
            Optional<Regions> regions,
            Decision decision)
            implements World {
        public Plane {
            units = List.copyOf(units);
        }
    }

    /// One input: the fitted curve, exact where all activations are piecewise linear.
    ///
    /// @param bounds the interval of x, and the values to show
    /// @param x where the curve is known, from left to right: its exact kinks and both ends, or many points in between
    /// @param y the network's output there
    /// @param exact whether all kinks are known: the activations are piecewise linear
    /// @param kinks the kinks inside the interval, from left to right; none unless `exact`
    /// @param unitX where the units' curves are known
    /// @param units activations at `unitX`, `units[layer - 1][unit * unitX.length + i]`
    record Line(
            Bounds bounds,
            double[] x,
            double[] y,
            boolean exact,
            List<Kink> kinks,
            double[] unitX,
            List<double[]> units)
            implements World {
        public Line {
            kinks = List.copyOf(kinks);
            units = List.copyOf(units);
        }
    }

    /// More than two inputs: nothing to draw but the network itself.
    record Hidden(int inputs) implements World {}

    /// A kink of the fitted curve and the unit it comes from.
    ///
    /// @param layer the hidden layer, counted from 1
    /// @param unit the unit, counted from 1
    /// @param breakpoint the breakpoint of the unit's curve, counted from 1
    record Kink(double x, double y, int layer, int unit, int breakpoint) {}
}
