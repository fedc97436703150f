package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import trozo.piecewise.Joint;

/// The function at many places, denser where it bends. Between two places it is taken for a line.
///
/// @param x from left to right, no two the same
/// @param least the value there; at a jump the smaller of the two
/// @param most the value there; at a jump the larger
record Samples(double[] x, double[] least, double[] most) {
    private static final int PARTS = 768;
    private static final int MOST = 24_000;
    private static final int DEEPEST = 12;

    /// How far the function may lie from the line between two places, as a share of its height.
    private static final double FINE = 2e-7;

    /// How far beside a jump its two values stand, as a share of the range.
    private static final double BESIDE = 1e-9;

    /// A value on either side.
    private record Place(double left, double right) {}

    /// @param from where the part begins that matters most; beyond it and `to`, samples grow sparser
    static Samples of(Target target, double from, double to) {
        TreeMap<Double, Place> places = new TreeMap<>();
        for (int part = 0; part <= PARTS; part++) {
            add(places, target, part == PARTS ? to : from + (to - from) * part / PARTS);
        }
        double height = places.values().stream()
                .mapToDouble(place -> Math.abs(place.left - places.firstEntry().getValue().right))
                .max()
                .orElse(0);
        for (double step = (to - from) / PARTS; from - step > target.low() || to + step < target.high(); step *= 1.1) {
            add(places, target, Math.max(target.low(), from - step));
            add(places, target, Math.min(target.high(), to + step));
        }
        for (double cut : target.cuts()) {
            places.put(cut, new Place(target.leftValue(cut), target.rightValue(cut)));
        }
        for (Joint joint : target.joints()) {
            if (joint.isJump()) {
                double beside = BESIDE * target.width();
                places.putIfAbsent(joint.x() - beside, new Place(joint.yLeft(), joint.yLeft()));
                places.putIfAbsent(joint.x() + beside, new Place(joint.yRight(), joint.yRight()));
            }
        }
        refine(places, target, FINE * height);
        return of(places);
    }

    private static void add(TreeMap<Double, Place> places, Target target, double x) {
        double y = target.value(x);
        places.put(x, new Place(y, y));
    }

    /// Halves the intervals in whose middle the function is not yet the line between their ends.
    private static void refine(TreeMap<Double, Place> places, Target target, double tolerance) {
        List<Double> ends = new ArrayList<>(places.keySet());
        for (int i = 0; i + 1 < ends.size(); i++) {
            halve(places, target, ends.get(i), ends.get(i + 1), tolerance, 0);
        }
    }

    private static void halve(
            TreeMap<Double, Place> places, Target target, double from, double to, double tolerance, int depth) {
        double middle = from + (to - from) / 2;
        if (depth > DEEPEST || places.size() >= MOST || !(from < middle && middle < to)) {
            return;
        }
        double line = (places.get(from).right + places.get(to).left) / 2;
        if (Math.abs(target.value(middle) - line) > tolerance) {
            add(places, target, middle);
            halve(places, target, from, middle, tolerance, depth + 1);
            halve(places, target, middle, to, tolerance, depth + 1);
        }
    }

    private static Samples of(TreeMap<Double, Place> places) {
        int size = places.size();
        double[] x = new double[size];
        double[] least = new double[size];
        double[] most = new double[size];
        int i = 0;
        for (var entry : places.entrySet()) {
            x[i] = entry.getKey();
            least[i] = Math.min(entry.getValue().left, entry.getValue().right);
            most[i] = Math.max(entry.getValue().left, entry.getValue().right);
            i++;
        }
        return new Samples(x, least, most);
    }

    int size() {
        return x.length;
    }

    /// The same with more places.
    Samples with(Target target, List<Double> more) {
        TreeMap<Double, Place> places = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            places.put(x[i], new Place(least[i], most[i]));
        }
        for (double place : more) {
            if (!places.containsKey(place)) {
                add(places, target, place);
            }
        }
        return of(places);
    }

    /// Seen in a mirror: x becomes -x.
    Samples mirrored() {
        int size = size();
        double[] back = new double[size];
        double[] backLeast = new double[size];
        double[] backMost = new double[size];
        for (int i = 0; i < size; i++) {
            back[i] = -x[size - 1 - i];
            backLeast[i] = least[size - 1 - i];
            backMost[i] = most[size - 1 - i];
        }
        return new Samples(back, backLeast, backMost);
    }

    /// Half the height of the function: a single level line is no farther away.
    double halfHeight() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            lowest = Math.min(lowest, least[i]);
            highest = Math.max(highest, most[i]);
        }
        return (highest - lowest) / 2;
    }
}
