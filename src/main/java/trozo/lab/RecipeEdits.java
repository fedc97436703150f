package trozo.lab;

import trozo.autograd.Precision;
import trozo.data.DataSets;
import trozo.data.DataSpec;
import trozo.data.Task;
import trozo.nn.Clipping;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.Schedule;
import trozo.train.Fitting;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Roster;
import trozo.train.Training;

/// The edits of a recipe's other parts than its curves. Each keeps the recipe whole: what no longer goes with the rest
/// is changed along.
public final class RecipeEdits {
    private static final int USUAL_UNITS = 8;

    private RecipeEdits() {}

    /// Other data; the loss follows when it does not go with them.
    public static LabState data(LabState state, DataSpec data) {
        Recipe recipe = state.recipe();
        Task task = DataSets.of(data, recipe.seed()).task();
        Training training = recipe.training();
        Task before = DataSets.of(recipe.data(), recipe.seed()).task();
        boolean usual = training.loss() == Fitting.usual(before);
        Loss loss = usual || !Fitting.goTogether(task, training.loss()) ? Fitting.usual(task) : training.loss();
        return state.withRecipe(recipe.withData(data).withTraining(training.withLoss(loss)));
    }

    /// Another shape. Layers or units that have curves of their own keep them; a new one takes its neighbour's.
    public static LabState model(LabState state, ModelSpec model) {
        return units(state, state.roster().fittedTo(model.hidden()), model);
    }

    /// Other first weights, from the next reset on.
    public static LabState initialisation(LabState state, Initialisation init) {
        return model(state, new ModelSpec(state.recipe().model().hidden(), init));
    }

    /// A unit more at the end of hidden layer `layer`, counted from 1.
    public static LabState addUnit(LabState state, int layer) {
        return units(state, state.roster().withUnit(layer));
    }

    /// Without unit `unit` of hidden layer `layer`, both counted from 1; the layer must have another.
    public static LabState removeUnit(LabState state, int layer, int unit) {
        return units(state, state.roster().withoutUnit(layer, unit));
    }

    /// One more hidden layer after hidden layer `layer`, counted from 1, as wide as that and with its curve; 0 puts a
    /// first one in.
    public static LabState addLayer(LabState state, int layer) {
        int width = layer == 0 ? USUAL_UNITS : state.recipe().model().hidden().get(layer - 1);
        return units(state, state.roster().withLayerAfter(layer, width));
    }

    /// Without hidden layer `layer`, counted from 1.
    public static LabState removeLayer(LabState state, int layer) {
        return units(state, state.roster().withoutLayer(layer));
    }

    private static LabState units(LabState state, Roster roster) {
        return units(
                state,
                roster,
                new ModelSpec(roster.widths(), state.recipe().model().init()));
    }

    /// The curve that is edited stays the one it was, as far as it is still there.
    private static LabState units(LabState state, Roster roster, ModelSpec model) {
        return state.withUnits(state.recipe().withUnits(model, roster.heirsOf(state.roster())), roster);
    }

    public static LabState loss(LabState state, Loss loss) {
        return training(state, state.recipe().training().withLoss(loss));
    }

    public static LabState optimiser(LabState state, OptimiserSpec optimiser) {
        return training(state, state.recipe().training().withOptimiser(optimiser));
    }

    public static LabState learningRate(LabState state, double lr) {
        return optimiser(state, state.recipe().training().optimiser().withLr(lr));
    }

    public static LabState clipping(LabState state, Clipping clipping) {
        return training(state, state.recipe().training().withClipping(clipping));
    }

    public static LabState schedule(LabState state, Schedule schedule) {
        return training(state, state.recipe().training().withSchedule(schedule));
    }

    public static LabState precision(LabState state, Precision precision) {
        return training(state, state.recipe().training().withPrecision(precision));
    }

    public static LabState batch(LabState state, int batch) {
        return training(state, state.recipe().training().withBatch(batch));
    }

    public static LabState seed(LabState state, long seed) {
        return state.withRecipe(state.recipe().withSeed(seed));
    }

    private static LabState training(LabState state, Training training) {
        return state.withRecipe(state.recipe().withTraining(training));
    }
}
