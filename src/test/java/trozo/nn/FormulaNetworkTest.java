package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.Preset;
import trozo.random.Draws;

class FormulaNetworkTest {
    private static final int SAMPLES = 32;
    private static final MlpShape SHAPE = new MlpShape(1, List.of(6, 5), 1);
    private static final Activation TANH = FormulaPreset.TANH.function();

    private static Parameters first() {
        return Parameters.draw(SHAPE, Initialisation.XAVIER, new Draws(3));
    }

    private static double input(int n) {
        return -2 + 4.0 * n / (SAMPLES - 1);
    }

    private static void fill(Tensor inputs, Tensor targets) {
        for (int n = 0; n < SAMPLES; n++) {
            inputs.values()[n] = input(n);
            targets.values()[n] = StrictMath.sin(2 * input(n));
        }
    }

    /// Trains, and gives the loss before the first step and before the last.
    private static double[] train(Parameters parameters, Activation activation, int steps) {
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(activation)), SAMPLES);
        Objective objective = new Objective(mlp, Loss.MSE);
        fill(mlp.input(), objective.target());
        Optimiser optimiser = Optimiser.of(new Sgd(0.1), parameters.tensors());
        double[] losses = new double[2];
        for (int step = 0; step < steps; step++) {
            losses[step == 0 ? 0 : 1] = objective.forward();
            objective.backward();
            optimiser.step();
        }
        return losses;
    }

    @Test
    void aNetworkOfTheFormulaTanhLearnsAsOneOnTheTanhOp() {
        Parameters byFormula = first();
        double[] losses = train(byFormula, TANH, 300);
        assertTrue(losses[1] < 0.3 * losses[0], losses[0] + " to " + losses[1]);

        Parameters byOp = first();
        Graph graph = new Graph();
        Tensor inputs = Tensor.data("inputs", 1, SAMPLES);
        Tensor targets = Tensor.data("targets", 1, SAMPLES);
        fill(inputs, targets);
        Tensor signal = inputs;
        for (int layer = 1; layer <= 3; layer++) {
            signal = graph.affine(byOp.weights(layer), signal, byOp.biases(layer));
            signal = layer < 3 ? graph.apply(Ops.named("tanh"), signal) : signal;
        }
        Tensor loss = graph.meanSquaredError(signal, targets);
        Optimiser optimiser = Optimiser.of(new Sgd(0.1), byOp.tensors());
        for (int step = 0; step < 300; step++) {
            graph.forward();
            graph.backward(loss);
            optimiser.step();
        }
        assertArrayEquals(byOp.flat(), byFormula.flat());
    }

    @Test
    void everyNamedFormulaLearns() {
        for (FormulaPreset preset : FormulaPreset.values()) {
            if (preset != FormulaPreset.EXP) {
                double[] losses = train(first(), preset.function(), 400);
                assertTrue(losses[1] < 0.8 * losses[0], preset + ": " + losses[0] + " to " + losses[1]);
            }
        }
    }

    @Test
    void reluAsAFormulaAndAsPiecesGiveTheSameWeights() {
        Parameters pieces = first();
        Parameters formula = first();
        train(pieces, Preset.RELU.function(), 50);
        // Not parsed to pieces, so recorded op by op.
        train(formula, PiecewiseFormula.of("relu(x)", KinkRule.LEFT, trozo.piecewise.Leak.NONE), 50);
        assertArrayEquals(pieces.flat(), formula.flat(), 1e-12);
    }

    @Test
    void aLeakOfNaNReachesTheWeightsOnlyWhereItIsAskedFor() {
        PiecewiseFormula root =
                PiecewiseFormula.of("where(x > 0, sqrt(x), 0.1*x)", KinkRule.LEFT, trozo.piecewise.Leak.NONE);
        Parameters clean = first();
        train(clean, root, 2);
        Parameters leaking = first();
        train(leaking, root.withLeak(trozo.piecewise.Leak.AS_PYTORCH), 2);
        assertTrue(Double.isFinite(sum(clean)));
        assertTrue(Double.isNaN(sum(leaking)));
    }

    private static double sum(Parameters parameters) {
        double sum = 0;
        for (double number : parameters.flat()) {
            sum += number;
        }
        return sum;
    }

    @Test
    void curvesTakeTheSameFormulaOnly() {
        Curves curves = Curves.of(List.of(TANH));
        assertTrue(curves.accepts(List.of(PiecewiseFormula.parse("tanh(x)"))));
        assertFalse(curves.accepts(List.of(PiecewiseFormula.parse("tanh(2*x)"))));
        assertFalse(curves.accepts(List.of(TANH.withRule(KinkRule.RIGHT))));
        assertFalse(curves.accepts(List.of(Preset.RELU.function())));
        assertFalse(Curves.of(List.of(Preset.RELU.function())).accepts(List.of(TANH)));
        assertEquals(List.of(TANH), curves.activations());
    }

    @Test
    void aFormulaHasNothingToLearn() {
        assertEquals(
                "a formula has no numbers to learn: tanh(x)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Curves.of(List.of(TANH), List.of(Learnable.everything(0))))
                        .getMessage());
    }
}
