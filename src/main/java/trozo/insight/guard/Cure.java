package trozo.insight.guard;

import java.util.List;
import trozo.data.DataSpec;
import trozo.nn.Clipping;
import trozo.piecewise.Activation;
import trozo.train.Recipe;

/// What helps against a [Trouble]: another recipe, which leaves the rest alone.
public sealed interface Cure {
    Recipe applyTo(Recipe recipe);

    record LowerRate(double lr) implements Cure {
        @Override
        public Recipe applyTo(Recipe recipe) {
            var training = recipe.training();
            return recipe.withTraining(
                    training.withOptimiser(training.optimiser().withLr(lr)));
        }
    }

    record LessDecay(double decay) implements Cure {
        @Override
        public Recipe applyTo(Recipe recipe) {
            var training = recipe.training();
            return recipe.withTraining(
                    training.withOptimiser(training.optimiser().withWeightDecay(decay)));
        }
    }

    /// The activations multiplied by a factor below 1, which does what first weights smaller by it do.
    record GentlerSlopes(double factor, List<Activation> activations) implements Cure {
        public GentlerSlopes {
            activations = List.copyOf(activations);
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withActivations(activations);
        }
    }

    record Clip(double most) implements Cure {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withTraining(recipe.training().withClipping(new Clipping.Norm(most)));
        }
    }

    record ScaleData(DataSpec data) implements Cure {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withData(data);
        }
    }
}
