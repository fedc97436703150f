package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trozo.random.Draws;

/// At the kinks of every piecewise row, against the Clarke subdifferentials that stand in the reference file.
class ClarkeTest {
    private static final List<String> RULES =
            List.of("LEFT", "RIGHT", "MEAN", "MINIMUM_NORM", "DIRECTION", "0", "0.3", "1");

    /// The file's ids that name one function, as our rows.
    private static final Map<String, Use> USES = uses();

    private record Use(String op, Attributes attributes) {}

    private static Map<String, Use> uses() {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (String op : List.of("relu", "abs", "relu6", "hardtanh", "hardsigmoid", "hardswish")) {
            uses.put(op, new Use(op, Attributes.NONE));
        }
        uses.put("leaky_relu.0.1", new Use("leaky_relu", Attributes.of("slope", 0.1)));
        uses.put("leaky_relu.0.01", new Use("leaky_relu", Attributes.of("slope", 0.01)));
        uses.put("leaky_relu.neg_slope_-1", new Use("leaky_relu", Attributes.of("slope", -1.0)));
        uses.put("relu.clamp_min", new Use("clamp", Attributes.of("min", 0.0)));
        uses.put("clamp.max", new Use("clamp", Attributes.of("max", 2.0)));
        uses.put("clamp.both", new Use("clamp", Attributes.of("min", -2.0).and("max", 2.0)));
        uses.put(
                "threshold.continuous",
                new Use("threshold", Attributes.of("threshold", 0.5).and("value", 0.5)));
        uses.put("softshrink", new Use("softshrink", Attributes.of("lambda", 0.5)));
        uses.put("elu.2", new Use("elu", Attributes.of("alpha", 2.0)));
        uses.put("selu", new Use("selu", Attributes.NONE));
        return uses;
    }

    private static double derivative(Use use, String rule, double x) {
        Graph graph = new Graph();
        Tensor at = Tensor.parameter("x").set(x);
        Attributes ruled = use.attributes().and(Op.RULE, KinkRule.ofKey(rule));
        Tensor y = graph.apply(Ops.named(use.op()), ruled, at);
        graph.forward();
        graph.carry(new Draws(3));
        graph.backward(y);
        return at.gradient()[0];
    }

    @Test
    void everyRuleButZeroGivesAnElementOfTheSubdifferentialAndTheSidesGiveItsEnds() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(Objects.requireNonNull(
                        ClarkeTest.class.getResourceAsStream("/reference/kink_conventions.json")));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (JsonNode row : file.get("rows")) {
            Use use = USES.get(row.get("id").asText());
            boolean kink = row.get("at").asText().equals("kink")
                    && row.get("dtype").asText().equals("f64");
            if (use != null && kink && row.get("clarke").isArray()) {
                found.merge(row.get("id").asText(), 1, Integer::sum);
                check(row, use);
            }
        }
        assertEquals(USES.keySet(), found.keySet(), "the file has a kink of each");
    }

    private static void check(JsonNode row, Use use) {
        double x = row.get("x").asDouble();
        double low = row.get("clarke").get(0).asDouble();
        double high = row.get("clarke").get(1).asDouble();
        double slack = 1e-12 * Math.max(1, Math.abs(high));
        for (String rule : RULES) {
            double slope = derivative(use, rule, x);
            assertTrue(
                    slope >= low - slack && slope <= high + slack,
                    () -> use.op() + " at " + x + " under " + rule + ": " + slope + " is not in [" + low + ", " + high
                            + "]");
        }
        double left = derivative(use, "LEFT", x);
        double right = derivative(use, "RIGHT", x);
        assertEquals(low, Math.min(left, right), slack);
        assertEquals(high, Math.max(left, right), slack);
        assertEquals(row.get("left").asDouble(), left, slack, use.op() + " from the left");
        assertEquals(row.get("right").asDouble(), right, slack, use.op() + " from the right");
        assertEquals(0, derivative(use, "ZERO", x));
        double nearest = Math.max(low, Math.min(high, 0));
        assertEquals(nearest, derivative(use, "MINIMUM_NORM", x), slack);
    }
}
