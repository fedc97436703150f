package trozo.insight.guard;

import java.util.Arrays;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Batches;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;

/// What is measured at a good state from which a run diverged.
///
/// @param lr the learning rate of the next step, the schedule's factor in it
/// @param limit what learning rate times curvature must stay below; infinite for an optimiser that scales gradients
/// @param curvature the largest of the next batch and of all points
/// @param secant the curvature over the whole next step, along it
/// @param crossed the share of points and units whose pre-activation the next step takes to another piece
/// @param back the share of those that the step after takes to yet another or back
/// @param perLayer what the gradients' sum of squares is multiplied by from layer to layer backwards, the geometric
///     mean; 1 for fewer than two hidden layers
/// @param inputSize the largest root mean square of an input
/// @param targetSize the root mean square of the targets
/// @param stepRatio the length of the next step over that of the weights
record Evidence(
        double lr,
        double limit,
        double curvature,
        double secant,
        double crossed,
        double back,
        double perLayer,
        double inputSize,
        double targetSize,
        double stepRatio) {

    static Evidence at(RunState good, DataSet data) {
        Recipe recipe = good.recipe();
        Samples train = data.train();
        int[] all = new int[train.count()];
        Arrays.setAll(all, i -> i);
        Slopes ofBatch = new Slopes(recipe, data, train, Batches.coming(good, train));
        Slopes ofAll = new Slopes(recipe, data, train, all);
        double[] here = good.parameters();
        double curvature = Math.max(Curvature.of(ofBatch::at, here), Curvature.of(ofAll::at, here));
        OptimiserSpec optimiser = recipe.training().optimiser();
        double lr = optimiser.lr() * recipe.training().schedule().factor(good.step());

        double[] ahead = after(good, 1);
        double[] further = after(good, 2);
        double[] gradient = ofBatch.at(here);
        double[] gradientAhead = ofBatch.at(ahead);
        double[] step = Vectors.along(ahead, -1, here);
        double bend = Vectors.dot(Vectors.along(gradientAhead, -1, gradient), step) / Vectors.dot(step, step);

        ofAll.at(here);
        double perLayer = perLayer(ofAll.powers());
        double[][] before = ofAll.preactivations();
        ofAll.at(ahead);
        double[][] after = ofAll.preactivations();
        ofAll.at(further);
        double[] changes = changes(recipe, before, after, ofAll.preactivations());
        return new Evidence(
                lr,
                limit(optimiser),
                curvature,
                bend,
                changes[0],
                changes[1],
                perLayer,
                largest(train),
                rootMeanSquare(train.targets(), 0, train.count()),
                Vectors.norm(step) / Vectors.norm(here));
    }

    private static double limit(OptimiserSpec optimiser) {
        return switch (optimiser) {
            case OptimiserSpec.Sgd sgd -> 2;
            case OptimiserSpec.Momentum momentum -> 2 * (1 + momentum.momentum());
            case OptimiserSpec.Adam adam -> Double.POSITIVE_INFINITY;
            case OptimiserSpec.AdamW adamW -> Double.POSITIVE_INFINITY;
            case OptimiserSpec.RmsProp rms -> Double.POSITIVE_INFINITY;
            case OptimiserSpec.Adagrad adagrad -> Double.POSITIVE_INFINITY;
        };
    }

    /// The weights `steps` steps on, or as far as there are numbers.
    private static double[] after(RunState state, long steps) {
        Run run = Run.resume(state);
        run.advance(steps);
        return run.state().parameters();
    }

    private static double perLayer(double[] powers) {
        int last = powers.length - 1;
        if (last < 1 || !(powers[last] > 0)) {
            return 1;
        }
        return StrictMath.pow(powers[0] / powers[last], 1.0 / last);
    }

    /// The share that changes pieces, and of that the share that changes again in the step after.
    private static double[] changes(Recipe recipe, double[][] first, double[][] second, double[][] third) {
        long changed = 0;
        long back = 0;
        long count = 0;
        for (int layer = 0; layer < first.length; layer++) {
            int samples = first[layer].length / recipe.model().hidden().get(layer);
            for (int i = 0; i < first[layer].length; i++) {
                Activation activation = recipe.activation(layer + 1, i / samples + 1);
                int piece = piece(activation, first[layer][i]);
                int next = piece(activation, second[layer][i]);
                boolean crosses = next != piece;
                changed += crosses ? 1 : 0;
                back += crosses && piece(activation, third[layer][i]) != next ? 1 : 0;
                count++;
            }
        }
        return new double[] {(double) changed / Math.max(1, count), (double) back / Math.max(1, changed)};
    }

    private static int piece(Activation activation, double z) {
        return switch (activation) {
            case PiecewiseLinear f -> f.pieceOf(z);
            case PiecewiseFormula f ->
                (int) f.joints().stream().filter(joint -> joint.x() < z).count();
        };
    }

    private static double largest(Samples train) {
        double largest = 0;
        for (int feature = 0; feature < train.features(); feature++) {
            largest = Math.max(largest, rootMeanSquare(train.inputs(), feature * train.count(), train.count()));
        }
        return largest;
    }

    private static double rootMeanSquare(double[] numbers, int from, int count) {
        double squares = 0;
        for (int i = from; i < from + count; i++) {
            squares += numbers[i] * numbers[i];
        }
        return Math.sqrt(squares / count);
    }
}
