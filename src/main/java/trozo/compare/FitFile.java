package trozo.compare;

import java.util.Optional;
import trozo.piecewise.Activation;
import trozo.piecewise.FunctionNames;
import trozo.piecewise.fit.Fit;
import trozo.piecewise.fit.Fitter;
import trozo.piecewise.fit.Goal;
import trozo.piecewise.fit.Norm;
import trozo.session.Cursor;

/// Best approximations in the max norm, `"tanh,5": {"E", "t", "y"}` by function and number of pieces: in `box` on the
/// range from the first of `t` to the last, in `line` with tails.
final class FitFile {
    static final String BOX = "box";
    static final String LINE = "line";

    private static final Judge.Tolerance TOLERANCE = new Judge.Tolerance(0, 1e-6);

    /// Where a function with tails is looked at first.
    private static final double REACH = 8;

    private FitFile() {}

    static void compare(String group, String key, Cursor one, Report report) {
        if (!group.equals(BOX) && !group.equals(LINE)) {
            report.notOurs(group + " " + key, "Trozo fits on a range ('box') or with tails ('line')");
            return;
        }
        int comma = key.lastIndexOf(',');
        if (comma < 0 || !key.substring(comma + 1).strip().matches("[0-9]{1,4}")) {
            throw one.bad("a key like 'tanh,5' was expected: function, comma, number of pieces");
        }
        String name = key.substring(0, comma);
        int pieces = Integer.parseInt(key.substring(comma + 1).strip());
        Optional<Activation> function = FunctionNames.named(name);
        if (function.isEmpty()) {
            report.notOurs(group + " " + key, "Trozo has no function named " + name);
            return;
        }
        double expected = one.fields().required("E").number();
        Goal goal = goal(group.equals(LINE), function.get(), pieces, one);
        report.attempt(key, () -> outcome(group, key, expected, Fitter.fit(goal)));
    }

    private static Goal goal(boolean tails, Activation f, int pieces, Cursor one) {
        if (tails) {
            return one.make(() -> new Goal(f, pieces, -REACH, REACH, Norm.MAX, true, Optional.empty()));
        }
        Cursor places = one.fields().required("t");
        double[] t = places.anyNumbers(2, places.length());
        if (t.length != pieces + 1) {
            throw places.bad((pieces + 1) + " places were expected for " + pieces + " pieces, not " + t.length);
        }
        return one.make(() -> Goal.of(f, pieces, t[0], t[t.length - 1], Norm.MAX));
    }

    private static Outcome outcome(String group, String key, double expected, Fit fit) {
        Judge judge = new Judge();
        // With tails the file's numbers need not be the least there are: a smaller error is no deviation.
        boolean better = group.equals(LINE) && fit.error() < expected;
        judge.number("E", expected, better ? expected : fit.error(), TOLERANCE);
        return judge.outcome(group, key, out -> {
            out.key("E").number(fit.error());
            out.key("t").numbers(fit.x());
            out.key("y").numbers(fit.y());
            out.key("dense").number(fit.largest());
        });
    }
}
