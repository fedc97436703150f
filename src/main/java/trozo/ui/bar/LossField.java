package trozo.ui.bar;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import trozo.data.DataSets;
import trozo.data.Task;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Loss;
import trozo.train.Fitting;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Which loss; those that do not go with the data are there and cannot be chosen.
final class LossField {
    private LossField() {}

    static Field of(Studio studio, Words words) {
        VBox choices = new VBox();
        choices.getStyleClass().add("choices");
        ToggleGroup group = new ToggleGroup();
        for (Loss loss : Loss.values()) {
            ToggleButton button = new ToggleButton();
            button.setId(
                    "loss-" + loss.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.textProperty().bind(words.bind(() -> words.name("loss.long", loss)));
            button.setOnAction(event -> {
                button.setSelected(true);
                studio.commit(RecipeEdits.loss(studio.state().get(), loss), "edit.loss", "");
            });
            studio.state().subscribe(state -> {
                button.setSelected(state.recipe().training().loss() == loss);
                button.setDisable(!Fitting.goTogether(task(state), loss));
            });
            choices.getChildren().add(button);
        }
        Form form = new Form(words.bind("bar.loss")).wide(choices);
        return Field.opening(
                "loss",
                words.bind("bar.loss"),
                words.bind(
                        () -> words.name(
                                "loss", studio.state().get().recipe().training().loss()),
                        studio.state()),
                new Field.Sheet(form));
    }

    private static Task task(LabState state) {
        return DataSets.of(state.recipe().data(), state.recipe().seed()).task();
    }
}
