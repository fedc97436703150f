package trozo.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// Where things stand in the activation column: what the figure draws by and the editor hits by.
///
/// @param curve the storey of f
/// @param slope the storey of f'
/// @param traffic the storey of the pre-activations
/// @param mass the storey of the gradients at the kinks
/// @param header the height above each storey that its title stands in
/// @param z the axis all four share
/// @param y f's values, in `curve`
/// @param slopes f's slopes, in `slope`
/// @param handles one per breakpoint, two at a jump, from left to right
public record ColumnLayout(
        Rect curve,
        Rect slope,
        Rect traffic,
        Rect mass,
        double header,
        Scale z,
        Scale y,
        Scale slopes,
        List<Handle> handles) {

    /// What is dragged.
    ///
    /// @param breakpoint counted from 0
    /// @param side which value it moves where the function jumps; both are one where it does not
    /// @param x its centre, in units
    /// @param y its centre, in units
    public record Handle(int breakpoint, Side side, double x, double y) {}

    private static final double NUMBERS = 46;
    private static final double RIGHT = 6;
    private static final double HEADER = 22;
    private static final double GAP = 12;
    private static final double AXIS = 26;

    private static final int SAMPLES = 128;
    /// Slopes of a formula beyond are taken to run away.
    private static final double STEEPEST = 20;

    public ColumnLayout {
        handles = List.copyOf(handles);
    }

    public static ColumnLayout of(Activation f, ColumnView view, double width, double height, Look look) {
        double header = look.of(HEADER);
        double gap = look.of(GAP);
        double left = look.of(NUMBERS);
        double across = Math.max(1, width - left - look.of(RIGHT));
        double room = Math.max(1, height - look.of(AXIS) - 4 * header - 3 * gap);

        Rect curve = new Rect(left, header, across, 0.44 * room);
        Rect slope = new Rect(left, curve.bottom() + gap + header, across, 0.17 * room);
        Rect traffic = new Rect(left, slope.bottom() + gap + header, across, 0.19 * room);
        Rect mass = new Rect(left, traffic.bottom() + gap + header, across, 0.20 * room);

        Scale z = Scale.linear(view.zLow(), view.zHigh(), curve.x(), curve.right());
        Scale y = Scale.linear(view.yLow(), view.yHigh(), curve.bottom(), curve.y());
        return new ColumnLayout(curve, slope, traffic, mass, header, z, y, slopeScale(f, z, slope), handles(f, z, y));
    }

    private static Scale slopeScale(Activation f, Scale z, Rect slope) {
        double low = -0.2;
        double high = 1;
        for (double seen : slopes(f, z)) {
            low = Math.min(low, seen);
            high = Math.max(high, seen);
        }
        double air = 0.12 * (high - low);
        return Scale.linear(low - air, high + air, slope.bottom(), slope.y());
    }

    /// The slopes of all pieces; of a formula those in sight that do not run away.
    private static double[] slopes(Activation f, Scale z) {
        return switch (f) {
            case PiecewiseLinear pieces ->
                IntStream.rangeClosed(0, pieces.size())
                        .mapToDouble(pieces::slope)
                        .toArray();
            case PiecewiseFormula formula ->
                DoubleStream.concat(
                                IntStream.rangeClosed(0, SAMPLES)
                                        .mapToDouble(
                                                i -> formula.derivative(z.low() + (z.high() - z.low()) * i / SAMPLES)),
                                formula.joints().stream()
                                        .flatMapToDouble(joint -> DoubleStream.of(joint.left(), joint.right())))
                        .filter(slope -> Math.abs(slope) <= STEEPEST)
                        .toArray();
        };
    }

    /// One or two per breakpoint; a formula has none.
    private static List<Handle> handles(Activation f, Scale z, Scale y) {
        List<Handle> handles = new ArrayList<>();
        List<Breakpoint> points = f instanceof PiecewiseLinear pieces ? pieces.breakpoints() : List.of();
        for (int k = 0; k < points.size(); k++) {
            Breakpoint point = points.get(k);
            double x = z.at(point.x());
            handles.add(new Handle(k, Side.LEFT, x, y.at(point.yLeft())));
            if (point.isJump()) {
                handles.add(new Handle(k, Side.RIGHT, x, y.at(point.yRight())));
            }
        }
        return handles;
    }

    /// The handle nearest to a point, within `reach` units.
    public Optional<Handle> handleAt(double px, double py, double reach) {
        return handles.stream()
                .filter(handle -> Math.hypot(handle.x() - px, handle.y() - py) <= reach)
                .min(Comparator.comparingDouble(handle -> Math.hypot(handle.x() - px, handle.y() - py)));
    }

    /// Where the kink rule is written, right above f'.
    public Rect rule() {
        return new Rect(slope.centreX(), slope.y() - header, slope.width() / 2, header);
    }

    /// From the top of the first storey to the foot of the last.
    double foot() {
        return mass.bottom();
    }
}
