package trozo.figure;

import trozo.insight.Bounds;
import trozo.insight.World;

/// Where input space stands in its picture: what it is drawn by and clicked by.
///
/// @param area the picture inside its axes; a square, if the space is one
/// @param across the first input
/// @param up the second input, or the target
public record WorldLayout(Rect area, Scale across, Scale up) {
    private static final double NUMBERS = 34;
    private static final double BELOW = 26;

    public static WorldLayout of(World world, double width, double height, Look look) {
        return in(
                world, new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(8), look.of(10), look.of(BELOW)));
    }

    /// Without axes.
    static WorldLayout bare(World world, double width, double height, Look look) {
        double rim = look.of(1);
        return in(world, new Rect(0, 0, width, height).inset(rim, rim, rim, rim));
    }

    private static WorldLayout in(World world, Rect all) {
        return switch (world) {
            case World.Plane plane -> {
                Bounds bounds = plane.bounds();
                double unit = Math.min(all.width() / bounds.width(), all.height() / bounds.height());
                double wide = unit * bounds.width();
                double high = unit * bounds.height();
                yield of(bounds, new Rect(all.x() + (all.width() - wide) / 2, all.y(), wide, high));
            }
            case World.Line line -> of(line.bounds(), all);
            case World.Hidden hidden -> of(new Bounds(0, 1, 0, 1), all);
        };
    }

    private static WorldLayout of(Bounds bounds, Rect area) {
        return new WorldLayout(
                area,
                Scale.linear(bounds.left(), bounds.right(), area.x(), area.right()),
                Scale.linear(bounds.bottom(), bounds.top(), area.bottom(), area.y()));
    }
}
