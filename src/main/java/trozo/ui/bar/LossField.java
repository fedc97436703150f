package trozo.ui.bar;

import java.util.OptionalDouble;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import trozo.data.DataSets;
import trozo.data.Task;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Loss;
import trozo.train.Fitting;
import trozo.ui.parts.Hint;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Which loss; those that do not go with the data are there and cannot be chosen.
final class LossField {
    private static final Setting<Loss> DELTA = new Setting<>(
            "huber-delta",
            "loss.delta",
            new Range(0, false, 1e9, true, false),
            loss -> loss instanceof Loss.Huber huber ? OptionalDouble.of(huber.delta()) : OptionalDouble.empty(),
            (loss, delta) -> new Loss.Huber(delta));

    private LossField() {}

    static Field of(Studio studio, Words words) {
        VBox choices = new VBox();
        choices.getStyleClass().add("choices");
        ToggleGroup group = new ToggleGroup();
        for (Loss.Kind loss : Loss.Kind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId(
                    "loss-" + loss.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.textProperty().bind(words.bind(() -> words.name("loss.long", loss)));
            Hint.on(button, words.bind(() -> words.name("explain.loss", loss)));
            button.setOnAction(event -> {
                button.setSelected(true);
                studio.commit(RecipeEdits.loss(studio.state().get(), loss.usual()), "edit.loss", "");
            });
            studio.state().subscribe(state -> {
                button.setSelected(state.recipe().training().loss().kind() == loss);
                button.setDisable(!Fitting.goTogether(task(state), loss));
            });
            choices.getChildren().add(button);
        }
        Form form = new Form(words.bind("bar.loss")).wide(choices);
        DELTA.addTo(
                form,
                studio,
                words,
                state -> state.recipe().training().loss(),
                loss -> studio.commit(RecipeEdits.loss(studio.state().get(), loss), "edit.loss", "loss-delta"));
        return Field.opening(
                "loss",
                words.bind("bar.loss"),
                words.bind(
                        () -> words.name(
                                "loss",
                                studio.state().get().recipe().training().loss().kind()),
                        studio.state()),
                new Field.Sheet(form));
    }

    private static Task task(LabState state) {
        return DataSets.of(state.recipe().data(), state.recipe().seed()).task();
    }
}
