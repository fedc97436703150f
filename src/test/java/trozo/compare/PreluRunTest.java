package trozo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A step of a network of two PReLUs, followed by hand: h = (f(x), f(-x)), y = h1 + 2 h2, at x = 2 and x = -1 with
/// targets 0. From a = 1/4 that gives y = 2 - 4 a2 and y = 2 - a1, so the loss (y1^2 + y2^2) / 2 falls by y2 = 7/4 per
/// a1, by 4 y1 = 4 per a2, and by 23/4 per a slope that both share.
class PreluRunTest {
    @TempDir
    private Path folder;

    private Report report(String activation, String slopes, String gradient, String learnt) throws IOException {
        Path file = folder.resolve("runs.json");
        Files.writeString(file, """
                {"runs": [{"id": "prelu", "sizes": [1, 2, 1], "activation": {"name": "prelu"%s},
                  "loss": {"name": "mse"}, "optimizer": {"name": "sgd", "lr": 0.1}, "steps": 1, "batches": "full",
                  "data": {"x": {"shape": [2, 1], "data": [2, -1]}, "y": {"shape": [2, 1], "data": [0, 0]}},
                  "init": {
                    "W1": {"shape": [2, 1], "data": [1, -1]}, "b1": {"shape": [2], "data": [0, 0]},
                    "a1": %s,
                    "W2": {"shape": [1, 2], "data": [1, 2]}, "b2": {"shape": [1], "data": [0]}},
                  "losses": [2.03125], "grads_step1": {"a1": %s}, "final": {"a1": %s}}]}
                """.formatted(activation, slopes, gradient, learnt));
        return Report.of(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel | 2 | [0.25, 0.25] | [-1.75, -4] | [0.425, 0.65]",
                "layer | 1 | [0.25] | [-5.75] | [0.825]"
            })
    void aSlopeLearnsForEachUnitOrForTheLayer(String per, int count, String first, String gradient, String learnt)
            throws IOException {
        String slopes = "{\"shape\": [" + count + "], \"data\": " + first + "}";
        for (String activation : List.of("", ", \"per\": \"" + per + "\"")) {
            Report report = report(activation, slopes, gradient, learnt);
            assertEquals(List.of(), report.notOurs());
            assertEquals(List.of(), report.outcomes().getFirst().beyond());
        }
    }

    @Test
    void aGradientThatIsSharedIsNotTakenForThatOfAUnit() throws IOException {
        Report report = report("", "{\"shape\": [2], \"data\": [0.25, 0.25]}", "[-5.75, -5.75]", "[0.825, 0.825]");
        assertTrue(report.outcomes().getFirst().beyond().toString().contains("grads_step1.a1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "channel | [0.25] | the parameter 'a1' of a prelu per channel on 2 units must have size 2, not 1",
                "layer | [0.25, 0.25] | the parameter 'a1' of a prelu per layer on 2 units must have size 1, not 2",
                "row | [0.25] | activation 'prelu' per 'row'"
            })
    void slopesThatAreNotWhatIsSaidAreRefused(String per, String first, String why) throws IOException {
        int count = first.split(",").length;
        Report report = report(
                ", \"per\": \"" + per + "\"", "{\"shape\": [" + count + "], \"data\": " + first + "}", "[0]", "[0]");
        assertEquals(List.of(), report.outcomes());
        assertTrue(report.notOurs().toString().contains(why), report.notOurs().toString());
    }
}
