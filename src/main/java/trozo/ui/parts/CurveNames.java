package trozo.ui.parts;

import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Recipe;
import trozo.ui.words.Words;

/// What curves are called: by their user, else by the preset they are, else by their formula.
public final class CurveNames {
    /// Characters of a formula that there is room for.
    private static final int LONGEST = 30;

    private CurveNames() {}

    /// The name of activation `curve` of a recipe, counted from 0.
    public static String of(Recipe recipe, int curve, Words words) {
        String own = recipe.names().get(curve);
        return own.isEmpty() ? of(recipe.activations().get(curve), words) : own;
    }

    private static String of(Activation activation, Words words) {
        return switch (activation) {
            case PiecewiseLinear pieces ->
                Preset.of(pieces).map(preset -> words.name("preset", preset)).orElseGet(() -> words.text("preset.own"));
            case PiecewiseFormula formula ->
                FormulaPreset.of(formula)
                        .map(preset -> words.name("preset", preset))
                        .orElseGet(() -> shortened(formula.text()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
