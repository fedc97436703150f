package trozo.figure;

import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.World;

/// What one hidden unit computes over input space, small: a map for two inputs, a curve for one.
final class UnitMap {
    private static final double STRENGTH = 0.85;

    private UnitMap() {}

    static void draw(Sketch sketch, World world, UnitAddress address, Rect rect) {
        if (world instanceof World.Plane plane) {
            map(sketch, plane, address, rect);
        } else if (world instanceof World.Line line) {
            curve(sketch, line, address, rect);
        }
    }

    private static void map(Sketch sketch, World.Plane plane, UnitAddress address, Rect rect) {
        int side = plane.unitColumns();
        double[] values = plane.units().get(address.layer() - 1);
        int start = (address.unit() - 1) * side * side;
        double largest = largest(values, start, side * side);
        Shades shades = new Shades(sketch.palette(), STRENGTH);
        int[] argb = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                argb[(side - 1 - row) * side + column] = shades.at(values[start + row * side + column] / largest);
            }
        }
        Mark.Raster raster =
                new Mark.Raster(new Pixels(side, side, argb), rect.x(), rect.y(), rect.width(), rect.height(), true);
        sketch.add(raster);
    }

    private static void curve(Sketch sketch, World.Line line, UnitAddress address, Rect rect) {
        Look look = sketch.look;
        int count = line.unitX().length;
        double[] values = line.units().get(address.layer() - 1);
        int start = (address.unit() - 1) * count;
        double largest = 1.15 * largest(values, start, count);
        Scale across = Scale.linear(line.unitX()[0], line.unitX()[count - 1], rect.x(), rect.right());
        Scale up = Scale.linear(-largest, largest, rect.bottom(), rect.y());
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = across.at(line.unitX()[i]);
            ys[i] = up.at(values[start + i]);
        }
        sketch.line(
                rect.x(),
                rect.centreY(),
                rect.right(),
                rect.centreY(),
                look.stroke(look.palette().hairline(), 1));
        sketch.clip(
                rect,
                inner -> inner.path(
                        new Points(xs, ys), look.stroke(look.palette().activation(), 1.4)));
    }

    /// The largest magnitude, and 1 where all are 0.
    private static double largest(double[] values, int start, int count) {
        double largest = 0;
        for (int i = start; i < start + count; i++) {
            largest = Math.max(largest, Double.isFinite(values[i]) ? Math.abs(values[i]) : 0);
        }
        return largest == 0 ? 1 : largest;
    }
}
