package trozo.insight;

import java.util.List;
import java.util.function.UnaryOperator;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;

/// Where in the plane a network decides otherwise on either side.
///
/// @param paths the parts of it
/// @param exact whether it was computed from the cells; otherwise it was found between the points of a grid, where a
///     part smaller than a square of the grid is missed
public record Decision(List<Path> paths, boolean exact) {
    /// Nothing to decide.
    public static final Decision NONE = new Decision(List.of(), true);

    public Decision {
        paths = List.copyOf(paths);
    }

    /// Points joined by straight lines. The arrays are not to be written to.
    public record Path(double[] x, double[] y) {
        static Path of(double x1, double y1, double x2, double y2) {
            return new Path(new double[] {x1, x2}, new double[] {y1, y2});
        }
    }

    /// From the cells of the whole plane.
    ///
    /// @param regions complete
    /// @param threshold what a single output is held against; of several the largest decides
    static Decision of(Regions regions, double threshold) {
        return new Decision(DecisionLines.in(regions.map(), regions.jumps(), threshold), true);
    }

    /// From those cells alone that the boundary crosses, however many others there are.
    ///
    /// @return without paths and not exact if even those are too many
    static Decision search(Parameters parameters, List<PiecewiseLinear> curves, Bounds box, double threshold) {
        boolean jumps = curves.stream().anyMatch(curve -> !curve.isContinuous());
        return new DecisionSearch(parameters, curves, threshold)
                .tiles(box)
                .map(tiles -> new Decision(DecisionLines.in(tiles, jumps, threshold), true))
                .orElseGet(() -> new Decision(List.of(), false));
    }

    /// From a grid of cells: along each edge between the centres of neighbours that decide otherwise, the place where
    /// the decision changes.
    ///
    /// @param outputs at the centres, as in [World.Plane]
    /// @param network the outputs at any points, both as features or outputs x points
    public static Decision onGrid(
            Bounds bounds, int columns, int rows, double[] outputs, double threshold, UnaryOperator<double[]> network) {
        return new Decision(new GridDecision(bounds, columns, rows, threshold, network).paths(outputs), false);
    }
}
