package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.data.BadInput;
import trozo.nn.Initialisation;
import trozo.nn.Sharing;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;

class CurvePerUnitFileTest {
    private static final String START = """
            {"trozo": 1, "seed": 1, "data": {"kind": "moons", "n": 100}, "model": {"kind": "mlp", "hidden": %s},
             "activations": [%s],
             "training": {"loss": "bce", "optimiser": {"kind": "adam", "lr": 0.01}, "batch": 10, "steps": 20}}""";
    private static final String PRELU = "{\"kind\": \"pwl\", \"x\": [0], \"yLeft\": [0], \"slopes\": [0.25, 1],"
            + " \"learn\": {\"slopes\": [true, false]}%s}";
    private static final String EACH = PRELU.formatted(", \"each\": \"unit\"");

    private static Recipe read(String hidden, String activations) {
        return SessionFile.parse("a", START.formatted(hidden, activations)).recipe();
    }

    private static String text(Saved saved) {
        return new String(SessionFile.bytes(saved), StandardCharsets.UTF_8);
    }

    @Test
    void eachUnitBeginsWithTheCurveThatStandsOnce() {
        Recipe recipe = read("[4, 3]", EACH);
        assertEquals(Sharing.UNIT, recipe.sharing());
        PiecewiseLinear prelu = PiecewiseLinear.through(0.25, new double[] {0}, new double[] {0}, 1);
        assertEquals(Collections.nCopies(7, prelu), recipe.activations());
        Learnable slope = new Learnable(List.of(false), List.of(false), true, false, Bounds.USUAL);
        assertEquals(Collections.nCopies(7, slope), recipe.learnables());
        assertEquals(recipe, read("[4, 3]", EACH + ", " + EACH), "one for each layer says the same");
    }

    @Test
    void alikeTheyAreWrittenOnceAndOtherwiseOneByOne() {
        Recipe recipe = read("[4, 3]", EACH);
        String written = text(Saved.of(recipe));
        assertEquals(1, count(written, "\"kind\": \"pwl\""));
        assertTrue(written.contains("\"each\": \"unit\""));
        assertEquals(recipe, SessionFile.parse("a", written).recipe());

        Recipe other = recipe.withNames(List.of("", "", "", "", "", "", "last"));
        assertEquals(7, count(text(Saved.of(other)), "\"kind\": \"pwl\""));
        assertEquals(other, SessionFile.parse("a", text(Saved.of(other))).recipe());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aRunWithTheSlopesItHasLearntReadsBack() {
        Run run = new Run(read("[4, 3]", EACH));
        run.advance(30);
        run.become(run.recipe().withModel(new ModelSpec(List.of(4, 3), Initialisation.XAVIER)));
        run.become(run.recipe().withSharing(Sharing.LAYER, 0));
        run.advance(10);
        run.become(run.recipe().withSharing(Sharing.UNIT, 0));
        run.advance(10);
        String written = text(Saved.of(run.state()));
        Saved back = SessionFile.parse("a", written);
        assertEquals(run.recipe(), back.run().orElseThrow().recipe());
        assertEquals(written, text(back));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[4, 3]; each, once; 'all of them or in none'",
                "[4, 3]; each, each, each; 'not 3'",
                "[4, 3]; once, once, once; 'not 3'",
                "[4, 3]; layer; unit",
            })
    void whatDoesNotGoTogetherIsNamed(String hidden, String which, String message) {
        String activations = which.replace("each", EACH)
                .replace("once", PRELU.formatted(""))
                .replace("layer", PRELU.formatted(", \"each\": \"layer\""));
        BadInput refusal = assertThrows(BadInput.class, () -> read(hidden, activations));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("$.activations"), refusal.getMessage());
    }
}
