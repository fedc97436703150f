package trozo.ui.bar;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import trozo.figure.Palette;
import trozo.ui.parts.Icons;
import trozo.ui.studio.Playable;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The bar on top of the window.
public final class Bar extends HBox {
    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass WIDENED = PseudoClass.getPseudoClass("wide");
    private static final double NARROW = 1400;
    private static final double WIDE = 1560;

    private final Studio studio;
    private final Words words;
    private final Theme theme;

    /// @param played what the play button runs at present
    /// @param openCsv asks for a CSV file and learns it
    /// @param tools what stands at the right end: what else the window can do
    public Bar(
            Studio studio,
            ObservableValue<Playable> played,
            Words words,
            Theme theme,
            Runnable openCsv,
            Node... tools) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        NumberFields numbers = new NumberFields(studio, words, theme);
        ObservableValue<Long> steps = played.flatMap(Playable::steps).orElse(0L);
        Field step = Field.reading(
                "step-count", words.bind("bar.step"), words.bind(() -> words.whole(steps.getValue()), steps));
        step.getStyleClass().add("step-field");
        Fields fields = new Fields(
                theme,
                explained("step", step),
                explained("speed", SpeedField.of(studio, words)),
                explained("data", DataField.of(studio, words, openCsv)),
                explained("network", NetworkField.of(studio, words)),
                explained("loss", LossField.of(studio, words)),
                explained("optimiser", OptimiserField.of(studio, words)),
                explained("learning-rate", numbers.learningRate()),
                explained("batch", numbers.batch()),
                explained("seed", numbers.seed()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox windowButtons = new HBox(undo(), redo(), language(), lightOrDark());
        windowButtons.getChildren().addAll(tools);
        windowButtons.getStyleClass().add("window-buttons");
        windowButtons.setAlignment(Pos.CENTER_RIGHT);
        windowButtons.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty().subscribe(width -> {
            pseudoClassStateChanged(NARROWED, width.doubleValue() < theme.of(NARROW));
            pseudoClassStateChanged(WIDENED, width.doubleValue() >= theme.of(WIDE));
        });
        getChildren().setAll(logo(), new Playing(studio, played, words), fields, spring, windowButtons);
    }

    private Field explained(String term, Field field) {
        return field.explain(words.bind("explain.bar." + term));
    }

    private static Node logo() {
        Label name = new Label("trozo");
        name.getStyleClass().add("logo");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region kink = Icons.shape("kink");
        HBox logo = new HBox(name, kink);
        logo.getStyleClass().add("logo-box");
        logo.setAlignment(Pos.CENTER_LEFT);
        return logo;
    }

    private Button undo() {
        Button undo = Icons.button(
                "undo",
                Icons.shape("undo"),
                words.bind(() -> named("bar.undo", studio.undoLabel().get()), studio.undoLabel()));
        undo.disableProperty().bind(studio.undoLabel().isEmpty());
        undo.setOnAction(event -> studio.undo());
        return undo;
    }

    private Button redo() {
        Button redo = Icons.button(
                "redo",
                Icons.shape("redo"),
                words.bind(() -> named("bar.redo", studio.redoLabel().get()), studio.redoLabel()));
        redo.disableProperty().bind(studio.redoLabel().isEmpty());
        redo.setOnAction(event -> studio.redo());
        return redo;
    }

    private String named(String key, String label) {
        return label.isEmpty() ? words.text(key) : words.text(key + ".what", words.text(label));
    }

    private Button language() {
        Button language = Icons.button("language", null, words.bind("bar.language"));
        language.textProperty()
                .bind(words.language().map(now -> now.other().code().toUpperCase(java.util.Locale.ROOT)));
        language.setOnAction(
                event -> words.language().set(words.language().get().other()));
        return language;
    }

    private Button lightOrDark() {
        Button button = Icons.button(
                "theme",
                null,
                words.bind(
                        () -> words.text(theme.palette().get().dark() ? "bar.theme.light" : "bar.theme.dark"),
                        theme.palette()));
        button.graphicProperty().bind(theme.palette().map(now -> Icons.line(now.dark() ? Feather.SUN : Feather.MOON)));
        button.setOnAction(event -> theme.palette().set(theme.palette().get().dark() ? Palette.LIGHT : Palette.DARK));
        return button;
    }
}
