package trozo.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;
import trozo.ui.parts.CurveNames;
import trozo.ui.parts.RuleNames;
import trozo.ui.words.Words;

/// What a lane is, in words: the first by what is usually compared, the others by what differs from the first.
final class LaneWords {
    private final Words words;

    LaneWords(Words words) {
        this.words = words;
    }

    String first(Recipe recipe) {
        return joined(List.of(curves(recipe), optimiser(recipe)));
    }

    String other(Recipe first, Recipe recipe) {
        List<String> all = new ArrayList<>();
        boolean sameCurves = shapes(first).equals(shapes(recipe));
        if (!sameCurves) {
            all.add(curves(recipe));
        }
        if (!rules(first).equals(rules(recipe))) {
            all.add(words.text("race.rule", rules(recipe)));
        } else if (sameCurves && !first.activations().equals(recipe.activations())) {
            all.add(words.text("race.differs.points"));
        }
        if (!first.learnables().equals(recipe.learnables()) && first.hasLearnables() != recipe.hasLearnables()) {
            all.add(words.text(recipe.hasLearnables() ? "race.differs.learns" : "race.differs.fixed"));
        }
        if (!first.training().optimiser().equals(recipe.training().optimiser())) {
            all.add(optimiser(recipe));
        }
        if (!first.model().hidden().equals(recipe.model().hidden())) {
            all.add(recipe.model().hidden().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" \u00b7 ", words.text("bar.network") + " ", "")));
        } else if (!first.model().equals(recipe.model())) {
            all.add(words.text("race.differs.start"));
        }
        if (!first.training().clipping().equals(recipe.training().clipping())) {
            all.add(words.text("edit.clipping"));
        }
        if (!first.training().schedule().equals(recipe.training().schedule())) {
            all.add(words.text("edit.schedule"));
        }
        if (first.training().precision() != recipe.training().precision()) {
            all.add(words.name("precision", recipe.training().precision()));
        }
        return all.isEmpty() ? words.text("race.same") : joined(all);
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }

    private String curves(Recipe recipe) {
        return IntStream.range(0, recipe.activations().size())
                .mapToObj(curve -> CurveNames.of(recipe, curve, words))
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private List<String> shapes(Recipe recipe) {
        return IntStream.range(0, recipe.activations().size())
                .mapToObj(curve -> CurveNames.of(recipe, curve, words))
                .toList();
    }

    private String rules(Recipe recipe) {
        return recipe.activations().stream().map(this::rule).distinct().collect(Collectors.joining(" + "));
    }

    private String rule(Activation activation) {
        return switch (activation) {
            case PiecewiseLinear f ->
                IntStream.range(0, f.size())
                        .mapToObj(k -> RuleNames.of(f.ruleAt(k), words))
                        .distinct()
                        .collect(Collectors.joining("/"));
            case PiecewiseFormula f -> RuleNames.of(f.rule(), words);
        };
    }

    private String optimiser(Recipe recipe) {
        OptimiserSpec spec = recipe.training().optimiser();
        String kind = words.text("optimiser."
                + switch (spec) {
                    case OptimiserSpec.Sgd sgd -> "SGD";
                    case OptimiserSpec.Momentum momentum -> "MOMENTUM";
                    case OptimiserSpec.Adam adam -> "ADAM";
                    case OptimiserSpec.AdamW adam -> "ADAMW";
                    case OptimiserSpec.RmsProp rms -> "RMSPROP";
                    case OptimiserSpec.Adagrad adagrad -> "ADAGRAD";
                });
        return kind + " " + words.shortest(spec.lr(), 3);
    }
}
