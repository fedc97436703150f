package trozo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    private static final String CASE = """
            {"id": "a.1", "family": "maxima", "op": "maximum",
             "inputs": {"x": {"shape": [2], "data": [1, 2]}, "y": {"shape": [], "data": [1]}},
             "output": {"shape": [2], "data": [1, 2]}, "cotangent": [1, 10],
             "grads": {"x": [%s, 10], "y": [0.5]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Cli.run(texts, new PrintWriter(out), new PrintWriter(err));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("numbers.json"), text);
    }

    private Path cases(String... cases) throws IOException {
        return file("{\"cases\": [" + String.join(", ", cases) + "]}");
    }

    @Test
    void numbersThatAgreeGiveStatusZero() throws IOException {
        assertEquals(0, run("compare", cases(CASE.formatted("0.5"))));
        assertEquals("""
                maxima: 1 case, no deviation
                1 case compared, 0 beyond tolerance, 0 not ours
                """, out.toString());
    }

    @Test
    void aNumberThatDiffersIsNamedWithBothValuesAndGivesStatusOne() throws IOException {
        assertEquals(1, run("compare", cases(CASE.formatted("0.75"))));
        assertTrue(
                out.toString()
                        .contains("beyond tolerance: a.1 grads.x[0]: 0.75 was expected, Trozo gives 0.5, off by 0.25"),
                out::toString);
    }

    @Test
    void whatTrozoDoesNotHaveIsListedAndNoFailure() throws IOException {
        String unknown = CASE.formatted("0.5").replace("a.1", "a.2").replace("\"maximum\"", "\"mystery\"");
        assertEquals(0, run("compare", cases(CASE.formatted("0.5"), unknown)));
        assertTrue(out.toString().contains("not ours: a.2: no op 'mystery'"), out::toString);
    }

    @Test
    void theResultsHaveTheShapeOfTheFileAndCompareWithoutDeviation() throws IOException {
        Path results = folder.resolve("results.json");
        assertEquals(1, run("compare", cases(CASE.formatted("0.75")), "--out", results));
        JsonNode one = new ObjectMapper().readTree(results.toFile()).at("/cases/0");
        assertEquals("a.1", one.get("id").asText());
        assertEquals("[1,2]", one.at("/output/data").toString());
        assertEquals("[0.5,10]", one.at("/grads/x").toString());
        assertEquals("[0.5]", one.at("/grads/y").toString());
    }

    @Test
    void aCaseWithoutNumbersIsComputedAllTheSame() throws IOException {
        Path results = folder.resolve("results.json");
        String bare = "{\"id\": \"b\", \"op\": \"relu\", \"inputs\": {\"x\": {\"shape\": [2], \"data\": [-1, 2]}}}";
        assertEquals(0, run("compare", cases(bare), "--out", results));
        assertEquals(
                "[0,2]",
                new ObjectMapper()
                        .readTree(results.toFile())
                        .at("/cases/0/output/data")
                        .toString());
        assertTrue(out.toString().endsWith("0 cases compared, 0 beyond tolerance, 0 not ours\n"), out::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{}' | :1:1 $: a file to compare",
                "'{\"cases\": 3}' | :1:11 $.cases: an array was expected, not a number",
                "'{\"cases\": [{\"op\": \"relu\"}]}' | :1:12 $.cases[0]: the key 'id' is missing",
                "'{\"cases\": [{\"id\": \"a\", \"op\": \"relu\", \"inputs\": {\"x\": {\"shape\": [2], \"data\": [1]}}}]}'"
                        + " | $.cases[0].inputs.x.data: 2 numbers were expected for the shape, not 1",
                "'{\"runs\": [{\"id\": \"a\", \"sizes\": [1]}]}' | $.runs[0].sizes: 2 to 100 values were expected",
                "'[{\"mean\": 0}]' | $[0]: the key 'sigma' is missing"
            })
    void aMalformedFileGetsOneLineAndStatusTwo(String text, String line) throws IOException {
        assertEquals(2, run("compare", file(text)));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains(line), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void fitsAreHeldAgainstTheReferenceAndWrittenInItsShape() throws IOException {
        Path results = folder.resolve("results.json");
        assertEquals(
                0, run("compare", "src/test/resources/reference/minimax_fits.json", "--out", results), err::toString);
        assertTrue(out.toString().contains("110 cases compared, 0 beyond tolerance, 0 not ours"), out::toString);
        JsonNode tanh = new ObjectMapper().readTree(results.toFile()).get("box").get("tanh,5");
        assertEquals(0.0227509052913, tanh.get("E").asDouble(), 1e-12);
        assertEquals(6, tanh.get("t").size());
        assertEquals(6, tanh.get("y").size());
    }

    @Test
    void aFitWithAnotherErrorIsBeyondToleranceAndAnUnknownFunctionNotOurs() throws IOException {
        String fits = "{\"box\": {\"tanh,3\": {\"E\": 0.0583482, \"t\": [-4, -1, 1, 4]}, \"huh,2\": {\"E\": 1}}}";
        assertEquals(1, run("compare", file(fits)));
        assertTrue(out.toString().contains("beyond tolerance: tanh,3 E: 0.0583482 was expected"), out::toString);
        assertTrue(out.toString().contains("not ours: box huh,2: Trozo has no function named huh"), out::toString);
    }

    @Test
    void regionsAreCountedInNetworksDrawnFromTheirSeeds() throws IOException {
        String nets =
                "[{\"sizes\": [2, 8, 8, 1], \"act\": \"ReLU\", \"bias_sd\": 0.3, \"seed\": 2024, \"box\": [-2, 2, -2, 2],"
                        + " \"cells\": 96, \"W0_00\": 1.1437693448171828, \"out_at_0\": 0.6681698587809328},"
                        + " {\"sizes\": [1, 16, 1], \"act\": \"ReLU\", \"bias_sd\": 1.0, \"seed\": 500, \"interval\": [-3, 3],"
                        + " \"pieces\": 16, \"first_breaks\": [-0.8243546674602111]},"
                        + " {\"sizes\": [2, 8, 1], \"act\": \"Huh\", \"bias_sd\": 1.0, \"seed\": 5}]";
        assertEquals(0, run("compare", file(nets)), out::toString);
        assertTrue(out.toString().contains("2 cases compared, 0 beyond tolerance, 1 not ours"), out::toString);
        assertEquals(1, run("compare", file(nets.replace("96", "97"))));
        assertTrue(out.toString().contains("[2, 8, 8, 1] ReLU cells: 97.0 was expected"), out::toString);
    }
}
