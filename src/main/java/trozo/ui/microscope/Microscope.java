package trozo.ui.microscope;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The drawer: a title line with its tabs, and the tab that is looked at. Its upper edge is dragged, or moved by the
/// arrow keys.
public final class Microscope extends VBox {
    private static final double USUAL_HEIGHT = 376;
    private static final double LEAST_HEIGHT = 220;
    private static final double KEY_STEP = 24;
    /// While training, what is seen is at most this old and this seldom made anew.
    private static final Duration PAUSE = Duration.millis(600);

    private final Theme theme;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private double height = USUAL_HEIGHT;
    private double grip;

    public Microscope(Studio studio, Words words, Theme theme) {
        this.theme = theme;
        List<Tab> tabs = List.of(
                new CheckTab(studio, words, theme),
                new TapeTab(studio, words, theme),
                new LineTab(studio, words, theme));
        tab.set(tabs.getFirst());
        setId("microscope");
        getStyleClass().add("microscope");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.bind("microscope.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(title, words.bind("explain.microscope"));
        Choice<Tab> choice = new Choice<>(tab::set);
        for (Tab one : tabs) {
            choice.add("microscope-" + one.key(), words.bind("microscope." + one.key()), one);
        }
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button close = Icons.button("microscope-close", Icons.line(Feather.X), words.bind("microscope.close"));
        close.setOnAction(event -> open.set(false));
        HBox header = new HBox(title, choice.row(), spring, close);
        header.getStyleClass().add("microscope-header");
        header.setAlignment(Pos.CENTER_LEFT);
        tab.subscribe(now -> {
            getChildren().setAll(edge(words), header, now.node());
            VBox.setVgrow(now.node(), Priority.ALWAYS);
            choice.show(now);
            look();
        });
        visibleProperty().bind(open);
        managedProperty().bind(open);
        open.subscribe(now -> look());
        pause.setOnFinished(event -> look());
        studio.frame().subscribe(frame -> {
            if (open.get() && pause.getStatus() != Animation.Status.RUNNING) {
                pause.playFromStart();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open.set(false);
                event.consume();
            }
        });
        theme.scale().subscribe(scale -> resize(height));
    }

    /// Whether it is seen.
    public BooleanProperty open() {
        return open;
    }

    private void look() {
        if (open.get()) {
            tab.get().look();
        }
    }

    private void resize(double wanted) {
        height = Math.max(LEAST_HEIGHT, wanted);
        setPrefHeight(theme.of(height));
        setMaxHeight(theme.of(height));
    }

    private Region edge(Words words) {
        Region edge = new Region();
        edge.setId("microscope-edge");
        edge.getStyleClass().addAll("divider", "microscope-edge");
        edge.setCursor(Cursor.V_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleRole(AccessibleRole.THUMB);
        edge.accessibleTextProperty().bind(words.bind("microscope.edge"));
        edge.setOnMousePressed(event -> grip = event.getScreenY());
        edge.setOnMouseDragged(event -> {
            resize(height + (grip - event.getScreenY()) / theme.of(1));
            grip = event.getScreenY();
            event.consume();
        });
        edge.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                resize(height + (event.getCode() == KeyCode.UP ? KEY_STEP : -KEY_STEP));
                event.consume();
            }
        });
        return edge;
    }
}
