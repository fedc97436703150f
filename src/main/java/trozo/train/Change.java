package trozo.train;

import java.util.List;
import trozo.data.DataSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// A change to a run that is under way; the weights that still fit are kept.
public sealed interface Change {
    /// The recipe after the change.
    Recipe applyTo(Recipe recipe);

    /// The activations as they are from this step on. Numbers that learn and are others than training has made them
    /// begin
    /// to learn anew; the others go on.
    ///
    /// @param learnables what training may move of each
    record Activations(List<Activation> activations, List<Learnable> learnables) implements Change {
        public Activations {
            activations = List.copyOf(activations);
            learnables = List.copyOf(learnables);
        }

        /// Activations that do not learn.
        public Activations(List<Activation> activations) {
            this(activations, activations.stream().map(Learnable::nothing).toList());
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withActivations(activations).withLearnables(learnables);
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
    ///
    /// @param learnables as in [Activations]
    record Model(ModelSpec model, List<Activation> activations, List<Learnable> learnables) implements Change {
        public Model {
            activations = List.copyOf(activations);
            learnables = List.copyOf(learnables);
        }

        /// With activations that do not learn.
        public Model(ModelSpec model, List<Activation> activations) {
            this(
                    model,
                    activations,
                    activations.stream().map(Learnable::nothing).toList());
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withModel(model, activations).withLearnables(learnables);
        }
    }

    record Learning(Training training) implements Change {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withTraining(training);
        }
    }
}
