package trozo.ui.bar;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import trozo.insight.MeanField;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Initialisation;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// How first weights are drawn: by name, or with a gain and a deviation of the biases.
final class InitRows {
    private static final List<Setting<Initialisation>> NUMBERS = List.of(
            new Setting<>(
                    "init-gain-value",
                    "init.gain",
                    new Range(0, false, Initialisation.Gain.MOST, true, false),
                    of(Initialisation.Gain::gain),
                    (init, gain) -> init instanceof Initialisation.Gain now
                            ? new Initialisation.Gain(gain, now.biasDeviation())
                            : init),
            new Setting<>(
                    "init-bias",
                    "init.bias",
                    Range.closed(0, Initialisation.Gain.MOST),
                    of(Initialisation.Gain::biasDeviation),
                    (init, bias) -> init instanceof Initialisation.Gain now
                            ? new Initialisation.Gain(now.gain(), bias)
                            : init));

    /// The ends of message keys.
    private enum Kind {
        HE,
        XAVIER,
        GAIN;

        static Kind of(Initialisation init) {
            return switch (init) {
                case Initialisation.Named named -> valueOf(named.name());
                case Initialisation.Gain gain -> GAIN;
            };
        }

        /// A gain is at first the one that follows from the curve.
        Initialisation usual(LabState state) {
            return switch (this) {
                case HE -> Initialisation.HE;
                case XAVIER -> Initialisation.XAVIER;
                case GAIN -> {
                    double gain = MeanField.of(state.activation()).at(1).gain();
                    yield new Initialisation.Gain(gain > 0 && gain <= Initialisation.Gain.MOST ? gain : 1, 0);
                }
            };
        }
    }

    private InitRows() {}

    private static Function<Initialisation, OptionalDouble> of(Function<Initialisation.Gain, Double> number) {
        return init -> init instanceof Initialisation.Gain gain
                ? OptionalDouble.of(number.apply(gain))
                : OptionalDouble.empty();
    }

    static void addTo(Form form, Studio studio, Words words) {
        form.row(
                words.bind("network.init"),
                null,
                Segments.of(
                        studio,
                        words,
                        "init",
                        "init",
                        Kind.class,
                        state -> Kind.of(init(state)),
                        kind -> become(studio, kind.usual(studio.state().get()))));
        NUMBERS.forEach(number -> number.addTo(form, studio, words, InitRows::init, init -> become(studio, init)));
    }

    private static Initialisation init(LabState state) {
        return state.recipe().model().init();
    }

    private static void become(Studio studio, Initialisation init) {
        studio.commit(RecipeEdits.initialisation(studio.state().get(), init), "edit.network", "");
    }
}
