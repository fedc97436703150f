package trozo.data;

import trozo.data.DataSpec.Kind;
import trozo.random.Draws;

/// The toy sets, each by its formula: points within about [-2, 2], classes taking turns, so that they are balanced.
final class ToySets {
    private static final double SPIRAL_TURNS = 1.5;

    private ToySets() {}

    static boolean isPlane(Kind kind) {
        return kind.ordinal() < Kind.SINE.ordinal();
    }

    /// Point `index` of `count` of a plane set; its class is `index % 2`.
    ///
    /// @return x1 and x2
    static double[] point(Kind kind, int index, double noise, Draws draws) {
        int label = index % 2;
        double[] point = switch (kind) {
            case CIRCLE -> label == 0 ? inRing(0, 0.9, draws) : inRing(1.25, 1.85, draws);
            case XOR -> inQuadrants(label, draws);
            case GAUSSIANS -> around(label == 0 ? -0.9 : 0.9, 0.4, draws);
            case SPIRAL -> onSpiral(label, draws);
            case MOONS -> onMoon(label, draws);
            default -> throw new IllegalArgumentException(kind + " is no set of the plane");
        };
        point[0] += noise * draws.normal();
        point[1] += noise * draws.normal();
        return point;
    }

    /// The function of one input that a set on the line is drawn from, before noise.
    static double target(Kind kind, double x) {
        return switch (kind) {
            case SINE -> StrictMath.sin(2 * x);
            case ABS -> Math.abs(x);
            case STAIRS -> Math.clamp(Math.rint(x / 0.8), -2, 2) / 2;
            case HAT -> Math.max(0, 1 - Math.abs(x));
            default -> throw new IllegalArgumentException(kind + " is no set of one input");
        };
    }

    /// Evenly spread over the area between two radii.
    private static double[] inRing(double inner, double outer, Draws draws) {
        double radius = StrictMath.sqrt(draws.uniform(inner * inner, outer * outer));
        return polar(radius, draws.uniform(0, 2 * Math.PI));
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    /// Class 0 where the signs agree, class 1 where they differ, with a gap along the axes.
    private static double[] inQuadrants(int label, Draws draws) {
        double side = draws.below(2) == 0 ? -1 : 1;
        double x1 = side * draws.uniform(0.2, 1.8);
        double x2 = side * draws.uniform(0.2, 1.8);
        return new double[] {x1, label == 0 ? x2 : -x2};
    }

    private static double[] around(double centre, double deviation, Draws draws) {
        return new double[] {centre + deviation * draws.normal(), centre + deviation * draws.normal()};
    }

    /// Two arms of Archimedes' spiral, half a turn apart. The root evens out the density along the arm.
    private static double[] onSpiral(int label, Draws draws) {
        double along = StrictMath.sqrt(draws.uniform());
        return polar(0.1 + 1.75 * along, (2 * SPIRAL_TURNS * along + label) * Math.PI);
    }

    /// Two interleaving half circles of radius 1, their common frame centred on the origin.
    private static double[] onMoon(int label, Draws draws) {
        double angle = draws.uniform(0, Math.PI);
        double x1 = StrictMath.cos(angle) - 0.5;
        double x2 = StrictMath.sin(angle) - 0.25;
        return label == 0 ? new double[] {x1, x2} : new double[] {-x1, -x2};
    }
}
