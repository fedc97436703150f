package trozo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.autograd.GradientCheck.Verdict;
import trozo.insight.CurveCheck;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Joint;
import trozo.piecewise.Leak;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.session.InspectionJson;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Recipe;
import trozo.train.Recipe.Served;
import trozo.train.RunState;

/// Says what there is to say of a recipe's activations; of a saved run's as they now stand.
@Command(
        name = "inspect",
        description = "Say what a recipe's activations are: kinks, slopes, Gaussian moments, gains, gradient check.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    /// Where breakpoints are looked for that cannot be computed.
    private static final double SEARCHED = 10;

    @Parameters(paramLabel = "FILE", description = "the recipe, a .trozo file")
    private Path file;

    @Option(names = "--json", description = "as JSON, an array with an object for each activation")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Saved saved = SessionFile.read(file);
        Recipe recipe = saved.run().map(RunState::recipe).orElse(saved.recipe());
        List<Activation> activations = recipe.activations();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new String(InspectionJson.bytes(activations), StandardCharsets.UTF_8));
            return Cli.DONE;
        }
        for (int curve = 0; curve < activations.size(); curve++) {
            out.print("activation " + (curve + 1) + " (" + use(recipe, curve) + "): ");
            switch (activations.get(curve)) {
                case PiecewiseLinear f -> {
                    out.println(Preset.of(f).map(Preset::key).orElse("custom"));
                    showPieces(out, f);
                    showTheory(out, f);
                }
                case PiecewiseFormula f -> {
                    out.println(FormulaPreset.of(f).map(FormulaPreset::key).orElse("formula") + " " + f.text());
                    showJoints(out, f);
                }
            }
            showCheck(out, activations.get(curve));
        }
        return Cli.DONE;
    }

    /// Whom an activation serves.
    static String use(Recipe recipe, int curve) {
        return switch (recipe.sharing()) {
            case NETWORK -> "all hidden layers";
            case LAYER -> "hidden layer " + (curve + 1);
            case UNIT -> {
                Served unit = recipe.servedBy(curve).getFirst();
                yield "unit " + unit.first() + " of hidden layer " + unit.layer();
            }
        };
    }

    private static void showJoints(PrintWriter out, PiecewiseFormula f) {
        out.println("  kink rule " + f.rule().key()
                + (f.leak() == Leak.AS_PYTORCH ? ", not followed: leaks as PyTorch's where does" : ""));
        if (!f.isExact()) {
            out.println("  not all breakpoints can be computed; those searched for from z = " + Text.number(-SEARCHED)
                    + " to " + Text.number(SEARCHED) + " are marked ~");
        }
        for (Joint joint : f.isExact() ? f.joints() : f.joints(-SEARCHED, SEARCHED)) {
            String what = switch (joint.kind()) {
                case JUMP -> "jump from " + Text.number(joint.yLeft()) + " to " + Text.number(joint.yRight());
                case KINK -> "kink, f = " + Text.number(joint.value());
                case SMOOTH -> "no kink, f = " + Text.number(joint.value());
            };
            out.println("  breakpoint at z " + (joint.isExact() ? "= " : "~ ") + Text.number(joint.x()) + ": " + what
                    + ", derivatives " + Text.number(joint.left()) + " | " + Text.number(joint.right()) + ", used "
                    + Text.number(joint.used()));
        }
    }

    private static void showPieces(PrintWriter out, PiecewiseLinear f) {
        out.println("  slope " + Text.number(f.leftSlope()));
        for (int k = 0; k < f.size(); k++) {
            Breakpoint at = f.breakpoint(k);
            String what = at.isJump()
                    ? "jump from " + Text.number(at.yLeft()) + " to " + Text.number(at.yRight())
                    : (f.isKink(k) ? "kink" : "no kink") + ", f = " + Text.number(at.value());
            String rule = at.isJump() && at.rule().isEmpty()
                    ? "closed end " + at.closed()
                    : "rule " + f.ruleAt(k).key();
            out.println("  breakpoint " + (k + 1) + " at z = " + Text.number(at.x()) + ": " + what + ", derivatives "
                    + Text.number(f.leftDerivative(k)) + " | " + Text.number(f.rightDerivative(k)) + ", " + rule
                    + " uses " + Text.number(f.usedDerivative(k, 0)));
            out.println("  slope " + Text.number(f.slope(k + 1)));
        }
        out.println("  continuous: " + (f.isContinuous() ? "yes" : "no"));
        out.println("  Lipschitz constant: " + Text.number(f.lipschitz()));
    }

    private static void showTheory(PrintWriter out, PiecewiseLinear f) {
        Moments moments = Moments.of(f);
        out.println("  for z normal with mean 0 and standard deviation 1:");
        out.println("    E f " + Text.number(moments.ef()) + ", E f^2 " + Text.number(moments.ef2()) + ", E z f "
                + Text.number(moments.ezf()));
        out.println("    E f' " + Text.number(moments.ed()) + ", missed at jumps " + Text.number(moments.edelta())
                + ", E f'^2 " + Text.number(moments.ed2()) + ", E f f'' " + Text.number(moments.effpp()));
        out.println("    slope 0 for " + Text.percent(moments.dead()) + " of inputs");
        out.println("    Hermite coefficients "
                + String.join(", ", moments.hermite().stream().map(Text::number).toList()));
        out.println("    gain forward " + Text.number(moments.gain()) + ", backward "
                + Text.number(moments.backwardGain()));
    }

    private static void showCheck(PrintWriter out, Activation f) {
        List<CurveCheck.At> checks = CurveCheck.of(f);
        List<CurveCheck.At> wrong = checks.stream()
                .filter(at -> at.entry().verdict() == Verdict.WRONG)
                .toList();
        out.println("  gradient check: " + (checks.size() - wrong.size()) + " of " + checks.size()
                + " points within the one-sided differences");
        for (CurveCheck.At at : wrong) {
            out.println("    at z = " + Text.number(at.z()) + " autograd gives "
                    + Text.number(at.entry().autograd())
                    + ", differences " + Text.number(at.entry().left()) + " | "
                    + Text.number(at.entry().right()));
        }
    }
}
