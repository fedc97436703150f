package trozo.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.data.DataSpec;
import trozo.nn.Kept;
import trozo.nn.MlpShape;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// A change to a run that is under way; the weights that still fit are kept.
public sealed interface Change {
    /// The recipe after the change.
    Recipe applyTo(Recipe recipe);

    /// @throws IllegalArgumentException if this cannot change a network of shape `before` into one of `after`
    default void requireFit(MlpShape before, ModelSpec after) {}

    /// The activations as they are from this step on. Numbers that learn and are others than training has made them
    /// begin to learn anew; the others go on.
    ///
    /// @param learnables what training may move of each
    /// @param names what each is called, as in a recipe
    record Activations(List<Activation> activations, List<Learnable> learnables, List<String> names) implements Change {
        public Activations {
            activations = List.copyOf(activations);
            learnables = List.copyOf(learnables);
            names = List.copyOf(names);
        }

        /// Activations without names.
        public Activations(List<Activation> activations, List<Learnable> learnables) {
            this(activations, learnables, Collections.nCopies(activations.size(), ""));
        }

        /// Activations that do not learn.
        public Activations(List<Activation> activations) {
            this(activations, activations.stream().map(Learnable::nothing).toList());
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withActivations(activations)
                    .withLearnables(learnables)
                    .withNames(names);
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
    /// @param names as in [Activations]
    /// @param kept which units stay; without it they are matched by their places
    record Model(
            ModelSpec model,
            List<Activation> activations,
            List<Learnable> learnables,
            List<String> names,
            Optional<Kept> kept)
            implements Change {
        public Model {
            activations = List.copyOf(activations);
            learnables = List.copyOf(learnables);
            names = List.copyOf(names);
        }

        /// With activations without names.
        public Model(ModelSpec model, List<Activation> activations, List<Learnable> learnables, Optional<Kept> kept) {
            this(model, activations, learnables, Collections.nCopies(activations.size(), ""), kept);
        }

        /// With activations that do not learn, the units matched by their places.
        public Model(ModelSpec model, List<Activation> activations) {
            this(
                    model,
                    activations,
                    activations.stream().map(Learnable::nothing).toList(),
                    Optional.empty());
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withModel(model, activations)
                    .withLearnables(learnables)
                    .withNames(names);
        }

        @Override
        public void requireFit(MlpShape before, ModelSpec after) {
            kept.ifPresent(units -> units.requireFit(before.hidden(), after.hidden()));
        }
    }

    record Learning(Training training) implements Change {
        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe.withTraining(training);
        }
    }

    /// Weights and biases set by hand; a later one of the same place counts.
    record Weights(Map<Parameter, Double> values) implements Change {
        /// @throws IllegalArgumentException if a value is not finite
        public Weights {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            for (double value : values.values()) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("a weight is a finite number, not " + value);
                }
            }
        }

        /// This and then `later`, as one.
        Weights and(Weights later) {
            Map<Parameter, Double> both = new LinkedHashMap<>(values);
            both.putAll(later.values);
            return new Weights(both);
        }

        @Override
        public Recipe applyTo(Recipe recipe) {
            return recipe;
        }

        @Override
        public void requireFit(MlpShape before, ModelSpec after) {
            values.keySet().forEach(place -> place.index(before));
        }
    }
}
