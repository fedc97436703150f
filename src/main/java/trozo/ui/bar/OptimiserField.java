package trozo.ui.bar;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.controlsfx.control.ToggleSwitch;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.OptimiserSpec;
import trozo.nn.OptimiserSpec.Adagrad;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.AdamW;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.nn.OptimiserSpec.RmsProp;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Which optimiser, with its settings, and what is done to large gradients before it.
final class OptimiserField {
    private static final Range SHARE = new Range(0, true, 1, false, false);
    private static final Range SMALL = new Range(0, false, 1, true, false);
    private static final Range DECAY = Range.closed(0, 1000);

    /// The optimisers there are; their constants' names are the ends of message keys.
    private enum Kind {
        SGD,
        MOMENTUM,
        ADAM,
        ADAMW,
        RMSPROP,
        ADAGRAD;

        static Kind of(OptimiserSpec spec) {
            return switch (spec) {
                case Sgd sgd -> SGD;
                case Momentum momentum -> MOMENTUM;
                case Adam adam -> ADAM;
                case AdamW adam -> ADAMW;
                case RmsProp rms -> RMSPROP;
                case Adagrad adagrad -> ADAGRAD;
            };
        }

        OptimiserSpec usual(double lr) {
            return switch (this) {
                case SGD -> new Sgd(lr);
                case MOMENTUM -> new Momentum(lr, Momentum.USUAL, false);
                case ADAM -> Adam.usual(lr);
                case ADAMW -> AdamW.usual(lr);
                case RMSPROP -> RmsProp.usual(lr);
                case ADAGRAD -> Adagrad.usual(lr);
            };
        }
    }

    private static final List<Setting<OptimiserSpec>> SETTINGS = List.of(
            new Setting<>(
                    "momentum",
                    "optimiser.momentum",
                    SHARE,
                    spec -> spec instanceof Momentum now ? OptionalDouble.of(now.momentum()) : OptionalDouble.empty(),
                    (spec, value) -> ((Momentum) spec).withMomentum(value)),
            new Setting<>(
                    "beta1",
                    "optimiser.beta1",
                    SHARE,
                    spec -> switch (spec) {
                        case Adam now -> OptionalDouble.of(now.beta1());
                        case AdamW now -> OptionalDouble.of(now.beta1());
                        default -> OptionalDouble.empty();
                    },
                    (spec, value) -> switch (spec) {
                        case Adam now -> new Adam(now.lr(), value, now.beta2(), now.epsilon(), now.weightDecay());
                        case AdamW now -> new AdamW(now.lr(), value, now.beta2(), now.epsilon(), now.weightDecay());
                        default -> spec;
                    }),
            new Setting<>(
                    "beta2",
                    "optimiser.beta2",
                    SHARE,
                    spec -> switch (spec) {
                        case Adam now -> OptionalDouble.of(now.beta2());
                        case AdamW now -> OptionalDouble.of(now.beta2());
                        default -> OptionalDouble.empty();
                    },
                    (spec, value) -> switch (spec) {
                        case Adam now -> new Adam(now.lr(), now.beta1(), value, now.epsilon(), now.weightDecay());
                        case AdamW now -> new AdamW(now.lr(), now.beta1(), value, now.epsilon(), now.weightDecay());
                        default -> spec;
                    }),
            new Setting<>(
                    "alpha",
                    "optimiser.alpha",
                    SHARE,
                    spec -> spec instanceof RmsProp now ? OptionalDouble.of(now.alpha()) : OptionalDouble.empty(),
                    (spec, value) -> spec instanceof RmsProp now
                            ? new RmsProp(now.lr(), value, now.epsilon(), now.weightDecay())
                            : spec),
            new Setting<>(
                    "epsilon",
                    "optimiser.epsilon",
                    SMALL,
                    spec -> switch (spec) {
                        case Adam now -> OptionalDouble.of(now.epsilon());
                        case AdamW now -> OptionalDouble.of(now.epsilon());
                        case RmsProp now -> OptionalDouble.of(now.epsilon());
                        case Adagrad now -> OptionalDouble.of(now.epsilon());
                        default -> OptionalDouble.empty();
                    },
                    (spec, value) -> switch (spec) {
                        case Adam now -> new Adam(now.lr(), now.beta1(), now.beta2(), value, now.weightDecay());
                        case AdamW now -> new AdamW(now.lr(), now.beta1(), now.beta2(), value, now.weightDecay());
                        case RmsProp now -> new RmsProp(now.lr(), now.alpha(), value, now.weightDecay());
                        case Adagrad now -> new Adagrad(now.lr(), value, now.weightDecay());
                        default -> spec;
                    }),
            new Setting<>(
                    "weight-decay",
                    "optimiser.weight-decay",
                    DECAY,
                    spec -> OptionalDouble.of(spec.weightDecay()),
                    OptimiserSpec::withWeightDecay));

    private final Studio studio;
    private final Words words;

    private OptimiserField(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
    }

    static Field of(Studio studio, Words words) {
        OptimiserField field = new OptimiserField(studio, words);
        return Field.opening(
                "optimiser",
                words.bind("bar.optimiser"),
                words.bind(
                        () -> words.name(
                                "optimiser", Kind.of(spec(studio.state().get()))),
                        studio.state()),
                new Field.Sheet(field.form()));
    }

    private static OptimiserSpec spec(LabState state) {
        return state.recipe().training().optimiser();
    }

    private Form form() {
        Form form = new Form(words.bind("bar.optimiser"))
                .wide(Segments.of(
                        studio,
                        words,
                        "optimiser",
                        "optimiser",
                        Kind.class,
                        state -> Kind.of(spec(state)),
                        kind -> become(kind.usual(spec(studio.state().get()).lr()))));
        SETTINGS.forEach(setting -> setting.addTo(form, studio, words, OptimiserField::spec, this::become));
        nesterov(form);
        ClippingRows.addTo(form, studio, words);
        return form;
    }

    private void nesterov(Form form) {
        BooleanProperty applies = new SimpleBooleanProperty();
        ToggleSwitch nesterov = new ToggleSwitch();
        nesterov.setId("nesterov");
        nesterov.accessibleTextProperty().bind(words.bind("optimiser.nesterov"));
        nesterov.selectedProperty().subscribe(chosen -> {
            if (spec(studio.state().get()) instanceof Momentum now && now.nesterov() != chosen) {
                become(now.withNesterov(chosen));
            }
        });
        studio.state().subscribe(state -> {
            applies.set(spec(state) instanceof Momentum);
            if (spec(state) instanceof Momentum now) {
                nesterov.setSelected(now.nesterov());
            }
        });
        form.rowWhen(applies, words.bind("optimiser.nesterov"), nesterov)
                .explain(words.bind("explain.optimiser.nesterov"));
    }

    private void become(OptimiserSpec optimiser) {
        studio.commit(RecipeEdits.optimiser(studio.state().get(), optimiser), "edit.optimiser", "");
    }
}
