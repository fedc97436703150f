package trozo.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trozo.autograd.KinkRule;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.session.Cursor;
import trozo.session.Fields;

/// Gaussian moments of piecewise-linear functions: `b` the breakpoints, piece k is `intercepts[k] + slopes[k] x`, x
/// normal with `mean` and `sigma`; the names are those of [Moments].
final class MomentFile {
    private static final Judge.Tolerance TOLERANCE = new Judge.Tolerance(1e-12, 1e-12);
    private static final String HERMITE = "hermite";

    /// Pieces that meet up to rounding make a kink, not a jump.
    private static final double ROUNDING = 1e-12;

    private MomentFile() {}

    static void compare(Cursor one, Report report) {
        Fields fields = one.fields();
        String name = fields.given("name").map(Cursor::text).orElse("function");
        double mean = fields.required("mean").number();
        double sigma = fields.required("sigma").number();
        String id = name + " at mean " + mean + ", sigma " + sigma;
        PiecewiseLinear f = function(one, fields);
        Moments moments = one.make(() -> Moments.of(f, mean, sigma));
        Map<String, Double> found = byName(f, moments);
        double[] hermite =
                moments.hermite().stream().mapToDouble(Double::doubleValue).toArray();
        Judge judge = new Judge();
        found.forEach((key, value) ->
                fields.given(key).ifPresent(expected -> judge.number(key, expected.anyNumber(), value, TOLERANCE)));
        fields.given(HERMITE).ifPresent(expected -> {
            double[] numbers = expected.anyNumbers(0, hermite.length);
            for (int n = 0; n < numbers.length; n++) {
                judge.number(HERMITE + "[" + n + "]", numbers[n], hermite[n], TOLERANCE);
            }
        });
        report.add(judge.outcome("moments", id, out -> {
            out.key("name").text(name);
            out.key("mean").number(mean);
            out.key("sigma").number(sigma);
            for (Map.Entry<String, Double> entry : found.entrySet()) {
                out.key(entry.getKey()).number(entry.getValue());
            }
            out.key(HERMITE).numbers(hermite);
        }));
    }

    private static Map<String, Double> byName(PiecewiseLinear f, Moments moments) {
        Map<String, Double> found = new LinkedHashMap<>();
        found.put("Ef", moments.ef());
        found.put("Ef2", moments.ef2());
        found.put("Ed", moments.ed());
        found.put("Edelta", moments.edelta());
        found.put("Ed2", moments.ed2());
        found.put("Ezf", moments.ezf());
        found.put("Effpp", moments.effpp());
        found.put("dead", moments.dead());
        double steepest = 0;
        for (int piece = 0; piece <= f.size(); piece++) {
            steepest = Math.max(steepest, Math.abs(f.slope(piece)));
        }
        found.put("lip", steepest);
        return found;
    }

    /// The function of `b`, `slopes` and `intercepts`.
    static PiecewiseLinear function(Cursor one, Fields fields) {
        Cursor breakpoints = fields.required("b");
        double[] b = breakpoints.anyNumbers(0, breakpoints.length());
        double[] slopes = fields.required("slopes").anyNumbers(b.length + 1, b.length + 1);
        double[] intercepts = fields.required("intercepts").anyNumbers(b.length + 1, b.length + 1);
        return one.make(() -> {
            List<Breakpoint> points = new ArrayList<>();
            if (b.length == 0 && intercepts[0] != 0) {
                // A line beside 0 needs a point to go through; there is no kink there.
                points.add(Breakpoint.joined(0, intercepts[0]));
            }
            for (int k = 0; k < b.length; k++) {
                double left = intercepts[k] + slopes[k] * b[k];
                double right = intercepts[k + 1] + slopes[k + 1] * b[k];
                points.add(
                        Math.abs(left - right) < ROUNDING
                                ? Breakpoint.joined(b[k], left)
                                : Breakpoint.jump(b[k], left, right, Side.LEFT));
            }
            return new PiecewiseLinear(points, slopes[0], slopes[b.length], KinkRule.LEFT);
        });
    }
}
