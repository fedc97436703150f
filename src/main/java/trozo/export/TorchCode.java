package trozo.export;

import java.util.List;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;

/// Activations as PyTorch modules, to be pasted into a program: the same values, the same derivative at every kink, and
/// what learns as parameters.
public final class TorchCode {
    private TorchCode() {}

    /// One activation, the class `Activation`.
    public static String of(Activation activation, Learnable learnable) {
        return of(List.of(activation), List.of(learnable));
    }

    /// The activations of a network, the classes `Activation1` and so on.
    public static String of(List<Activation> activations, List<Learnable> learnables) {
        StringBuilder text = new StringBuilder("import torch\n");
        for (int i = 0; i < activations.size(); i++) {
            Learnable learnable = learnables.get(i);
            Lines out = new Lines();
            out.gap();
            out.gap();
            out.add(0, "class Activation" + (activations.size() == 1 ? "" : i + 1) + "(torch.nn.Module):");
            switch (activations.get(i)) {
                case PiecewiseFormula formula -> TorchFormula.write(formula, out);
                case PiecewiseLinear f -> {
                    if (learnable.any()) {
                        TorchLearning.write(f, learnable, out);
                    } else {
                        fixed(f, out);
                    }
                }
            }
            text.append(out);
        }
        return text.toString();
    }

    private static void fixed(PiecewiseLinear f, Lines out) {
        Cells cells = Cells.of(f);
        out.add(1, "\"\"\"" + title(f));
        kinks(f, out);
        out.add(1, "\"\"\"");
        out.gap();
        out.add(1, "def __init__(self):");
        out.add(2, "super().__init__()");
        out.add(2, "# The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.");
        buffer("edges", cells.edges(), out);
        buffer("slopes", cells.slopes(), out);
        buffer("x", cells.x(), out);
        buffer("y", cells.y(), out);
        out.gap();
        out.add(1, "def forward(self, z):");
        out.add(2, "edges, slopes, x, y = (t.to(z.dtype) for t in (self.edges, self.slopes, self.x, self.y))");
        cell(out);
        out.add(2, "f = y[cell] + slopes[cell] * (z - x[cell])");
        surrogates(f, out);
        out.add(2, "return f");
    }

    private static void buffer(String name, List<Double> numbers, Lines out) {
        out.add(2, "self.register_buffer(\"" + name + "\", " + tensor(Lines.list(numbers)) + ")");
    }

    static String tensor(String list) {
        return "torch.tensor(" + list + ", dtype=torch.float64)";
    }

    static String title(PiecewiseLinear f) {
        return "A piecewise-linear activation, breakpoints: " + f.size() + ". Written by Trozo.";
    }

    /// Which derivative backward takes where z is a breakpoint.
    static void kinks(PiecewiseLinear f, Lines out) {
        if (f.size() == 0) {
            return;
        }
        out.gap();
        out.add(1, "The derivative that backward takes where z is exactly a breakpoint:");
        for (int k = 0; k < f.size(); k++) {
            KinkRule rule = f.usedRuleAt(k);
            String untold = rule == KinkRule.DIRECTION ? "; there is no tangent to follow here, so the left one" : "";
            out.add(
                    1,
                    "z = " + f.breakpoint(k).x() + ": " + f.usedDerivative(k, 0) + " by the rule " + rule.key()
                            + " (left " + f.leftDerivative(k) + ", right " + f.rightDerivative(k) + untold + ")");
        }
    }

    /// `cell` of `z` among `edges`.
    static void cell(Lines out) {
        out.add(2, "at = z.detach().contiguous()");
        out.add(2, "cell = torch.bucketize(at, edges) + torch.bucketize(at, edges, right=True)");
    }

    /// What backward adds around jumps, by a term that is 0 forward.
    static void surrogates(PiecewiseLinear f, Lines out) {
        if (f.hasSurrogates()) {
            out.add(2, "# Surrogate slopes around jumps: nothing forward, their slope backward.");
        }
        for (int k = 0; k < f.size(); k++) {
            String away = "(at - edges[" + k + "])";
            f.surrogateAt(k)
                    .ifPresent(surrogate -> out.add(2, "f = f + " + slope(surrogate, away) + " * (z - z.detach())"));
        }
    }

    private static String slope(Surrogate surrogate, String away) {
        double width = surrogate.width();
        String share = switch (surrogate.shape()) {
            case STRAIGHT_THROUGH -> "((" + away + " > -" + width + ") & (" + away + " <= " + width + "))";
            case TRIANGLE -> "(1 - " + away + ".abs() / " + width + ").clamp(min=0)";
            case FAST_SIGMOID -> "(1 + " + away + ".abs() / " + width + ") ** -2";
        };
        return surrogate.slope() + " * " + share;
    }
}
