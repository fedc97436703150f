package trozo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.export.HistoryCsv;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Change;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;

class CliTest {
    private static final String STARTER = "assets/presets/starter.trozo";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Cli.run(texts, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void theStarterRecipeLearnsItsTestSet() {
        assertEquals(0, run("train", STARTER));
        String line = out.toString()
                .lines()
                .filter(text -> text.startsWith("test loss"))
                .findFirst()
                .orElseThrow();
        assertTrue(Double.parseDouble(line.replaceFirst(".*accuracy ", "")) >= 0.97, line);
        assertTrue(out.toString().contains("breakpoint 1 at z = 0: "), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void trainingTwiceGivesTheSameHistoryAndWeightsByteForByte() throws IOException {
        for (String name : List.of("a", "b")) {
            assertEquals(
                    0,
                    run(
                            "train",
                            STARTER,
                            "--steps",
                            150,
                            "--history",
                            folder.resolve(name + ".csv"),
                            "--weights",
                            folder.resolve(name + ".json")));
        }
        byte[] history = Files.readAllBytes(folder.resolve("a.csv"));
        assertArrayEquals(history, Files.readAllBytes(folder.resolve("b.csv")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.json")), Files.readAllBytes(folder.resolve("b.json")));
        Run run = new Run(Recipe.starter());
        run.advance(150);
        assertEquals(HistoryCsv.of(run.history()), Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void aSavedRunIsReplayedWithItsEdits() throws IOException {
        Run dragged = new Run(Recipe.starter());
        dragged.advance(33);
        for (int drag = 1; drag <= 20; drag++) {
            PiecewiseLinear bent =
                    PiecewiseLinear.through(0.1, new double[] {0.03 * drag}, new double[] {-0.01 * drag}, 1);
            dragged.apply(new Change.Activations(List.of(bent)));
            dragged.advance(2);
        }
        dragged.advance(44);
        Path file = folder.resolve("dragged.trozo");
        SessionFile.write(file, Saved.of(dragged.state()));
        Path history = folder.resolve("h.csv");
        assertEquals(0, run("train", file, "--history", history));
        assertEquals(HistoryCsv.of(dragged.history()), Files.readString(history));
        assertTrue(out.toString().contains("after 117 steps"), out.toString());
    }

    @Test
    void aRegressionWithoutHiddenLayersAndWithoutTestSetIsTrained() {
        Recipe line = new Recipe(
                1,
                DataSpec.toy(Kind.ABS, 40, 0, 0),
                new ModelSpec(List.of(), Initialisation.HE),
                List.of(Preset.RELU.function()),
                new Training(Loss.MSE, new Sgd(0.1), 40, 200));
        Path file = folder.resolve("line.trozo");
        SessionFile.write(file, Saved.of(line));
        assertEquals(0, run("train", file));
        assertFalse(out.toString().contains("test") || out.toString().contains("accuracy"), out.toString());
        // The best line through |x| on [-2, 2] is the constant 1; it leaves the variance 4/3 - 1.
        String last = out.toString()
                .lines()
                .filter(text -> text.startsWith("train loss"))
                .findFirst()
                .orElseThrow();
        assertEquals(1.0 / 3, Double.parseDouble(last.substring("train loss ".length())), 0.01);
    }

    @Test
    void aRunThatDivergesStopsBeforeItAndSaysSo() {
        Recipe wild = Recipe.starter().withTraining(new Training(Loss.MSE, new Sgd(1000), 10, 2000));
        Path file = folder.resolve("wild.trozo");
        SessionFile.write(file, Saved.of(wild));
        Path history = folder.resolve("h.csv");
        assertEquals(1, run("train", file, "--history", history));
        assertTrue(err.toString().startsWith(file + ": diverged: step "), err.toString());
        assertTrue(Files.exists(history));
    }

    @ParameterizedTest
    @CsvSource({"moons, 8", "moons, ''", "sine, 8", "sine, ''", "own, 4"})
    void aPictureIsDrawnInTheFormatOfItsName(String data, String hidden) throws IOException {
        String text = Files.readString(Path.of(STARTER))
                .replace(
                        "\"kind\": \"moons\", \"n\": 400, \"noise\": 0.1",
                        "\"kind\": \"" + data + "\""
                                + (data.equals("own") ? ", \"rows\": [[1, 2, 3, 0.5], [2, 3, 5, 7]]" : ", \"n\": 60"))
                .replace("[8, 8]", "[" + hidden + "]")
                .replace("bce", data.equals("moons") ? "bce" : "mse");
        Path file = Files.writeString(folder.resolve("a.trozo"), text);
        Path png = folder.resolve("a.PNG");
        Path svg = folder.resolve("a.svg");
        assertEquals(0, run("train", file, "--steps", 20, "--picture", png), err::toString);
        assertEquals(0, run("train", file, "--steps", 20, "--picture", svg), err::toString);
        BufferedImage image = ImageIO.read(png.toFile());
        assertTrue(image.getWidth() > 1000 && image.getHeight() > 700);
        assertTrue(Files.readString(svg).contains("<svg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train | trozo train: Missing required parameter: 'FILE'",
                "train none.trozo | none.trozo: there is no such file",
                "train FILE --steps -1 | --steps: 0 to 10^12 steps were expected, not -1",
                "train FILE --steps x | trozo train: Invalid value for option '--steps'",
                "train FILE --history none/h.csv | none/h.csv: cannot be written (there is no such folder)",
                "train FILE --history FILE | FILE: another file than the one to read was expected",
                "train FILE --history DIR/h --weights DIR/h | DIR/h: was given for two outputs",
                "train FILE --history DIR | DIR: a file was expected, not a folder",
                "train FILE --picture DIR/p.jpg | DIR/p.jpg: a name ending in .png or .svg was expected",
                "train BAD --history DIR/old | BAD:1:11 $.trozo: version 1 was expected",
                "inspect BAD --json | BAD:1:11 $.trozo: version 1 was expected",
                "unfold FILE | trozo: Unmatched argument",
                "inspect FILE --yaml | trozo inspect: Unknown option: '--yaml'"
            })
    void badInputGetsOneLineAndStatusTwoAndNothingIsWritten(String command, String message) throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "as it was");
        Path bad = Files.writeString(folder.resolve("bad.trozo"), "{\"trozo\": 2}");
        String filled = command.replace("FILE", STARTER)
                .replace("DIR", folder.toString())
                .replace("BAD", bad.toString());
        assertEquals(2, run((Object[]) filled.split(" ")));
        String expected = message.startsWith("trozo")
                ? message
                : message.replace("FILE", STARTER)
                        .replace("DIR", folder.toString())
                        .replace("BAD", bad.toString());
        assertTrue(err.toString().startsWith(expected), err.toString());
        assertEquals(1, err.toString().lines().count());
        assertEquals("", out.toString());
        assertEquals("as it was", Files.readString(old));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void anOutputThatIsALinkToTheRecipeIsRefusedToo() throws IOException {
        Path recipe = Files.writeString(folder.resolve("mine.trozo"), Files.readString(Path.of(STARTER)));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), recipe);
        String before = Files.readString(recipe);
        assertEquals(2, run("train", recipe, "--steps", 1, "--history", link));
        assertTrue(err.toString().startsWith(link + ": another file than the one to read was expected"));
        assertEquals(before, Files.readString(recipe));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula | x <= 0 ? 0.1*x : x",
                "latex | f(z) = \\begin{cases} 0.1\\,z & \\quad z \\le 0",
                "pytorch | f = y[cell] + slopes[cell] * (z - x[cell])",
                "numpy | SLOPES = np.array([0.1, 0.1, 1.0])",
                "java | double[] SLOPES = {0.1, 0.1, 1.0};",
                "csv | left_slope,0.1"
            })
    void theActivationOfARecipeIsWrittenForOtherPlaces(String language, String part) throws IOException {
        assertEquals(0, run("export", STARTER, "--to", language));
        String shown = out.toString();
        assertTrue(shown.contains(part), shown);
        Path target = folder.resolve("text");
        assertEquals(0, run("export", STARTER, "--to", language, "--out", target, "--curve", 1));
        assertEquals(shown, Files.readString(target));
    }

    @Test
    void aFormulaHasNoTableAndTwoCurvesAreNotOne() {
        Path file = folder.resolve("two.trozo");
        SessionFile.write(
                file,
                Saved.of(Recipe.starter()
                        .withActivations(List.of(Preset.RELU.function(), FormulaPreset.TANH.function()))));
        assertEquals(2, run("export", file, "--to", "csv"));
        assertEquals(2, run("export", file, "--to", "java", "--curve", 2));
        assertEquals(2, run("export", file, "--to", "java", "--curve", 3));
        assertEquals(
                List.of(
                        file + ": has 2 activations, and a table holds one; --curve K was expected",
                        file + ": has the formula tanh(x); for java breakpoints were expected (trozo fit finds some)",
                        "--curve: 1 to 2 was expected, not 3"),
                err.toString().lines().toList());
    }

    @Test
    void inspectSaysWhatAStepIs() {
        Path file = folder.resolve("step.trozo");
        SessionFile.write(file, Saved.of(Recipe.starter().withActivations(List.of(Preset.STEP.function()))));
        assertEquals(0, run("inspect", file));
        String text = out.toString();
        assertTrue(text.contains("activation 1 (all hidden layers): step"), text);
        assertTrue(text.contains("jump from 0 to 1, derivatives 0 | 0, closed end LEFT uses 0"), text);
        assertTrue(text.contains("continuous: no"), text);
        assertTrue(text.contains("Lipschitz constant: infinite"), text);
        assertTrue(text.contains("missed at jumps 0.398942"), text);
        assertTrue(text.contains("gain forward 1.41421, backward infinite"), text);
        assertTrue(text.contains("gradient check: 2 of 2 points"), text);
    }

    @Test
    void aFormulaIsInspectedAndTrained() throws IOException {
        Path file = folder.resolve("elu.trozo");
        Activation formula = PiecewiseFormula.parse("x < 0 ? exp(2*x) - 1 : x");
        SessionFile.write(file, Saved.of(Recipe.starter().withActivations(List.of(formula))));
        assertEquals(0, run("inspect", file));
        String text = out.toString();
        assertTrue(text.contains("activation 1 (all hidden layers): formula x < 0 ? exp(2*x) - 1 : x"), text);
        assertTrue(text.contains("breakpoint at z = 0: kink, f = 0, derivatives 2 | 1, used 2"), text);
        assertTrue(text.contains("gradient check: 3 of 3 points"), text);
        out.getBuffer().setLength(0);
        assertEquals(0, run("inspect", file, "--json"));
        JsonNode json = new ObjectMapper().readTree(out.toString()).get(0);
        assertEquals("x < 0 ? exp(2*x) - 1 : x", json.get("text").asText());
        assertEquals(2, json.at("/breakpoints/0/used").doubleValue());
        out.getBuffer().setLength(0);
        Path picture = folder.resolve("elu.png");
        assertEquals(0, run("train", file, "--steps", 200, "--picture", picture));
        assertTrue(out.toString().contains("breakpoint 1 at z = 0: "), out.toString());
        assertTrue(Files.size(picture) > 10_000);
    }

    @Test
    void breakpointsThatAreSearchedForAreMarked() {
        Path file = folder.resolve("waves.trozo");
        Activation formula = PiecewiseFormula.parse("abs(sin(x))");
        SessionFile.write(file, Saved.of(Recipe.starter().withActivations(List.of(formula))));
        assertEquals(0, run("inspect", file));
        assertTrue(out.toString().contains("not all breakpoints can be computed"), out.toString());
        assertTrue(
                out.toString()
                        .contains("breakpoint at z ~ 3.14159: kink, f = 3.21625e-16, derivatives -1 | 1, used -1"),
                out.toString());
    }

    @Test
    void inspectAsJsonUsesTheNamesOfTheMomentsTable() throws IOException {
        Path file = folder.resolve("two.trozo");
        List<PiecewiseLinear> curves = List.of(Preset.HARD_TANH.function(), Preset.ABS.function());
        SessionFile.write(file, Saved.of(Recipe.starter().withActivations(List.copyOf(curves))));
        assertEquals(0, run("inspect", file, "--json"));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertEquals(2, json.size());
        JsonNode hardTanh = json.get(0);
        assertEquals(0.516059, hardTanh.get("Ef2").doubleValue(), 5e-7);
        assertEquals(0.682689, hardTanh.get("Ed").doubleValue(), 5e-7);
        assertEquals(0.317311, hardTanh.get("dead").doubleValue(), 5e-7);
        assertEquals("[-1,0,1]", hardTanh.get("intercepts").toString());
        assertEquals("[0,1,0]", hardTanh.get("slopes").toString());
        assertEquals(1, hardTanh.get("lip").doubleValue());
        assertEquals(1.392036, hardTanh.get("gain").doubleValue(), 5e-7);
        assertEquals(0, hardTanh.at("/breakpoints/1/used").doubleValue());
        assertEquals(5, hardTanh.get("gradientCheck").size());
        json.findValues("agrees").forEach(agrees -> assertTrue(agrees.booleanValue()));
        assertEquals("abs", json.get(1).get("name").asText());
    }

    @Test
    void theGradientCheckShowsARuleThatChoosesOutsideTheInterval() {
        PiecewiseLinear zero = PiecewiseLinear.through(1, new double[] {0.5}, new double[] {0}, 2)
                .withRule(KinkRule.ZERO);
        Path file = folder.resolve("zero.trozo");
        SessionFile.write(file, Saved.of(Recipe.starter().withActivations(List.of(zero))));
        assertEquals(0, run("inspect", file));
        assertTrue(out.toString().contains("gradient check: 2 of 3 points"), out.toString());
        assertTrue(out.toString().contains("at z = 0.5 autograd gives 0, differences 1 | 2"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"--help, Usage: trozo", "--version, Trozo 0.1.0", "train --help, Usage: trozo train"})
    void helpAndVersionAreGiven(String command, String start) {
        assertEquals(0, run((Object[]) command.split(" ")));
        assertTrue(out.toString().startsWith(start), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 0.1", "12, 12", "100000, 100000", "1e-7, 1e-07", "-1.5, -1.5", "NaN, undefined"})
    void numbersArePrintedShort(double value, String text) {
        assertEquals(text, Text.number(value));
    }
}
