package trozo.train;

import java.util.List;
import trozo.data.DataSpec;
import trozo.piecewise.Activation;

/// A change to a run that is under way; the weights that still fit are kept.
public sealed interface Change {
    /// The recipe after the change.
    Recipe applyTo(Recipe recipe);

    record Activations(List<Activation> activations) implements Change {
        public Activations {
            activations = List.copyOf(activations);
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withActivations(activations);
        }
    }

    record Data(DataSpec data) implements Change {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withData(data);
        }
    }

    /// Other data together with the loss that goes with it.
    record DataAndLearning(DataSpec data, Training training) implements Change {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withData(data).withTraining(training);
        }
    }

    /// The shape, with the activations that go with it: their number may depend on it.
    record Model(ModelSpec model, List<Activation> activations) implements Change {
        public Model {
            activations = List.copyOf(activations);
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return new Recipe(recipe.seed(), recipe.data(), model, activations, recipe.training());
        }
    }

    record Learning(Training training) implements Change {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withTraining(training);
        }
    }
}
