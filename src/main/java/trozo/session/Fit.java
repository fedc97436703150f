package trozo.session;

import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.DataSpec;
import trozo.nn.MlpShape;
import trozo.train.Fitting;
import trozo.train.Recipe;

/// Whether the parts of recipes go together; keeps the data it made last, for recipes that differ in little.
final class Fit {
    private DataSpec spec;
    private long seed;
    private DataSet data;

    DataSet data(Recipe recipe) {
        if (data == null || seed != recipe.seed() || !recipe.data().equals(spec)) {
            spec = recipe.data();
            seed = recipe.seed();
            data = DataSets.of(spec, seed);
        }
        return data;
    }

    /// @throws IllegalArgumentException if the data and the loss do not go together
    MlpShape shape(Recipe recipe) {
        DataSet points = data(recipe);
        int outputs = Fitting.outputs(points, recipe.training().loss());
        return new MlpShape(points.features(), recipe.model().hidden(), outputs);
    }
}
