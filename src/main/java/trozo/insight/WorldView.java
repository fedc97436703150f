package trozo.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.nn.Blocks;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

/// Looks at input space through a network whose parameters and curves somebody else sets.
final class WorldView {
    /// Share of the data's extent shown around it.
    private static final double MARGIN = 0.15;

    private static final int UNIT_CELLS = 24;
    /// A picture that costs more multiplications than this is computed at fewer cells.
    private static final long DEAREST = 40_000_000;

    private static final int UNIT_POINTS = 65;
    /// Where a fitted curve is not known exactly, it is known at so many points.
    private static final int LINE_POINTS = 2049;

    private final DataSet data;
    private final double threshold;
    private final Parameters parameters;
    private final Curves curves;
    private final Bounds bounds;
    private Optional<Blocks> outputs = Optional.empty();
    private int outputCells;
    private Optional<Mlp> units = Optional.empty();

    private WorldView(DataSet data, double threshold, Parameters parameters, Curves curves, Bounds bounds) {
        this.data = data;
        this.threshold = threshold;
        this.parameters = parameters;
        this.curves = curves;
        this.bounds = bounds;
    }

    /// @param threshold what a single output is held against to decide
    static WorldView of(DataSet data, double threshold, Parameters parameters, Curves curves) {
        return new WorldView(data, threshold, parameters, curves, bounds(data));
    }

    /// The same in the bounds of `before`, as long as they hold the data: points that are moved by hand should not move
    /// the world.
    static WorldView like(WorldView before, DataSet data, double threshold, Parameters parameters, Curves curves) {
        Bounds own = bounds(data);
        Bounds kept = before.bounds;
        boolean holds = own.width() > kept.width() / 2
                && before.data.features() == data.features()
                && within(extent(data, 0), kept.left(), kept.right())
                && within(data.features() >= 2 ? extent(data, 1) : targets(data), kept.bottom(), kept.top());
        return new WorldView(data, threshold, parameters, curves, holds ? kept : own);
    }

    private static boolean within(double[] extent, double low, double high) {
        return extent[0] >= low && extent[1] <= high;
    }

    World look(List<Activation> activations, Lens lens) {
        return switch (data.features()) {
            case 1 -> line(activations);
            case 2 -> plane(activations, lens);
            default -> new World.Hidden(data.features());
        };
    }

    private World.Plane plane(List<Activation> activations, Lens lens) {
        int cells = (int) Math.clamp(Math.sqrt((double) DEAREST / parameters.size()), Lens.LEAST_CELLS, lens.cells());
        if (outputs.isEmpty() || outputCells != cells) {
            outputs = Optional.of(new Blocks(parameters, curves, grid(cells)));
            outputCells = cells;
        }
        Mlp coarse = units.orElseGet(() -> at(grid(UNIT_CELLS)));
        units = Optional.of(coarse);
        coarse.forward();
        double[] surface = outputs.get().forward().clone();
        Optional<Regions> regions =
                piecewiseLinear(activations).map(pieces -> PlaneDivider.divide(parameters, pieces, bounds));
        return new World.Plane(
                bounds,
                cells,
                cells,
                surface,
                parameters.shape().outputs(),
                UNIT_CELLS,
                hidden(coarse),
                regions,
                data.task() == Task.REGRESSION ? Decision.NONE : decision(activations, regions, surface));
    }

    /// From the regions where all are known, else from those alone that it crosses; else, or with curves that bend
    /// between their breakpoints, between the points of the surface.
    private Decision decision(List<Activation> activations, Optional<Regions> regions, double[] surface) {
        if (regions.filter(Regions::complete).isPresent()) {
            return Decision.of(regions.get(), threshold);
        }
        return piecewiseLinear(activations)
                .map(pieces -> Decision.search(parameters, pieces, bounds, threshold))
                .filter(Decision::exact)
                .orElseGet(() -> Decision.onGrid(
                        bounds,
                        outputCells,
                        outputCells,
                        surface,
                        threshold,
                        points -> new Blocks(parameters, curves, points).forward()));
    }

    /// The centres of a grid of cells, row by row from the bottom.
    private double[] grid(int cells) {
        double[] inputs = new double[2 * cells * cells];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int cell = row * cells + column;
                inputs[cell] = bounds.left() + bounds.width() * (column + 0.5) / cells;
                inputs[cells * cells + cell] = bounds.bottom() + bounds.height() * (row + 0.5) / cells;
            }
        }
        return inputs;
    }

    /// A network with these points put in.
    private Mlp at(double[] inputs) {
        Mlp mlp = new Mlp(parameters, curves, inputs.length / parameters.shape().inputs());
        System.arraycopy(inputs, 0, mlp.input().values(), 0, inputs.length);
        return mlp;
    }

    /// The activations as what they are if all are piecewise linear.
    private static Optional<List<PiecewiseLinear>> piecewiseLinear(List<Activation> activations) {
        List<PiecewiseLinear> curves = activations.stream()
                .filter(PiecewiseLinear.class::isInstance)
                .map(PiecewiseLinear.class::cast)
                .toList();
        return curves.size() == activations.size() ? Optional.of(curves) : Optional.empty();
    }

    private List<double[]> hidden(Mlp mlp) {
        return IntStream.rangeClosed(1, parameters.shape().hidden().size())
                .mapToObj(layer -> mlp.activation(layer).values().clone())
                .toList();
    }

    private World.Line line(List<Activation> activations) {
        Mlp coarse = units.orElseGet(() -> at(interval(UNIT_POINTS)));
        units = Optional.of(coarse);
        coarse.forward();
        return piecewiseLinear(activations)
                .map(pieces -> traced(pieces, coarse))
                .orElseGet(() -> sampled(coarse));
    }

    private World.Line traced(List<PiecewiseLinear> pieces, Mlp coarse) {
        LineTracer.Trace trace = LineTracer.trace(parameters, pieces, bounds.left(), bounds.right());
        return new World.Line(
                bounds,
                trace.x(),
                trace.y(),
                true,
                trace.kinks(),
                coarse.input().values().clone(),
                hidden(coarse));
    }

    /// The fitted curve where activations bend between their breakpoints: at many points.
    private World.Line sampled(Mlp coarse) {
        double[] x = interval(LINE_POINTS);
        Blocks wide = outputs.orElseGet(() -> new Blocks(parameters, curves, x));
        outputs = Optional.of(wide);
        return new World.Line(
                bounds,
                x,
                wide.forward().clone(),
                false,
                List.of(),
                coarse.input().values().clone(),
                hidden(coarse));
    }

    private double[] interval(int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = bounds.left() + bounds.width() * i / (points - 1);
        }
        return x;
    }

    private static Bounds bounds(DataSet data) {
        double[] x = extent(data, 0);
        double[] y = data.features() >= 2 ? extent(data, 1) : targets(data);
        if (data.features() == 2) {
            double side = Math.max(x[1] - x[0], y[1] - y[0]) * (1 + 2 * MARGIN);
            return around(x, side, y, side);
        }
        return around(x, (x[1] - x[0]) * (1 + 2 * MARGIN), y, (y[1] - y[0]) * (1 + 2 * MARGIN));
    }

    private static Bounds around(double[] x, double width, double[] y, double height) {
        double centreX = (x[0] + x[1]) / 2;
        double centreY = (y[0] + y[1]) / 2;
        double w = width > 0 ? width : 1;
        double h = height > 0 ? height : 1;
        return new Bounds(centreX - w / 2, centreX + w / 2, centreY - h / 2, centreY + h / 2);
    }

    private static double[] extent(DataSet data, int feature) {
        double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Samples samples : List.of(data.train(), data.test())) {
            for (int i = 0; i < samples.count(); i++) {
                include(extent, samples.input(i, feature));
            }
        }
        return extent;
    }

    private static double[] targets(DataSet data) {
        double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Samples samples : List.of(data.train(), data.test())) {
            for (double target : samples.targets()) {
                include(extent, target);
            }
        }
        return extent;
    }

    private static void include(double[] extent, double value) {
        extent[0] = Math.min(extent[0], value);
        extent[1] = Math.max(extent[1], value);
    }
}
