package trozo.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import trozo.figure.ThumbFigure;
import trozo.lab.LabState;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Preset;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The curves with a name as small pictures to choose from, in groups; typing a part of a name leaves those that have
/// it. Resting on one tries it on.
final class PresetPicker extends VBox {
    private static final int COLUMNS = 5;
    private static final double WIDTH = 112;
    private static final double HEIGHT = 46;
    /// What a button is wider than its picture: a name that is too long is cut there.
    private static final double AROUND = 10;

    private final ObservableValue<LabState> state;
    private final Words words;
    private final Theme theme;
    private final Consumer<Choice> chosen;
    private final Trial trial;
    private final TextField search = new TextField();
    private final VBox groups = new VBox();

    /// @param chosen told when one is clicked
    PresetPicker(
            Desk desk,
            ObservableValue<LabState> state,
            Words words,
            Theme theme,
            OwnCurves own,
            Trial trial,
            Consumer<Choice> chosen) {
        this.state = state;
        this.words = words;
        this.theme = theme;
        this.chosen = chosen;
        this.trial = trial;
        setId("preset-picker");
        getStyleClass().add("preset-picker");
        search.setId("preset-search");
        search.promptTextProperty().bind(words.bind("presets.search"));
        search.accessibleTextProperty().bind(words.bind("presets.search"));
        groups.getStyleClass().add("preset-groups");
        List<Choice> presets =
                Arrays.stream(Preset.values()).map(it -> Choice.of(it, words)).toList();
        List<Choice> smooth = Arrays.stream(FormulaPreset.values())
                // It grows beyond all bounds within a few steps of training; as a target of fits it is of use.
                .filter(preset -> preset != FormulaPreset.EXP)
                .map(it -> Choice.of(it, words))
                .toList();
        TilePane ownTiles = tiles(List.of());
        groups.getChildren()
                .addAll(
                        group("presets.straight", tiles(select(presets, true))),
                        group("presets.jumps", tiles(select(presets, false))),
                        group("presets.smooth", tiles(smooth)),
                        group("presets.yours", ownTiles));
        own.curves()
                .subscribe(curves -> ownTiles.getChildren()
                        .setAll(curves.stream()
                                .map(kept -> button(Choice.of(kept, words)))
                                .toList()));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("preset-scroll");
        getChildren().addAll(search, scroll, new OwnCurvesRow(desk, state, words, own));
    }

    private static List<Choice> select(List<Choice> presets, boolean continuous) {
        return presets.stream()
                .filter(choice ->
                        choice.activation().joints().stream().noneMatch(joint -> joint.isJump()) == continuous)
                .toList();
    }

    /// A title over its curves; without one that the search has found it is not there.
    private Node group(String title, TilePane tiles) {
        Label label = new Label();
        label.textProperty().bind(words.bind(title));
        label.getStyleClass().addAll("muted", "small");
        VBox group = new VBox(label, tiles);
        group.getStyleClass().add("preset-group");
        Runnable refresh = () -> group.setVisible(tiles.getChildren().stream().anyMatch(Node::isVisible));
        search.textProperty().subscribe(text -> refresh.run());
        tiles.getChildren().subscribe(refresh);
        refresh.run();
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private TilePane tiles(List<Choice> choices) {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("preset-tiles");
        tiles.setPrefColumns(COLUMNS);
        choices.forEach(choice -> tiles.getChildren().add(button(choice)));
        return tiles;
    }

    private ToggleButton button(Choice choice) {
        FigureCanvas picture = new FigureCanvas((width, height) -> ThumbFigure.draw(
                choice.activation(), width, height, theme.look().get()));
        picture.setMouseTransparent(true);
        ToggleButton button = new ToggleButton();
        theme.look().subscribe(look -> {
            picture.setPrefSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.setMinSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.refresh();
            button.setMaxWidth(theme.of(WIDTH + AROUND));
        });
        button.setId(choice.id());
        button.getStyleClass().setAll("preset");
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.TOP);
        button.textProperty().bind(choice.name());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> plain(choice.name().getValue()).contains(plain(search.getText())),
                        choice.name(),
                        search.textProperty()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            // Choosing what is chosen already leaves it so.
            button.setSelected(true);
            trial.end();
            chosen.accept(choice);
        });
        button.setOnMouseEntered(event -> trial.over(choice));
        button.setOnMouseExited(event -> trial.end());
        button.focusedProperty().subscribe((before, focused) -> {
            if (focused) {
                trial.over(choice);
            } else {
                trial.end();
            }
        });
        state.subscribe(now -> button.setSelected(now.activation().equals(choice.activation())));
        return button;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
