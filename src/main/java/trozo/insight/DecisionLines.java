package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import trozo.insight.Decision.Path;
import trozo.insight.RegionMap.Cell;
import trozo.insight.Regions.Segment;

/// Finds where a decision changes among cells, exactly: inside a cell along a straight line, and where a curve jumps
/// along the edge between two cells.
final class DecisionLines {
    /// A shorter piece of a jump line is rounding.
    private static final double SHORTEST = 1e-12;

    private final RegionMap map;
    private final double threshold;
    private final List<Path> paths = new ArrayList<>();

    private DecisionLines(RegionMap map, double threshold) {
        this.map = map;
        this.threshold = threshold;
    }

    /// @param jumps whether to look along the kink lines too
    static List<Path> in(RegionMap map, boolean jumps, double threshold) {
        DecisionLines lines = new DecisionLines(map, threshold);
        map.cells().forEach(lines::inside);
        if (jumps) {
            map.lines().forEach(lines::along);
        }
        return lines.paths;
    }

    private void inside(Cell cell) {
        double[] map = cell.map();
        int outputs = map.length / 3;
        if (outputs == 1) {
            cell.polygon()
                    .chord(map[0], map[1], map[2] - threshold)
                    .ifPresent(chord -> paths.add(Path.of(chord[0], chord[1], chord[2], chord[3])));
        }
        for (int one = 0; one < outputs; one++) {
            for (int other = one + 1; other < outputs; other++) {
                between(cell, one, other).ifPresent(paths::add);
            }
        }
    }

    /// Where two outputs are equal and no other is larger.
    private static Optional<Path> between(Cell cell, int one, int other) {
        double[] map = cell.map();
        return cell.polygon()
                .chord(
                        map[3 * one] - map[3 * other],
                        map[3 * one + 1] - map[3 * other + 1],
                        map[3 * one + 2] - map[3 * other + 2])
                .flatMap(chord -> {
                    double from = 0;
                    double to = 1;
                    for (int third = 0; third < map.length / 3; third++) {
                        if (third != one && third != other) {
                            double start = ahead(map, one, third, chord[0], chord[1]);
                            double end = ahead(map, one, third, chord[2], chord[3]);
                            if (start < 0 && end < 0) {
                                return Optional.empty();
                            }
                            if (start < 0) {
                                from = Math.max(from, start / (start - end));
                            } else if (end < 0) {
                                to = Math.min(to, start / (start - end));
                            }
                        }
                    }
                    double dx = chord[2] - chord[0];
                    double dy = chord[3] - chord[1];
                    return from < to
                            ? Optional.of(Path.of(
                                    chord[0] + from * dx, chord[1] + from * dy, chord[0] + to * dx, chord[1] + to * dy))
                            : Optional.empty();
                });
    }

    private static double ahead(double[] map, int one, int third, double x, double y) {
        return (map[3 * one] - map[3 * third]) * x
                + (map[3 * one + 1] - map[3 * third + 1]) * y
                + map[3 * one + 2]
                - map[3 * third + 2];
    }

    /// What a cell beside a line decides along it: `at` and `slope` are each output's value at the line's start and its
    /// growth with the distance from there.
    private record Side(double from, double to, double[] at, double[] slope) {
        double value(int output, double t) {
            return at[output] + slope[output] * t;
        }
    }

    private void along(Segment line) {
        double dx = line.x2() - line.x1();
        double dy = line.y2() - line.y1();
        double length = Math.hypot(dx, dy);
        if (length <= SHORTEST) {
            return;
        }
        List<Side> left = new ArrayList<>();
        List<Side> right = new ArrayList<>();
        for (Cell cell : map.cellsAlong(line)) {
            Polygon polygon = cell.polygon();
            polygon.shareOf(line.x1(), line.y1(), line.x2(), line.y2()).ifPresent(share -> {
                double side = dx * (polygon.centreY() - line.y1()) - dy * (polygon.centreX() - line.x1());
                (side > 0 ? left : right).add(side(cell, line, length, share));
            });
        }
        double[] ends = left.isEmpty() || right.isEmpty() ? new double[0] : ends(left, right);
        for (int i = 0; i + 1 < ends.length; i++) {
            double middle = (ends[i] + ends[i + 1]) / 2;
            Optional<Side> one = at(left, middle);
            Optional<Side> other = at(right, middle);
            if (one.isPresent() && other.isPresent()) {
                compare(line, length, ends[i], ends[i + 1], one.get(), other.get());
            }
        }
    }

    private static Side side(Cell cell, Segment line, double length, double[] share) {
        double[] map = cell.map();
        double[] at = new double[map.length / 3];
        double[] slope = new double[at.length];
        for (int output = 0; output < at.length; output++) {
            double a = map[3 * output];
            double b = map[3 * output + 1];
            at[output] = a * line.x1() + b * line.y1() + map[3 * output + 2];
            slope[output] = (a * (line.x2() - line.x1()) + b * (line.y2() - line.y1())) / length;
        }
        return new Side(share[0], share[1], at, slope);
    }

    private static double[] ends(List<Side> left, List<Side> right) {
        return DoubleStream.concat(ends(left), ends(right)).sorted().distinct().toArray();
    }

    private static DoubleStream ends(List<Side> sides) {
        return sides.stream().flatMapToDouble(side -> DoubleStream.of(side.from(), side.to()));
    }

    private static Optional<Side> at(List<Side> sides, double t) {
        return sides.stream().filter(side -> side.from() <= t && t <= side.to()).findFirst();
    }

    private void compare(Segment line, double length, double from, double to, Side one, Side other) {
        double[] cuts = DoubleStream.concat(
                        DoubleStream.of(from, to), DoubleStream.concat(changes(one), changes(other)))
                .filter(t -> t >= from && t <= to)
                .sorted()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            double middle = (cuts[i] + cuts[i + 1]) / 2;
            if (cuts[i + 1] - cuts[i] > SHORTEST && decision(one, middle) != decision(other, middle)) {
                double start = cuts[i] / length;
                double end = cuts[i + 1] / length;
                double dx = line.x2() - line.x1();
                double dy = line.y2() - line.y1();
                paths.add(Path.of(
                        line.x1() + start * dx, line.y1() + start * dy, line.x1() + end * dx, line.y1() + end * dy));
            }
        }
    }

    /// Where along the line the decision may change.
    private DoubleStream changes(Side side) {
        int outputs = side.at().length;
        if (outputs == 1) {
            return DoubleStream.of((threshold - side.at()[0]) / side.slope()[0]).filter(Double::isFinite);
        }
        double[] roots = new double[outputs * outputs];
        Arrays.fill(roots, Double.NaN);
        for (int one = 0; one < outputs; one++) {
            for (int other = one + 1; other < outputs; other++) {
                roots[one * outputs + other] =
                        (side.at()[other] - side.at()[one]) / (side.slope()[one] - side.slope()[other]);
            }
        }
        return Arrays.stream(roots).filter(Double::isFinite);
    }

    private int decision(Side side, double t) {
        int outputs = side.at().length;
        if (outputs == 1) {
            return side.value(0, t) > threshold ? 1 : 0;
        }
        int winner = 0;
        for (int output = 1; output < outputs; output++) {
            winner = side.value(output, t) > side.value(winner, t) ? output : winner;
        }
        return winner;
    }
}
