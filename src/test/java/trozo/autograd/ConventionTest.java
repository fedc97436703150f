package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionTest {
    private static double[] gradient(String op, Attributes attributes, double... at) {
        Graph graph = new Graph();
        Tensor x = Tensor.parameter("x", at.length).set(at);
        Tensor y = graph.apply(Ops.named(op), attributes, x);
        graph.forward();
        graph.backward(y);
        return x.gradient();
    }

    @ParameterizedTest
    @CsvSource({
        "PYTORCH, relu, 0, 0",
        "PLAYGROUND_BEFORE_MAY_2016, relu, 0, 1",
        "PLAYGROUND, relu, 0, 0",
        "PYTORCH, leaky_relu, 0, 0.01",
        "PYTORCH, abs, 0, 0",
        "PYTORCH, hardtanh, -1, 0",
        "PYTORCH, hardtanh, 1, 0",
        "PYTORCH, relu6, 6, 0",
        "PYTORCH, hardswish, -3, 0",
        "PYTORCH, hardswish, 3, 1",
        "PYTORCH, elu, 0, 1"
    })
    void aFrameworkHasItsOwnDerivativeAtAKink(Convention convention, String op, double at, double expected) {
        assertArrayEquals(new double[] {expected}, gradient(op, convention.attributes(op), at));
    }

    @Test
    void clampTakesTheLargerSlopeAtBothEndsWhereHardtanhTakesTheSmaller() {
        Attributes ends = Attributes.of("min", -1).and("max", 1);
        assertArrayEquals(
                new double[] {1, 1}, gradient("clamp", ends.and(Convention.PYTORCH.attributes("clamp")), -1, 1));
        assertArrayEquals(new double[] {0, 0}, gradient("hardtanh", Convention.PYTORCH.attributes("hardtanh"), -1, 1));
    }

    @ParameterizedTest
    @CsvSource({"PYTORCH, 0.5", "JAX, 0.5"})
    void theMaximumOfATieIsShared(Convention convention, double share) {
        Graph graph = new Graph();
        Tensor a = Tensor.parameter("a").set(2);
        Tensor b = Tensor.parameter("b").set(2);
        Tensor most = graph.apply(Ops.named("maximum"), convention.attributes("maximum"), a, b);
        graph.forward();
        graph.backward(most);
        assertEquals(share, a.gradient()[0]);
        assertEquals(1 - share, b.gradient()[0]);
    }

    @Test
    void oneUseOfAnOpMayHaveRulesOfItsOwn() {
        Attributes rules =
                Convention.PYTORCH.attributes("hardtanh").and(Op.RULE, List.of(KinkRule.weight(0.25), KinkRule.MEAN));
        assertArrayEquals(new double[] {0.25, 0.5}, gradient("hardtanh", rules, -1, 1));
    }

    @ParameterizedTest
    @CsvSource({"RIGHT, '1, 0, 0'", "LEFT, '0, 0, 1'", "0.25, '0.25, 0, 0.75'", "ZERO, '0, 0, 0'"})
    void theRuleOfAMaximumIsReadFromTheFirstOfThoseThatAreTied(String rule, String expected) {
        double[] found = gradient("amax", Attributes.of(Op.RULE, KinkRule.ofKey(rule)), 3, 3, 3);
        double[] shares = Arrays.stream(expected.split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(shares, found);
    }

    @Test
    void theSmallestNormOfATieSharesEvenly() {
        double third = 1.0 / 3;
        Attributes rule = Attributes.of(Op.RULE, KinkRule.MINIMUM_NORM);
        assertArrayEquals(new double[] {third, third, third}, gradient("amin", rule, 1, 1, 1));
    }

    @Test
    void aRuleThatIsNoneIsRefusedWithTheOp() {
        assertEquals(
                "relu of [x[1]]: attribute 'rule' must be a kink rule or several, not up",
                assertThrows(IllegalArgumentException.class, () -> gradient("relu", Attributes.of(Op.RULE, "up"), 0))
                        .getMessage());
    }
}
