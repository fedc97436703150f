package trozo.ui.bar;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import trozo.lab.RecipeEdits;
import trozo.nn.OptimiserSpec;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Which optimiser, with its settings.
final class OptimiserField {
    private static final Range SHARE = new Range(0, true, 1, false, false);

    /// The optimisers there are; their constants' names are the ends of message keys.
    private enum Kind {
        SGD,
        MOMENTUM,
        ADAM;

        static Kind of(OptimiserSpec spec) {
            return switch (spec) {
                case Sgd sgd -> SGD;
                case Momentum momentum -> MOMENTUM;
                case Adam adam -> ADAM;
            };
        }

        OptimiserSpec usual(double lr) {
            return switch (this) {
                case SGD -> new Sgd(lr);
                case MOMENTUM -> new Momentum(lr, Momentum.USUAL, false);
                case ADAM -> Adam.usual(lr);
            };
        }
    }

    private final Studio studio;
    private final Words words;
    private final BooleanProperty withMomentum = new SimpleBooleanProperty();
    private final BooleanProperty adam = new SimpleBooleanProperty();

    private OptimiserField(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
    }

    static Field of(Studio studio, Words words) {
        OptimiserField field = new OptimiserField(studio, words);
        return Field.opening(
                "optimiser",
                words.bind("bar.optimiser"),
                words.bind(() -> words.name("optimiser", Kind.of(field.spec())), studio.state()),
                new Field.Sheet(field.form()));
    }

    private OptimiserSpec spec() {
        return studio.state().get().recipe().training().optimiser();
    }

    private Form form() {
        SegmentedButton kinds = new SegmentedButton();
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("optimiser-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.textProperty().bind(words.bind(() -> words.name("optimiser", kind)));
            button.setOnAction(event -> {
                button.setSelected(true);
                if (Kind.of(spec()) != kind) {
                    become(kind.usual(spec().lr()));
                }
            });
            kinds.getButtons().add(button);
        }
        studio.state().subscribe(state -> {
            Kind kind = Kind.of(spec());
            kinds.getButtons().get(kind.ordinal()).setSelected(true);
            withMomentum.set(kind == Kind.MOMENTUM);
            adam.set(kind == Kind.ADAM);
        });
        Form form = new Form(words.bind("bar.optimiser")).wide(kinds);
        momentumRows(form);
        adamRows(form);
        return form;
    }

    private void momentumRows(Form form) {
        NumberField momentum = number(SHARE, "momentum", withMomentum, value -> {
            Momentum now = (Momentum) spec();
            return new Momentum(now.lr(), value, now.nesterov());
        });
        ToggleSwitch nesterov = new ToggleSwitch();
        nesterov.setId("nesterov");
        nesterov.accessibleTextProperty().bind(words.bind("optimiser.nesterov"));
        nesterov.selectedProperty().subscribe(chosen -> {
            if (spec() instanceof Momentum now && now.nesterov() != chosen) {
                become(new Momentum(now.lr(), now.momentum(), chosen));
            }
        });
        studio.state().subscribe(state -> {
            if (spec() instanceof Momentum now) {
                momentum.show(now.momentum());
                nesterov.setSelected(now.nesterov());
            }
        });
        form.rowWhen(withMomentum, words.bind("optimiser.momentum"), momentum);
        form.rowWhen(withMomentum, words.bind("optimiser.nesterov"), nesterov);
    }

    private void adamRows(Form form) {
        NumberField first = number(SHARE, "beta1", adam, value -> {
            Adam now = (Adam) spec();
            return new Adam(now.lr(), value, now.beta2(), now.epsilon());
        });
        NumberField second = number(SHARE, "beta2", adam, value -> {
            Adam now = (Adam) spec();
            return new Adam(now.lr(), now.beta1(), value, now.epsilon());
        });
        NumberField epsilon = number(new Range(0, false, 1, true, false), "epsilon", adam, value -> {
            Adam now = (Adam) spec();
            return new Adam(now.lr(), now.beta1(), now.beta2(), value);
        });
        studio.state().subscribe(state -> {
            if (spec() instanceof Adam now) {
                first.show(now.beta1());
                second.show(now.beta2());
                epsilon.show(now.epsilon());
            }
        });
        form.rowWhen(adam, words.bind("optimiser.beta1"), first);
        form.rowWhen(adam, words.bind("optimiser.beta2"), second);
        form.rowWhen(adam, words.bind("optimiser.epsilon"), epsilon);
    }

    private interface Changed {
        OptimiserSpec to(double value);
    }

    /// A number of the optimiser that is there while `applies`.
    private NumberField number(Range range, String id, ObservableBooleanValue applies, Changed changed) {
        NumberField field = new NumberField(words, range, value -> {
            if (applies.get()) {
                become(changed.to(value));
            }
        });
        field.setId(id);
        return field;
    }

    private void become(OptimiserSpec optimiser) {
        studio.commit(RecipeEdits.optimiser(studio.state().get(), optimiser), "edit.optimiser", "");
    }
}
