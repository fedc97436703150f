package trozo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.data.BadInput;
import trozo.piecewise.Activation;
import trozo.piecewise.FunctionNames;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.fit.Fit;
import trozo.piecewise.fit.Fitter;
import trozo.piecewise.fit.Gaussian;
import trozo.piecewise.fit.Goal;
import trozo.piecewise.fit.Norm;
import trozo.piecewise.fit.Peak;

/// Finds the best continuous approximation of a function by so many straight pieces.
@Command(
        name = "fit",
        description = {
            "Find the best continuous approximation of a function by exactly N straight pieces, knots and end values free.",
            "FUNCTION is a name (tanh, sigmoid, gelu, silu or swish, softplus, elu, mish, exp, hard-swish, relu, abs, ...)"
                    + " or a formula of x, as 'x < 0 ? 0 : sin(x)'. A formula that begins with a minus goes behind --."
        },
        mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
    /// How many standard deviations a Gaussian is looked at, where no range is given.
    private static final double DEVIATIONS = 6;

    /// Beyond so many a largest error is not worth much.
    private static final double DEVIATIONS_MAX = 3;

    @Parameters(paramLabel = "FUNCTION", description = "what to approximate")
    private String function;

    @Option(names = "--pieces", paramLabel = "N", required = true, description = "how many pieces, 1 to 64")
    private int pieces;

    @Option(
            names = "--range",
            arity = "2",
            paramLabel = "A B",
            hideParamSyntax = true,
            description = "A B: where the error counts; by default -8 8 (tanh -4 4, exp -8 0), with --gauss 6 standard"
                    + " deviations either way, 3 in the max norm")
    private double[] range;

    @Option(
            names = "--norm",
            paramLabel = "max|l2",
            description = "what is made least; by default max, with --gauss l2")
    private String norm;

    @Option(names = "--tails", description = "on the whole line: the end pieces take the slopes of the asymptotes")
    private boolean tails;

    @Option(
            names = "--gauss",
            arity = "2",
            paramLabel = "MEAN SD",
            hideParamSyntax = true,
            description = "MEAN SD: weigh the squared error by a normal distribution of pre-activations")
    private double[] gauss;

    @Option(
            names = "--csv",
            description = "the N+1 points x,y, range ends included; with --tails the N-1 knots and the two end slopes")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Fit fit;
        try {
            fit = Fitter.fit(goal());
        } catch (IllegalArgumentException refused) {
            throw new BadInput("trozo fit " + function + ": " + refused.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (csv) {
            showCsv(out, fit);
        } else {
            show(out, fit);
        }
        return Cli.DONE;
    }

    private Goal goal() {
        Optional<Gaussian> weight = Optional.ofNullable(gauss).map(given -> new Gaussian(given[0], given[1]));
        Norm wanted = norm(weight.isPresent());
        Activation f = function();
        double[] within = range != null ? range : defaultRange(weight, wanted);
        // In the max norm a Gaussian says where to look, and weighs nothing.
        Optional<Gaussian> weighs = wanted == Norm.L2 ? weight : Optional.empty();
        return new Goal(f, pieces, within[0], within[1], wanted, tails, weighs);
    }

    private Norm norm(boolean weighted) {
        if (norm == null) {
            return weighted ? Norm.L2 : Norm.MAX;
        }
        return Stream.of(Norm.values())
                .filter(one -> one.name().equalsIgnoreCase(norm))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--norm " + norm + "; max or l2 was expected"));
    }

    private Activation function() {
        Optional<Activation> named = FunctionNames.named(function);
        if (named.isPresent()) {
            return named.get();
        }
        try {
            return PiecewiseFormula.parse(function);
        } catch (IllegalArgumentException refused) {
            if (function.strip().matches("[A-Za-z][A-Za-z0-9_-]*")) {
                throw new IllegalArgumentException(
                        "no function of that name; a formula of x or one of " + String.join(", ", FunctionNames.all())
                                + " was expected",
                        refused);
            }
            throw refused;
        }
    }

    private double[] defaultRange(Optional<Gaussian> weight, Norm wanted) {
        if (weight.isPresent()) {
            double reach = (wanted == Norm.MAX ? DEVIATIONS_MAX : DEVIATIONS)
                    * weight.get().deviation();
            return new double[] {weight.get().mean() - reach, weight.get().mean() + reach};
        }
        return switch (function.strip().toLowerCase(Locale.ROOT)) {
            case "tanh" -> new double[] {-4, 4};
            case "exp" -> new double[] {-8, 0};
            default -> new double[] {-8, 8};
        };
    }

    private static void showCsv(PrintWriter out, Fit fit) {
        out.println("x,y");
        for (int k = 0; k < fit.x().length; k++) {
            out.println(fit.x()[k] + "," + fit.y()[k]);
        }
        if (fit.goal().tails()) {
            out.println("left_slope," + fit.leftSlope());
            out.println("right_slope," + fit.rightSlope());
        }
    }

    private void show(PrintWriter out, Fit fit) {
        Goal goal = fit.goal();
        String where = goal.tails()
                ? "on the whole line"
                : "from " + Text.number(goal.low()) + " to " + Text.number(goal.high());
        String weight = goal.weight()
                .map(gaussian -> ", weighted by a normal distribution with mean " + Text.number(gaussian.mean())
                        + " and standard deviation " + Text.number(gaussian.deviation()))
                .orElse("");
        String pieceWord = goal.pieces() == 1 ? " piece " : " pieces ";
        out.println(function + " by " + goal.pieces() + pieceWord + where + weight);
        if (goal.norm() == Norm.MAX) {
            out.println("largest error: " + exact(fit.largest()));
        } else {
            out.println("L2 error: " + exact(fit.error()) + " (largest error " + Text.number(fit.largest()) + ")");
        }
        PiecewiseLinear curve = fit.curve();
        out.println("slope " + Text.number(fit.leftSlope()));
        List<Double> slopes = slopes(fit);
        int first = goal.tails() ? 0 : 1;
        int last = goal.tails() ? fit.x().length : fit.x().length - 1;
        for (int k = first; k < last; k++) {
            out.println("  knot at " + Text.number(fit.x()[k]) + ", value " + Text.number(fit.y()[k]));
            out.println("slope " + Text.number(slopes.get(k - first)));
        }
        if (!goal.tails()) {
            out.println("  ends at " + Text.number(fit.x()[0]) + ", value " + Text.number(curve.value(fit.x()[0]))
                    + " and at " + Text.number(fit.x()[last]) + ", value " + Text.number(fit.y()[last]));
        }
        List<Peak> ripples = fit.ripples();
        out.println("the error peaks " + (ripples.size() == 1 ? "once" : ripples.size() + " times") + ", at "
                + ripples.stream()
                        .map(peak -> Text.number(peak.x()) + (peak.error() < 0 ? " (below)" : " (above)"))
                        .collect(Collectors.joining(", ")));
    }

    private static List<Double> slopes(Fit fit) {
        PiecewiseLinear curve = fit.curve();
        return Stream.iterate(1, k -> k + 1)
                .limit(curve.size())
                .map(curve::slope)
                .toList();
    }

    private static String exact(double error) {
        return String.format(Locale.ROOT, "%.12g", error);
    }
}
