package trozo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trozo.random.Draws;

/// The reference cases with options and shapes as they are not meant to be: what Trozo cannot compute is said to be not
/// ours, and nothing fails in another way.
class MutatedCasesTest {
    private static final String[] VALUES = {
        "-3",
        "-2",
        "-1",
        "0",
        "1",
        "2",
        "3",
        "7",
        "0.5",
        "-0.5",
        "1e9",
        "true",
        "false",
        "\"none\"",
        "\"sum\"",
        "[]",
        "[0]",
        "[-1]",
        "[1, 1]",
        "[0, 0]",
        "[2, 1, 0]",
        "[-1, 3]",
        "[0.5]",
        "{}"
    };

    private static final String[] NUMBERS = {"\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "0", "-1", "100", "0.5"};

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whateverIsAskedIsComputedOrNotOurs() throws IOException {
        Draws draws = new Draws(5);
        JsonNode all = json.readTree(
                Objects.requireNonNull(MutatedCasesTest.class.getResourceAsStream("/reference/op_cases.json")));
        List<JsonNode> mutated = new ArrayList<>();
        for (JsonNode one : all.get("cases")) {
            for (int i = 0; i < 12; i++) {
                mutated.add(mutation((ObjectNode) one.deepCopy(), draws));
            }
        }
        ObjectNode file = json.createObjectNode();
        ArrayNode cases = file.putArray("cases");
        mutated.forEach(cases::add);
        Path path = folder.resolve("mutated.json");
        Files.writeString(path, file.toString());

        Report report = Report.of(path);

        assertEquals(mutated.size(), report.outcomes().size() + report.notOurs().size());
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode mutation(ObjectNode one, Draws draws) throws IOException {
        one.remove(List.of("output", "grads", "cotangent"));
        ObjectNode attrs = (ObjectNode) one.get("attrs");
        ObjectNode inputs = (ObjectNode) one.get("inputs");
        List<String> names = names(attrs);
        if (!names.isEmpty() && draws.below(2) == 0) {
            attrs.set(names.get(draws.below(names.size())), json.readTree(VALUES[draws.below(VALUES.length)]));
            return one;
        }
        List<String> tensors = names(inputs);
        ObjectNode tensor = (ObjectNode) inputs.get(tensors.get(draws.below(tensors.size())));
        ArrayNode data = (ArrayNode) tensor.get("data");
        switch (draws.below(4)) {
            case 0 -> tensor.set("shape", json.createArrayNode().add(data.size()));
            case 1 -> tensor.set("shape", json.createArrayNode().add(1).add(data.size()));
            case 2 -> {
                tensor.set("shape", json.createArrayNode());
                tensor.set("data", json.createArrayNode().add(data.get(0)));
            }
            default -> data.set(draws.below(data.size()), json.readTree(NUMBERS[draws.below(NUMBERS.length)]));
        }
        return one;
    }
}
