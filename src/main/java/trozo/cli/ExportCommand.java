package trozo.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.data.BadInput;
import trozo.export.JavaCode;
import trozo.export.NumpyCode;
import trozo.export.TorchCode;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaText;
import trozo.piecewise.Latex;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.session.CurveCsv;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Recipe;
import trozo.train.RunState;

/// Writes a recipe's activations as code or as text; of a saved run's as they now stand.
@Command(
        name = "export",
        description = "Write a recipe's activations as code or text for use elsewhere.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private enum Language {
        pytorch,
        numpy,
        java,
        latex,
        formula,
        csv
    }

    @Parameters(paramLabel = "FILE", description = "the recipe, a .trozo file")
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "LANGUAGE",
            description = "${COMPLETION-CANDIDATES}; numpy, java and csv take curves of breakpoints only")
    private Language to;

    @Option(names = "--curve", paramLabel = "K", description = "only the activation of hidden layer K, from 1")
    private Integer curve;

    @Option(names = "--out", paramLabel = "OUT", description = "write to this file; by default to the screen")
    private Path target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outputs<String> outputs = new Outputs<>(Optional.of(file));
        outputs.add(target, text -> text.getBytes(StandardCharsets.UTF_8));
        Saved saved = SessionFile.read(file);
        Recipe recipe = saved.run().map(RunState::recipe).orElse(saved.recipe());
        List<Activation> activations = recipe.activations();
        if (curve != null && (curve < 1 || curve > activations.size())) {
            throw new BadInput("--curve: 1 to " + activations.size() + " was expected, not " + curve);
        }
        String text = curve == null
                ? write(activations, recipe.learnables())
                : write(
                        List.of(activations.get(curve - 1)),
                        List.of(recipe.learnables().get(curve - 1)));
        if (target == null) {
            spec.commandLine().getOut().print(text);
        }
        outputs.write(text);
        return Cli.DONE;
    }

    private String write(List<Activation> activations, List<Learnable> learnables) {
        return switch (to) {
            case pytorch -> TorchCode.of(activations, learnables);
            case numpy -> NumpyCode.of(pieces(activations));
            case java -> JavaCode.of(pieces(activations));
            case latex -> lines(activations.stream().map(Latex.ENGLISH::of).toList());
            case formula -> lines(activations.stream().map(FormulaText::of).toList());
            case csv -> {
                if (activations.size() > 1) {
                    throw new BadInput(file + ": has " + activations.size()
                            + " activations, and a table holds one; --curve K was expected");
                }
                yield CurveCsv.write(pieces(activations).getFirst());
            }
        };
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts) + "\n";
    }

    private List<PiecewiseLinear> pieces(List<Activation> activations) {
        List<PiecewiseLinear> pieces = new ArrayList<>();
        for (Activation activation : activations) {
            if (activation instanceof PiecewiseLinear f) {
                pieces.add(f);
            } else {
                throw new BadInput(file + ": has the formula " + activation + "; for " + to
                        + " breakpoints were expected (trozo fit finds some)");
            }
        }
        return pieces;
    }
}
