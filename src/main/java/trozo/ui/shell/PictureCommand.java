package trozo.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.ui.words.Language;

/// Takes a picture of the real window after some training, without a display: how the pictures of the README are made.
@Command(
        name = "picture",
        description = "Take a picture of the window after some training.",
        mixinStandardHelpOptions = true)
public final class PictureCommand implements Callable<Integer> {
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
    public Integer call() throws IOException {
        Run run = begin();
        WindowPreferences looks = looks();
        long end = steps == null ? run.recipe().training().steps() : run.step() + steps;
        Rehearsal rehearsal = new Rehearsal(run, end);
        rehearsal.trainTo(end);
        Snapshot.write(Headless.picture(run.state(), rehearsal.insights(), looks), out);
        return 0;
    }

    private Run begin() {
        if (recipe == null) {
            return new Run(Recipe.starter());
        }
        Saved saved = SessionFile.read(recipe);
        return saved.run().map(Run::resume).orElseGet(() -> new Run(saved.recipe()));
    }

    private WindowPreferences looks() {
        String[] sides = size.split("x", 2);
        try {
            return new WindowPreferences(
                    language == Tongue.es ? Language.SPANISH : Language.ENGLISH,
                    theme == Shade.dark,
                    presentation,
                    Integer.parseInt(sides[0]),
                    Integer.parseInt(sides[sides.length - 1]),
                    false);
        } catch (NumberFormatException bad) {
            throw new ParameterException(
                    spec.commandLine(), "--size: expected width and height as in 1440x900, not " + size, bad);
        }
    }
}
