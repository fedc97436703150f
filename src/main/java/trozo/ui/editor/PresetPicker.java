package trozo.ui.editor;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import trozo.lab.LabState;
import trozo.piecewise.Preset;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The named functions as small pictures to choose from.
final class PresetPicker extends TilePane {
    private static final int COLUMNS = 4;
    private static final double WIDTH = 92;
    private static final double HEIGHT = 60;

    private final Theme theme;
    private final Words words;

    /// @param chosen told when one is clicked
    PresetPicker(ObservableValue<LabState> state, Words words, Theme theme, Consumer<Preset> chosen) {
        this.theme = theme;
        this.words = words;
        setId("preset-picker");
        getStyleClass().add("preset-picker");
        setPrefColumns(COLUMNS);
        ToggleGroup group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            ToggleButton button = button(preset);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                // Choosing what is chosen already leaves it so.
                button.setSelected(true);
                chosen.accept(preset);
            });
            state.subscribe(now -> button.setSelected(
                    Preset.of(now.activation()).filter(preset::equals).isPresent()));
            getChildren().add(button);
        }
    }

    private ToggleButton button(Preset preset) {
        FigureCanvas picture = new FigureCanvas((width, height) -> PresetPicture.draw(
                preset.function(), width, height, theme.look().get()));
        theme.look().subscribe(look -> {
            picture.setPrefSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.setMinSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.refresh();
        });
        picture.setMouseTransparent(true);
        ToggleButton button = new ToggleButton();
        button.setId("preset-" + preset.key());
        button.getStyleClass().setAll("preset");
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.TOP);
        button.textProperty().bind(words.bind(() -> words.name("preset", preset)));
        return button;
    }
}
