package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.KinkRule;
import trozo.autograd.Precision;
import trozo.autograd.Surrogate;
import trozo.autograd.Surrogate.Shape;
import trozo.data.BadInput;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.nn.Clipping;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Adagrad;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.AdamW;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.nn.OptimiserSpec.RmsProp;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.nn.Schedule;
import trozo.nn.Schedule.Decay;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Leak;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.Learnable.Gaps;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;

class SessionFileTest {
    private static final Path STARTER = Path.of("assets/presets/starter.trozo");

    @TempDir
    private Path folder;

    static Stream<Recipe> recipes() {
        Recipe starter = Recipe.starter();
        Table table = new Table(
                List.of("größe", "y"),
                List.of("sí", "no \"x\"\n"),
                List.of(new Row(List.of(-0.0), 1), new Row(List.of(Math.nextUp(0.1)), 0)));
        PiecewiseLinear odd = new PiecewiseLinear(
                List.of(
                        Breakpoint.jump(-1e-300, 0.1 + 0.2, 1e300, Side.RIGHT)
                                .withSurrogate(Optional.of(new Surrogate(Shape.FAST_SIGMOID, 0.1 + 0.2, -1e-3))),
                        Breakpoint.joined(1.0 / 3, -0.0).withRule(Optional.of(KinkRule.weight(0.3))),
                        Breakpoint.joined(123456789, 7).withRule(Optional.of(KinkRule.DIRECTION))),
                -1e-5,
                Double.MIN_VALUE,
                KinkRule.weight(1));
        Table split = new Table(table.columns(), table.classNames(), table.rows(), OptionalInt.of(1));
        return Stream.of(
                starter,
                starter.withData(DataSpec.split(split)),
                starter.withSeed(Long.MIN_VALUE).withData(DataSpec.own(table, 0.25)),
                starter.withSeed((1L << 53) + 1)
                        .withActivations(List.of(odd, Preset.STEP.function()))
                        .withTraining(new Training(Loss.MSE, new Momentum(1e-3, 0.5, true, 0.25), 7, 0)),
                starter.withModel(new ModelSpec(List.of(), Initialisation.XAVIER))
                        .withActivations(List.of(Preset.IDENTITY.function()))
                        .withTraining(new Training(Loss.MSE, new Sgd(0.3), 1, 1_000_000_000_000L)),
                starter.withModel(new ModelSpec(List.of(3), new Initialisation.Gain(1.0 / 3, 0))),
                starter.withModel(new ModelSpec(List.of(3), new Initialisation.Gain(1e-3, 0.1 + 0.2))),
                starter.withTraining(new Training(Loss.BCE, new Adam(0.01, 0.5, 0.99, 1e-6), 10, 5)),
                starter.withTraining(new Training(new Loss.Huber(0.3), new AdamW(0.01, 0.5, 0.9, 1e-6, 0.1), 10, 5)
                        .withClipping(new Clipping.Norm(0.5))
                        .withSchedule(new Schedule(7, new Decay.Cosine(100, 0.1)))),
                starter.withTraining(new Training(Loss.Kind.HUBER.usual(), new RmsProp(0.01, 0.8, 1e-7, 0.2), 10, 5)
                        .withClipping(new Clipping.Value(2))
                        .withSchedule(new Schedule(new Decay.Step(30, 0.5)))),
                starter.withTraining(new Training(Loss.HINGE, new Adagrad(0.3, 1e-9, 0.01), 10, 5)
                        .withSchedule(new Schedule(3, new Decay.Exponential(9, 0.9)))),
                starter.withTraining(starter.training()
                        .withSchedule(new Schedule(3, new Decay.Constant()))
                        .withPrecision(Precision.BFLOAT16)),
                starter.withActivations(List.of(
                        PiecewiseFormula.of("x < 0 ? exp(x) - 1 : x", KinkRule.weight(0.25), Leak.NONE),
                        PiecewiseFormula.of("where(x > 0, log(x), 0)", KinkRule.RIGHT, Leak.AS_PYTORCH))),
                starter.withLearnables(
                        List.of(new Learnable(List.of(true), List.of(false), false, true, Bounds.USUAL))),
                starter.withActivations(List.of(Preset.W_BEND.function(), odd))
                        .withLearnables(List.of(
                                Learnable.everything(4).withBounds(new Bounds(0.25, true, 1.5, Gaps.SOFTPLUS)),
                                Learnable.nothing(3).withPoint(2, true).withSlope(Side.LEFT, true))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsWrittenReadsBackAsTheSameRecipe(Recipe recipe) {
        Path file = folder.resolve("a.trozo");
        SessionFile.write(file, Saved.of(recipe));
        assertEquals(Saved.of(recipe), SessionFile.read(file));
    }

    @Test
    void theStarterFileIsTheStarterRecipe() {
        assertEquals(Saved.of(Recipe.starter()), SessionFile.read(STARTER));
    }

    @Test
    void aWrittenRecipeIsALineForEachPart() {
        assertEquals("""
                {"trozo": 1, "seed": 1,
                 "data": {"kind": "moons", "n": 400, "noise": 0.1, "testShare": 0.5},
                 "model": {"kind": "mlp", "hidden": [8, 8], "init": "he"},
                 "activations": [{"kind": "pwl", "x": [0], "yLeft": [0], "yRight": [0], "slopes": [0.1, 1], "closed": ["left"], "rule": "LEFT"}],
                 "training": {"loss": "bce", "optimiser": {"kind": "adam", "lr": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1.0E-8, "weightDecay": 0}, "batch": 10, "steps": 2000}}
                """, new String(SessionFile.bytes(Saved.of(Recipe.starter())), StandardCharsets.UTF_8));
    }

    @Test
    void whatLearnsStandsInTheActivation() {
        Recipe recipe = Recipe.starter()
                .withLearnables(List.of(new Learnable(
                        List.of(false), List.of(true), true, false, new Bounds(Bounds.USUAL_GAP, false, 2, Gaps.RAW))));
        String text = new String(SessionFile.bytes(Saved.of(recipe)), StandardCharsets.UTF_8);
        assertTrue(text.contains(
                "\"rule\": \"LEFT\", \"learn\": {\"y\": [true], \"slopes\": [true, false], \"maxSlope\": 2}}]"));
    }

    @Test
    void whatIsLeftOutTakesItsUsualValue() {
        Recipe read = SessionFile.parse("a", """
                {"trozo": 1, "seed": 1, "data": {"kind": "sine", "n": 100}, "model": {"kind": "mlp", "hidden": [4]},
                 "activations": [{"kind": "pwl", "x": [0, 1], "yLeft": [2, 3], "slopes": [0, 1], "rules": [null, 0.5]}],
                 "training": {"loss": "mse", "optimiser": {"kind": "momentum", "lr": 1}, "batch": 1, "steps": 1}}""").recipe();
        assertEquals(DataSpec.toy(Kind.SINE, 100, 0, 0), read.data());
        assertEquals(Initialisation.HE, read.model().init());
        assertEquals(new Momentum(1, 0.9, false), read.training().optimiser());
        PiecewiseLinear curve = PiecewiseLinear.through(0, new double[] {0, 1}, new double[] {2, 3}, 1);
        assertEquals(
                curve.with(1, curve.breakpoint(1).withRule(Optional.of(KinkRule.weight(0.5)))),
                read.activations().getFirst());
    }

    /// A change to the starter file, the text there that is at fault, and what the message says of it.
    private static final String PIECES =
            "{\"kind\": \"pwl\", \"x\": [0], \"yLeft\": [0], \"yRight\": [0], \"slopes\": [0.1, 1],"
                    + " \"closed\": [\"left\"], \"rule\": \"LEFT\"}";

    private record Fault(String what, String with, String at, String message) {}

    static Stream<Fault> faults() {
        String x = "\"x\": [0], \"yLeft\": [0], \"yRight\": [0], \"slopes\": [0.1, 1], \"closed\": [\"left\"]";
        String rest = ", \"slopes\": [0.1, 1]";
        String whole = "a whole number from -9223372036854775808 to 9223372036854775807 was expected";
        return Stream.of(
                new Fault("\"trozo\": 1", "\"trozo\": 2", "2,", " $.trozo: version 1 was expected"),
                new Fault(
                        "1, \"seed",
                        "true, \"seed",
                        "true",
                        " $.trozo: a whole number was expected, not true or false"),
                new Fault("\"trozo\": 1, ", "", "{", " $: the key 'trozo' is missing"),
                new Fault(
                        "\"bce\"",
                        "{\"kind\": \"huber\", \"delta\": 0}",
                        "0}",
                        " $.training.loss.delta: Huber's delta must lie in (0, 1e9], not 0.0"),
                new Fault(
                        "\"LEFT\"",
                        "\"LEFT\", \"surrogates\": [{\"shape\": \"box\", \"width\": 1, \"slope\": 1}]",
                        "\"box\"",
                        " $.activations[0].surrogates[0].shape: one of straight_through, triangle, fast_sigmoid was"
                                + " expected, not 'box'"),
                new Fault(
                        "\"LEFT\"",
                        "\"LEFT\", \"surrogates\": [{\"shape\": \"triangle\", \"width\": -1, \"slope\": 1}]",
                        "{\"shape\"",
                        " $.activations[0].surrogates[0]: a surrogate's width is positive and at most 1e6, not -1.0"),
                new Fault(
                        "\"he\"",
                        "{\"gain\": 0}",
                        "{\"gain\"",
                        " $.model.init: a gain is positive and at most 1000, not 0.0"),
                new Fault(
                        "\"he\"",
                        "\"lecun\"",
                        "\"lecun\"",
                        " $.model.init: one of he, xavier was expected, not 'lecun'"),
                new Fault(
                        "\"batch\"",
                        "\"precision\": \"float8\", \"batch\"",
                        "\"float8\"",
                        " $.training.precision: one of float64, float32, bfloat16, float16 was expected, not 'float8'"),
                new Fault(
                        "\"bce\"",
                        "{\"kind\": \"mse\"}",
                        "\"mse\"",
                        " $.training.loss.kind: huber was expected, not 'mse'"),
                new Fault(
                        "\"batch\"",
                        "\"clip\": {\"kind\": \"norm\", \"most\": 0}, \"batch\"",
                        "{\"kind\": \"norm\"",
                        " $.training.clip: gradients must be clipped at a number in (0, 1e9], not 0.0"),
                new Fault(
                        "\"batch\"",
                        "\"schedule\": {\"kind\": \"cosine\", \"steps\": 9, \"factor\": 1}, \"batch\"",
                        "\"factor\"",
                        " $.training.schedule: the key 'factor' is unknown; there are kind, steps, floor, warmUp"),
                new Fault(
                        "\"LEFT\"",
                        "\"LEFT\", \"learn\": {\"x\": [true, true]}",
                        "[true",
                        " $.activations[0].learn.x: 1 values were expected, not 2"),
                new Fault(
                        "\"LEFT\"",
                        "\"LEFT\", \"learn\": {\"y\": [true], \"gap\": 0}",
                        "{\"y\": [true]",
                        " $.activations[0].learn: the gap must lie in [1e-9, 1e9], not 0.0"),
                new Fault("\"seed\": 1,", "\"seed\": 1.5,", "1.5", " $.seed: " + whole),
                new Fault("\"seed\": 1,", "\"seed\": 9223372036854775808,", "9223372036854775808", " $.seed: " + whole),
                new Fault(
                        "\"seed\": 1,",
                        "\"seed\": 1, \"seed\" : 2,",
                        "\"seed\" :",
                        ": the key 'seed' was expected only once"),
                new Fault(
                        "2000}}",
                        "2000}, \"colour\": 3}",
                        "\"colour",
                        " $: the key 'colour' is unknown; there are trozo,"
                                + " seed, data, model, activations, training, run"),
                new Fault(
                        "\"noise\"",
                        "\"nose\"",
                        "\"nose",
                        " $.data: the key 'nose' is unknown; there are kind, n, noise," + " testShare"),
                new Fault(
                        "\"moons\"",
                        "\"moon\"",
                        "\"moon",
                        " $.data.kind: one of circle, xor, gaussians, spiral, moons,"
                                + " sine, abs, stairs, hat, own was expected, not 'moon'"),
                new Fault("400", "1", "1, \"noise", " $.data.n: a whole number from 2 to 100000 was expected"),
                new Fault(
                        "0.1, \"test",
                        "1e999, \"test",
                        "1e999",
                        " $.data.noise: a finite number was expected, and this one is" + " too large"),
                new Fault(
                        "0.1, \"test",
                        "-0.1, \"test",
                        "{\"kind\": \"moons",
                        " $.data: noise must lie in [0, 10], not -0.1"),
                new Fault("0.5}", "1}", "{\"kind\": \"moons", " $.data: testShare must lie in [0, 1), not 1.0"),
                new Fault("[8, 8]", "[8, 8.5]", "8.5", " $.model.hidden[1]: a whole number from 1 to 64 was expected"),
                new Fault("[8, 8]", "8", "8, \"init", " $.model.hidden: an array was expected, not a number"),
                new Fault(
                        "[8, 8]", "[1,1,1,1,1,1,1]", "[1,1", " $.model.hidden: at most 6 values were expected, not 7"),
                new Fault("\"he\"", "null", "null", " $.model.init: a text was expected, not null"),
                new Fault(
                        x,
                        "\"x\": [2, 1], \"yLeft\": [0, 0]" + rest,
                        "1], \"yLeft",
                        " $.activations[0].x[1]: breakpoint 2"
                                + " at x = 1.0 must lie right of breakpoint 1 at x = 2.0"),
                new Fault(
                        x,
                        "\"x\": [0, 1], \"yLeft\": [7]" + rest,
                        "[7]",
                        " $.activations[0].yLeft: 2 values were expected," + " not 1"),
                new Fault(
                        x,
                        "\"x\": [[]], \"yLeft\": [0]" + rest,
                        "[]], ",
                        " $.activations[0].x[0]: a number was expected," + " not an array"),
                new Fault("[0.1, 1]", "[0.1]", "[0.1]", " $.activations[0].slopes: 2 values were expected, not 1"),
                new Fault(
                        x,
                        "\"x\": [], \"yLeft\": []" + rest,
                        "{\"kind\": \"pwl",
                        " $.activations[0]: without a breakpoint"
                                + " the end slopes must be equal, but left is 0.1 and right is 1.0"),
                new Fault(
                        "\"LEFT\"",
                        "\"UP\"",
                        "\"UP",
                        " $.activations[0].rule: kink rule 'UP' is none of LEFT, RIGHT, MEAN,"
                                + " ZERO, MINIMUM_NORM, DIRECTION, nor a weight from 0 to 1"),
                new Fault(
                        "\"LEFT\"",
                        "1.5",
                        "1.5",
                        " $.activations[0].rule: a kink rule's weight must lie in [0, 1], not 1.5"),
                new Fault(
                        "\"pwl\"",
                        "\"tanh\"",
                        "\"tanh",
                        " $.activations[0].kind: one of pwl, formula was expected, not 'tanh'"),
                new Fault(
                        PIECES,
                        "{\"kind\": \"formula\", \"text\": \"x < 0 ? exp(x : x\"}",
                        "\"x < 0",
                        " $.activations[0].text: column 15: ':' was found; an operator or ')' was expected"),
                new Fault(
                        PIECES,
                        "{\"kind\": \"formula\", \"text\": 3}",
                        "3}",
                        " $.activations[0].text: a text was expected, not a number"),
                new Fault(
                        PIECES,
                        "{\"kind\": \"formula\", \"text\": \"tanh(x)\", \"leak\": \"some\"}",
                        "\"some",
                        " $.activations[0].leak: one of none, as_pytorch was expected, not 'some'"),
                new Fault(
                        PIECES,
                        "{\"kind\": \"formula\", \"text\": \"tanh(z)\", \"x\": [0]}",
                        "\"x\"",
                        " $.activations[0]: the key 'x' is unknown; there are kind, name, each, text, rule, leak"),
                new Fault(
                        "\"moons\"",
                        "\"sine\"",
                        "{\"loss",
                        " $.training: the loss BCE does not go with targets that are numbers; MSE does"),
                new Fault(
                        "\"bce\"",
                        "\"squares\"",
                        "\"squares",
                        " $.training.loss: one of mse, bce, cross_entropy, huber, hinge was expected, not 'squares'"),
                new Fault(
                        "\"lr\": 0.01",
                        "\"lr\": 0",
                        "{\"kind\": \"adam",
                        " $.training.optimiser: the learning rate must lie" + " in (0, 1000], not 0.0"),
                new Fault(
                        "\"lr\": 0.01",
                        "\"lr\": 1, \"momentum\": 1",
                        "\"momentum",
                        " $.training.optimiser: the key"
                                + " 'momentum' is unknown; there are kind, lr, weightDecay, beta1, beta2, epsilon"),
                new Fault("2000}}", "2000}} 1", "1\n", ": the end of the file was expected"));
    }

    @Test
    void aFormulaOfLinesIsReadAsPieces() throws IOException {
        String text = Files.readString(STARTER)
                .replace(PIECES, "{\"kind\": \"formula\", \"text\": \"max(0.1*x, x)\", \"rule\": \"LEFT\"}");
        assertEquals(Recipe.starter(), SessionFile.parse("a.trozo", text).recipe());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedInOneLineWithPlaceAndPath(Fault fault) throws IOException {
        String starter = Files.readString(STARTER);
        assertTrue(starter.contains(fault.what), "the test changes nothing");
        String text = starter.replace(fault.what, fault.with);
        String before = text.substring(0, text.indexOf(fault.at));
        String place = before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n'));
        assertEquals("a.trozo:" + (before.isEmpty() ? "1:1" : place) + fault.message, messageOf(text));
    }

    @Test
    void whatIsNotJsonIsRefusedAtItsPlace() throws IOException {
        String starter = Files.readString(STARTER);
        assertEquals(
                "a.trozo:2:50: not JSON: Non-standard token 'NaN'",
                messageOf(starter.replace("0.1, \"test", "NaN, \"test")));
        assertTrue(
                messageOf(starter.replace("}}", "}} x")).startsWith("a.trozo:5:102: not JSON: Unrecognized token 'x'"));
        assertEquals("a.trozo:6:1: the file ends too early", messageOf(starter.replace("2000}}", "20")));
    }

    @Test
    void noBeginningOfAFileIsTakenForAWhole() throws IOException {
        String starter = Files.readString(STARTER).strip();
        for (int length = 0; length < starter.length(); length++) {
            assertEquals(1, messageOf(starter.substring(0, length)).lines().count());
        }
    }

    static Stream<String> hostile() throws IOException {
        String starter = Files.readString(STARTER);
        return Stream.of(
                "[".repeat(1_000_000),
                "{\"a\":".repeat(1_000_000),
                "\u0000".repeat(100),
                "{\"trozo\": 1, \"" + "k".repeat(1_000_000) + "\": 1}",
                "{\"trozo\": " + "9".repeat(1_000_000) + "}",
                "\"" + "s".repeat(1_000_000) + "\"",
                "[" + "0,".repeat(5_000_000) + "0]",
                starter.replace("\"x\": [0]", "\"x\": [" + "0,".repeat(1_000_000) + "0]"),
                starter.replace("\"moons\"", "\"\\u0000\\u202e\\n" + "m".repeat(5000) + "\""));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileFilesAreRefusedInOneShortLine(String text) {
        String message = messageOf(text);
        assertTrue(message.lines().count() == 1 && message.length() < 300, message);
        assertTrue(message.chars().noneMatch(c -> c < ' ' || c == '\u202e'), message);
    }

    @Test
    void aMillionBreakpointsAreTooMany() throws IOException {
        String text = Files.readString(STARTER).replace("\"x\": [0]", "\"x\": [" + "0,".repeat(1_000_000) + "0]");
        assertEquals("a.trozo:4:39 $.activations[0].x: at most 256 values were expected, not 1000001", messageOf(text));
    }

    @Test
    void anEmptyFileSaysWhatWasExpected() {
        assertEquals("a.trozo: a Trozo recipe was expected, but the file is empty", messageOf(" \n"));
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.trozo");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }
        assertEquals(
                huge + ": larger than 64 MB, the most that is read",
                assertThrows(BadInput.class, () -> SessionFile.read(huge)).getMessage());
    }

    private static String messageOf(String text) {
        return assertThrows(BadInput.class, () -> SessionFile.parse("a.trozo", text))
                .getMessage();
    }
}
