package trozo.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.WritableImage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.cli.Cli;
import trozo.cli.Outputs;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;
import trozo.ui.words.Language;

/// Takes a picture of the real window after some training, without a display: how the pictures of the README are made.
@Command(
        name = "picture",
        description = "Take a picture of the window after some training.",
        mixinStandardHelpOptions = true)
public final class PictureCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int LONGEST_SIDE = 4096;

    /// Spelt as they are typed.
    private enum Shade {
        light,
        dark
    }

    private enum Tongue {
        en,
        es
    }

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUT.png")
    private Path out;

    @Option(names = "--recipe", description = "A .trozo file instead of the starter recipe.")
    private Path recipe;

    @Option(names = "--steps", description = "Steps to train; those of the recipe unless given.")
    private Long steps;

    @Option(names = "--theme", description = "light or dark", defaultValue = "light")
    private Shade theme;

    @Option(names = "--language", description = "en or es", defaultValue = "en")
    private Tongue language;

    @Option(names = "--size", description = "Width and height, as in 1440x900.", defaultValue = "1440x900")
    private String size;

    @Option(names = "--presentation", description = "At the presentation size.")
    private boolean presentation;

    @Override
    public Integer call() {
        if (steps != null && (steps < 0 || steps > Training.MOST_STEPS)) {
            throw refusal("--steps: expected 0 to 10^12 steps, not " + steps);
        }
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw refusal(out + ": expected a name ending in .png");
        }
        WindowPreferences looks = looks();
        Outputs<WritableImage> outputs = new Outputs<>(Optional.ofNullable(recipe));
        outputs.add(out, Snapshot::png);
        Run run = begin();
        long end = steps == null ? run.recipe().training().steps() : run.step() + steps;
        Rehearsal rehearsal = new Rehearsal(run, end);
        rehearsal.trainTo(end);
        outputs.write(Headless.picture(run.state(), rehearsal.insights(), looks));
        return Cli.DONE;
    }

    private Run begin() {
        if (recipe == null) {
            return new Run(Recipe.starter());
        }
        Saved saved = SessionFile.read(recipe);
        return saved.run().map(Run::resume).orElseGet(() -> new Run(saved.recipe()));
    }

    private WindowPreferences looks() {
        Matcher sides = SIZE.matcher(size);
        int width = sides.matches() ? Integer.parseInt(sides.group(1)) : 0;
        int height = sides.matches() ? Integer.parseInt(sides.group(2)) : 0;
        if (width < WindowPreferences.LEAST_WIDTH
                || height < WindowPreferences.LEAST_HEIGHT
                || Math.max(width, height) > LONGEST_SIDE) {
            throw refusal("--size: expected width and height as in 1440x900, from 1280x720 to " + LONGEST_SIDE + "x"
                    + LONGEST_SIDE + ", not " + size);
        }
        return new WindowPreferences(
                language == Tongue.es ? Language.SPANISH : Language.ENGLISH,
                theme == Shade.dark,
                presentation,
                width,
                height,
                false);
    }

    private ParameterException refusal(String line) {
        return new ParameterException(spec.commandLine(), line);
    }
}
