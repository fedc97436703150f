package trozo.export;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import trozo.autograd.KinkRule;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;

/// The body of a PyTorch module whose shape learns: what learns of the curve is a parameter, and forward works slopes
/// out of breakpoints and values, so that gradients reach these.
final class TorchLearning {
    private final PiecewiseLinear f;
    private final Learnable learnable;
    private final Lines out;
    /// The vectors of which only a part learns.
    private final Set<String> partly = new HashSet<>();

    private TorchLearning(PiecewiseLinear f, Learnable learnable, Lines out) {
        this.f = f;
        this.learnable = learnable;
        this.out = out;
    }

    static void write(PiecewiseLinear f, Learnable learnable, Lines out) {
        new TorchLearning(f, learnable, out).write();
    }

    private void write() {
        int size = f.size();
        describe();
        out.add(1, "def __init__(self):");
        out.add(2, "super().__init__()");
        if (size > 0) {
            vector("x", size, k -> f.breakpoint(k).x(), Coordinates::x);
            vector("y_left", size, k -> f.breakpoint(k).yLeft(), k -> Coordinates.yLeft(size, k));
        }
        if (!f.isContinuous()) {
            vector("y_right", size, k -> f.breakpoint(k).yRight(), k -> Coordinates.yRight(size, k));
        }
        vector(
                "tails",
                2,
                side -> side == 0 ? f.leftSlope() : f.rightSlope(),
                side -> side == 0 ? Coordinates.leftSlope(size) : Coordinates.rightSlope(size));
        out.gap();
        out.add(1, "def forward(self, z):");
        if (size == 0) {
            out.add(2, "return " + taken("tails") + "[0] * z");
        } else {
            forward();
        }
    }

    private void describe() {
        out.add(1, "\"\"\"" + TorchCode.title(f));
        TorchCode.kinks(f, out);
        if (learnable.x().contains(true)) {
            out.gap();
            out.add(
                    1,
                    "x must stay in increasing order: after each step Trozo puts apart what comes closer than "
                            + learnable.bounds().gap() + ", and this module does not.");
        }
        if (!learnable.bounds().equals(Bounds.USUAL.withGap(learnable.bounds().gap()))) {
            out.gap();
            out.add(
                    1,
                    "What Trozo holds while the shape learns (such as monotone, odd, steepest slope) is not held here.");
        }
        out.add(1, "\"\"\"");
        out.gap();
    }

    /// A vector of the module: a parameter if anything of it learns.
    private void vector(String name, int count, IntToDoubleFunction number, IntUnaryOperator coordinate) {
        String tensor = TorchCode.tensor(Lines.list(count, k -> Double.toString(number.applyAsDouble(k))));
        IntFunction<String> flag = k -> learnable.learns(coordinate.applyAsInt(k)) ? "True" : "False";
        boolean any = IntStream.range(0, count).map(coordinate).anyMatch(learnable::learns);
        boolean all = IntStream.range(0, count).map(coordinate).allMatch(learnable::learns);
        if (!any) {
            out.add(2, "self.register_buffer(\"" + name + "\", " + tensor + ")");
            return;
        }
        out.add(2, "self." + name + " = torch.nn.Parameter(" + tensor + ")");
        if (!all) {
            partly.add(name);
            out.add(2, "# These of them learn; the others get no gradient.");
            out.add(2, "self.register_buffer(\"" + name + "_learns\", torch.tensor(" + Lines.list(count, flag) + "))");
        }
    }

    /// A vector as forward takes it.
    private String taken(String name) {
        String own = "self." + name;
        return (partly.contains(name) ? "torch.where(" + own + "_learns, " + own + ", " + own + ".detach())" : own)
                + ".to(z.dtype)";
    }

    private void forward() {
        out.add(2, "x = " + taken("x"));
        out.add(2, "y_left = " + taken("y_left"));
        if (f.isContinuous()) {
            out.add(2, "y_right = y_left");
        } else {
            out.add(2, "# Where there is no jump the left value stands for both.");
            String jumps = Lines.list(f.size(), k -> f.breakpoint(k).isJump() ? "True" : "False");
            out.add(2, "jumps = torch.tensor(" + jumps + ", device=z.device)");
            out.add(2, "y_right = torch.where(jumps, " + taken("y_right") + ", y_left)");
        }
        out.add(2, "tails = " + taken("tails"));
        out.add(2, "chords = (y_left[1:] - y_right[:-1]) / (x[1:] - x[:-1])");
        out.add(2, "pieces = torch.cat([tails[:1], chords, tails[1:]])");
        out.add(2, "left, right = pieces[:-1], pieces[1:]");
        out.add(2, "# The slope at each breakpoint itself, by its kink rule, and its value, that of the closed end.");
        out.add(2, "used = " + used());
        out.add(2, "y_used = " + values());
        out.add(2, "# The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.");
        out.add(2, "slopes = torch.cat([pieces[:1], torch.stack([used, right], 1).flatten()])");
        out.add(2, "base_x = torch.cat([x[:1], torch.stack([x, x], 1).flatten()])");
        out.add(2, "base_y = torch.cat([y_left[:1], torch.stack([y_used, y_right], 1).flatten()])");
        out.add(2, "edges = x.detach().contiguous()");
        TorchCode.cell(out);
        out.add(2, "f = base_y[cell] + slopes[cell] * (z - base_x[cell])");
        TorchCode.surrogates(f, out);
        out.add(2, "return f");
    }

    private String used() {
        KinkRule first = f.usedRuleAt(0);
        boolean same =
                IntStream.range(0, f.size()).allMatch(k -> f.usedRuleAt(k).equals(first));
        return same
                ? slope(first, "left", "right")
                : "torch.stack("
                        + Lines.list(f.size(), k -> slope(f.usedRuleAt(k), "left[" + k + "]", "right[" + k + "]"))
                        + ")";
    }

    private static String slope(KinkRule rule, String left, String right) {
        return switch (rule) {
            case KinkRule.Named named ->
                switch (named) {
                    case LEFT, DIRECTION -> left;
                    case RIGHT -> right;
                    case MEAN -> between(0.5, left, right);
                    case ZERO -> "torch.zeros_like(" + left + ")";
                    case MINIMUM_NORM ->
                        "torch.maximum(torch.minimum(" + left + ", " + right + "), torch.maximum(" + left + ", " + right
                                + ").clamp(max=0))";
                };
            case KinkRule.Weight weight ->
                weight.alpha() == 0 ? left : weight.alpha() == 1 ? right : between(weight.alpha(), left, right);
        };
    }

    private static String between(double alpha, String left, String right) {
        return left + " + " + alpha + " * (" + right + " - " + left + ")";
    }

    private String values() {
        IntFunction<String> owner =
                k -> f.breakpoint(k).value() == f.breakpoint(k).yLeft() ? "y_left" : "y_right";
        boolean left = IntStream.range(0, f.size()).allMatch(k -> owner.apply(k).equals("y_left"));
        return left ? "y_left" : "torch.stack(" + Lines.list(f.size(), k -> owner.apply(k) + "[" + k + "]") + ")";
    }
}
