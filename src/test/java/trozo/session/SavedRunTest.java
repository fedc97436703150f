package trozo.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.KinkRule;
import trozo.data.BadInput;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.nn.Initialisation;
import trozo.nn.Kept;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Change;
import trozo.train.Edit;
import trozo.train.LossHistory;
import trozo.train.ModelSpec;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.RunState.Bucket;
import trozo.train.Training;

class SavedRunTest {
    @TempDir
    private Path folder;

    private static Run edited() {
        Run run = new Run(Recipe.starter());
        run.advance(37);
        PiecewiseLinear bent = PiecewiseLinear.through(0.1, new double[] {-0.3}, new double[] {0.1 + 0.2}, 1);
        run.apply(new Change.Activations(List.of(bent)));
        run.advance(13);
        run.apply(new Change.Model(
                new ModelSpec(List.of(5, 4, 3), Initialisation.XAVIER),
                List.of(bent.withRule(KinkRule.weight(0.3)), Preset.HAT.function(), Preset.STEP.function())));
        run.advance(7);
        run.apply(new Change.Learning(new Training(Loss.MSE, new Momentum(0.02, 0.9, true, 1e-4), 16, 10)));
        run.advance(7);
        run.apply(new Change.DataAndLearning(
                DataSpec.toy(Kind.SINE, 60, 0.1, 0), run.recipe().training().withBatch(9)));
        run.advance(3);
        run.apply(new Change.Data(DataSpec.toy(Kind.HAT, 80, 0.1, 0.25)));
        run.advance(10);
        return run;
    }

    /// A run that learns its curve and was edited on the way.
    private static Run learning() {
        Recipe recipe = Recipe.starter()
                .withActivations(List.of(Preset.W_BEND.function()))
                .withLearnables(List.of(Learnable.everything(4)));
        Run run = new Run(recipe);
        run.advance(40);
        PiecewiseLinear learnt = (PiecewiseLinear) run.recipe().activations().getFirst();
        run.apply(new Change.Activations(
                List.of(learnt.with(0, learnt.breakpoint(0).withX(-2))),
                List.of(Learnable.everything(4).withPoint(1, false))));
        run.advance(40);
        return run;
    }

    /// A run whose weights and units were changed on the way.
    private static Run byHand() {
        Run run = new Run(Recipe.starter());
        run.advance(20);
        run.apply(new Change.Weights(Map.of(new Parameter(1, 2, 1), 0.1 + 0.2, new Parameter(3, 1, 0), -3.0)));
        run.advance(2);
        run.apply(new Change.Model(
                new ModelSpec(List.of(4, 4), Initialisation.HE),
                run.recipe().activations(),
                run.recipe().learnables(),
                Optional.of(new Kept(List.of(List.of(1, 3, 4, 5), List.of(0, 9, 10, 12))))));
        run.advance(10);
        return run;
    }

    static Stream<RunState> runs() {
        Run plain = new Run(Recipe.starter().withSeed(-7));
        plain.advance(250);
        Run long65k = new Run(Recipe.starter()
                .withModel(new ModelSpec(List.of(1), Initialisation.HE))
                .withData(DataSpec.toy(Kind.MOONS, 4, 0.1, 0.5)));
        long65k.advance(LossHistory.MOST + 101);
        return Stream.of(
                plain.state(), edited().state(), long65k.state(), learning().state(), byHand().state());
    }

    @Test
    void aRunWhoseLastUpdateWentWrongCanBeOpenedAgain() {
        Row far = new Row(List.of(2e153), 0);
        Training wild = new Training(Loss.MSE, new Momentum(1000, 0, false, 0), 10, 10);
        Run run = new Run(Recipe.starter()
                .withData(DataSpec.own(Table.of(List.of(far, far)), 0))
                .withModel(new ModelSpec(List.of(), Initialisation.HE))
                .withTraining(wild));
        run.advance(1);
        double[] weights = run.state().parameters();
        assertTrue(Arrays.stream(weights).anyMatch(weight -> !Double.isFinite(weight)), Arrays.toString(weights));
        Path file = folder.resolve("wild.trozo");
        SessionFile.write(file, Saved.of(run.state()));
        assertArrayEquals(weights, SessionFile.read(file).run().orElseThrow().parameters());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aSavedRunGoesOnBitForBitAsIfItHadNeverStopped(RunState state) {
        RunState read = reread(Saved.of(state)).run().orElseThrow();
        assertArrayEquals(bytes(state), bytes(read));
        assertEquals(state.recipe(), read.recipe());
        Run stopped = Run.resume(read);
        Run never = Run.resume(state);
        assertEquals(never.advance(60), stopped.advance(60));
        assertArrayEquals(bytes(never.state()), bytes(stopped.state()));
    }

    @Test
    void aSavedRunReplaysBitForBitFromItsRecordedEdits() {
        assertReplays(edited().state());
        assertReplays(learning().state());
    }

    private void assertReplays(RunState state) {
        RunState read = reread(Saved.of(state)).run().orElseThrow();
        RunState replayed = Run.replay(read.start(), read.edits(), read.step()).state();
        assertArrayEquals(bytes(state), bytes(replayed));
    }

    @Test
    void aNameGivenDuringTheRunIsSavedAndChangesNoNumber() {
        Run named = new Run(Recipe.starter());
        Run nameless = new Run(Recipe.starter());
        named.advance(5);
        nameless.advance(5);
        named.become(named.recipe().withNames(List.of("Berta, \u00f1")));
        named.advance(20);
        nameless.advance(20);
        assertArrayEquals(nameless.state().parameters(), named.state().parameters());
        RunState read = SessionFile.parse(
                        "a.trozo", new String(SessionFile.bytes(Saved.of(named.state())), StandardCharsets.UTF_8))
                .run()
                .orElseThrow();
        assertEquals(List.of("Berta, \u00f1"), read.recipe().names());
        assertEquals(List.of(""), read.start().names());
        assertEquals(named.state().recipe(), read.recipe());
    }

    @Test
    void aNameStandsInTheRecipeBesideItsCurve() {
        Recipe recipe = Recipe.starter().withNames(List.of("mine"));
        String text = new String(SessionFile.bytes(Saved.of(recipe)), StandardCharsets.UTF_8);
        assertTrue(text.contains("{\"kind\": \"pwl\", \"name\": \"mine\", \"x\": [0]"), text);
        assertEquals(recipe, SessionFile.parse("a.trozo", text).recipe());
        BadInput fault =
                assertThrows(BadInput.class, () -> SessionFile.parse("a.trozo", text.replace("mine", " mine ")));
        assertTrue(
                fault.getMessage()
                        .endsWith("$.activations[0].name: a name of at most 40 characters, without spaces around it,"
                                + " was expected"),
                fault.getMessage());
    }

    @Test
    void aRunNotBegunIsSavedAsItsRecipe() {
        Saved saved = Saved.of(new Run(Recipe.starter()).state());
        assertEquals(new Saved(Recipe.starter(), Optional.empty()), saved);
    }

    @Test
    void numbersThatJsonHasNoneForSurvive() {
        RunState state = new Run(Recipe.starter()).state();
        double[] optimiser = state.optimiser().clone();
        optimiser[3] = Double.POSITIVE_INFINITY;
        optimiser[4] = -0.0;
        LossHistory history = new LossHistory(
                1, 1, new double[] {1e300}, new double[] {1e300}, new double[] {1e300}, new double[] {Double.NaN});
        RunState odd = new RunState(
                state.start(),
                List.of(),
                state.recipe(),
                1,
                state.parameters(),
                optimiser,
                state.weightDraws(),
                state.batches(),
                history,
                Bucket.EMPTY);
        RunState read = reread(Saved.of(odd)).run().orElseThrow();
        assertArrayEquals(optimiser, read.optimiser());
        assertArrayEquals(new double[] {Double.NaN}, read.history().test());
        assertEquals(Bucket.EMPTY, read.bucket());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weights\": [                      | \"weights\": [1, | $.run: this network has 53 parameters, not 54",
                "\"step\": 77,                        | \"step\": 66, | $.run.edits[4]: a step from 64, the edit's before it, to 66",
                "\"optimiser\": [                    | \"optimiser\": [0, | $.run: this optimiser's state has",
                "\"taken\": 30                       | \"taken\": 61 | $.run.batches.taken: a whole number from 0 to 60 was expected",
                "\"width\": 1                        | \"width\": 3 | $.run.history.width: a power of two was expected, not 3",
                "\"test\": [                         | \"test\": [0, | $.run.history.test: 77 values were expected, not 78",
                "\"bucket\": {\"steps\": 0           | \"bucket\": {\"steps\": 1 | $.run.bucket: the history's buckets and this one",
                "{\"step\": 50                       | {\"step\": 5 | $.run.edits[1]: a step from 37, the edit's before it, to 77",
                "{\"step\": 67                       | {\"step\": 99 | $.run.edits[4]: a step from 64, the edit's before it, to 77",
                "\"testShare\": 0}, \"training\": {\"loss\": \"mse\" | \"testShare\": 0}, \"training\": {\"loss\": \"bce\""
                        + "| $.run.edits[3]: the loss BCE does not go with targets that are numbers",
                "\"change\": {\"model\":             | \"change\": {\"training\": 1, \"model\": | $.run.edits[1].change.training: an object was",
                "\"change\": {\"training\":          | \"change\": {\"seed\": 2, \"training\": | $.run.edits[2].change: the key 'seed' is unknown",
                "\"weightDraws\":                    | \"weightdraws\": | $.run: the key 'weightDraws' is missing"
            })
    void aRunThatDoesNotAddUpIsRefused(String what, String with, String message) {
        String text = new String(bytes(edited().state()), StandardCharsets.UTF_8);
        assertTrue(text.contains(what), "the test changes nothing");
        String found = assertThrows(BadInput.class, () -> SessionFile.parse("a", text.replace(what, with)))
                .getMessage();
        assertTrue(found.contains(message) && found.lines().count() == 1, found);
    }

    @Test
    void aRunTooLargeToBeReadAgainIsNotWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("full.trozo"), "as it was");
        double[] x = IntStream.range(0, 256).mapToDouble(k -> k).toArray();
        PiecewiseLinear wide = PiecewiseLinear.through(0, x, x, 0);
        RunState state = new Run(Recipe.starter()).state();
        RunState edited = new RunState(
                state.start(),
                Collections.nCopies(4000, new Edit(0, new Change.Activations(List.of(wide)))),
                state.recipe(),
                0,
                state.parameters(),
                state.optimiser(),
                state.weightDraws(),
                state.batches(),
                state.history(),
                state.bucket());
        assertTrue(assertThrows(BadInput.class, () -> SessionFile.write(file, Saved.of(edited)))
                .getMessage()
                .startsWith(file + ": cannot be written (more than 64 MB or 4000000 values"));
        assertEquals("as it was", Files.readString(file));
    }

    @Test
    void anotherCurveThanTheEditsLeadToIsRefused() {
        RunState state = edited().state();
        PiecewiseLinear hat = Preset.HAT.function();
        PiecewiseLinear other = hat.with(1, Breakpoint.joined(0, 2));
        RunState odd = new RunState(
                state.start(),
                state.edits(),
                state.recipe().withActivations(List.of(other)),
                state.step(),
                state.parameters(),
                state.optimiser(),
                state.weightDraws(),
                state.batches(),
                state.history(),
                state.bucket());
        String text = new String(bytes(odd), StandardCharsets.UTF_8);
        assertTrue(
                assertThrows(BadInput.class, () -> SessionFile.parse("a", text))
                        .getMessage()
                        .endsWith(
                                "$.run.activations: the activations that the edits lead to were expected, other only in what learns"));
    }

    @Test
    void theWeightsAreWrittenRowByRow() throws IOException {
        Run run = new Run(Recipe.starter().withModel(new ModelSpec(List.of(3), Initialisation.HE)));
        run.advance(5);
        RunState state = run.state();
        JsonNode json = new ObjectMapper().readTree(WeightsJson.bytes(state));
        assertEquals(5, json.get("step").asInt());
        assertEquals(state.parameters()[4], json.at("/W1/2/0").doubleValue());
        assertEquals(state.parameters()[7], json.at("/b1/1").doubleValue());
        assertEquals(state.parameters()[11], json.at("/W2/0/2").doubleValue());
        assertEquals(state.parameters()[12], json.at("/b2/0").doubleValue());
        assertEquals(5, json.size());
    }

    private Saved reread(Saved saved) {
        Path file = folder.resolve("run.trozo");
        SessionFile.write(file, saved);
        return SessionFile.read(file);
    }

    private static byte[] bytes(RunState state) {
        return SessionFile.bytes(Saved.of(state));
    }
}
