package trozo.ui.world;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import trozo.data.Task;
import trozo.figure.WorldMarks;
import trozo.insight.Insight;
import trozo.insight.World;
import trozo.ui.parts.Hint;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// The line under the world's title: what is shown, and what is drawn over it; while points are edited, the class of
/// new ones.
final class WorldTools {
    /// What can be drawn over a plane.
    private enum Layer {
        LINES,
        REGIONS,
        BOUNDARY;

        boolean in(WorldMarks marks) {
            return switch (this) {
                case LINES -> marks.lines();
                case REGIONS -> marks.regions();
                case BOUNDARY -> marks.boundary();
            };
        }

        WorldMarks put(WorldMarks marks, boolean shown) {
            return switch (this) {
                case LINES -> marks.withLines(shown);
                case REGIONS -> marks.withRegions(shown);
                case BOUNDARY -> marks.withBoundary(shown);
            };
        }
    }

    private static final int MOST_CLASSES = 6;
    private static final double LARGEST = 1e6;

    private final Studio studio;
    private final Words words;
    private final ObjectProperty<WorldMarks> marks = new SimpleObjectProperty<>(this, "marks", WorldMarks.USUAL);
    private final HBox line;
    private final HBox layers = new HBox();
    private final HBox classes = new HBox();
    private int shownClasses = -1;

    WorldTools(Studio studio, Words words, WorldHand hand, Label step) {
        this.studio = studio;
        this.words = words;
        for (Layer layer : Layer.values()) {
            layers.getChildren().add(toggle(layer));
        }
        layers.getStyleClass().add("panel-actions");
        layers.setAlignment(Pos.CENTER_RIGHT);
        layers.setMinWidth(Region.USE_PREF_SIZE);
        classes.getStyleClass().add("panel-actions");
        classes.setAlignment(Pos.CENTER_RIGHT);
        classes.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        step.setMinWidth(0);
        line = new HBox(step, spring, layers, classes);
        line.getStyleClass().add("world-tools");
        line.setAlignment(Pos.BASELINE_LEFT);
        layers.managedProperty().bind(layers.visibleProperty());
        classes.managedProperty().bind(classes.visibleProperty());
        studio.insight().subscribe(seen -> show(seen, hand));
        hand.editing().subscribe(on -> show(studio.insight().get(), hand));
    }

    Node node() {
        return line;
    }

    ObjectProperty<WorldMarks> marks() {
        return marks;
    }

    private ToggleButton toggle(Layer layer) {
        String key = "world.layer." + layer.name().toLowerCase(Locale.ROOT);
        ToggleButton toggle = new ToggleButton();
        toggle.getStyleClass().setAll("link", "view-link");
        toggle.setId("world-" + layer.name().toLowerCase(Locale.ROOT));
        toggle.textProperty().bind(words.bind(key));
        Hint.on(toggle, words.bind("explain." + key));
        toggle.setSelected(layer.in(marks.get()));
        toggle.selectedProperty().subscribe(on -> marks.set(layer.put(marks.get(), on)));
        return toggle;
    }

    private void show(Insight seen, WorldHand hand) {
        boolean plane = seen != null && seen.world() instanceof World.Plane;
        boolean classified = seen != null && seen.data().task() != Task.REGRESSION;
        layers.setVisible(plane && !hand.editing().get());
        layers.getChildren().getLast().setVisible(classified);
        layers.getChildren().getLast().setManaged(classified);
        classes.setVisible(hand.editing().get() && (classified || plane));
        int count = classified ? Math.min(MOST_CLASSES, seen.data().classes()) : 0;
        if (count != shownClasses) {
            shownClasses = count;
            hand.target().set(0);
            if (count > 0) {
                chooseAmong(count, hand);
            } else {
                chooseValue(hand);
            }
        }
    }

    private void chooseAmong(int count, WorldHand hand) {
        classes.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < count; i++) {
            int target = i;
            ToggleButton toggle = new ToggleButton();
            toggle.setId("world-class-" + i);
            toggle.getStyleClass().setAll("link", "view-link");
            toggle.setToggleGroup(group);
            Region dot = new Region();
            dot.getStyleClass().addAll("class-dot", "class-" + i);
            toggle.setGraphic(dot);
            toggle.textProperty().bind(words.bind(() -> name(target), studio.state()));
            toggle.setSelected(i == 0);
            toggle.setOnAction(event -> {
                toggle.setSelected(true);
                hand.target().set(target);
            });
            classes.getChildren().add(toggle);
        }
    }

    private void chooseValue(WorldHand hand) {
        NumberField value = new NumberField(words, Range.closed(-LARGEST, LARGEST), hand.target()::set);
        value.setId("world-value");
        value.setPrefColumnCount(5);
        value.show(0);
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(words.bind("world.value"));
        value.accessibleTextProperty().bind(name.textProperty());
        classes.getChildren().setAll(name, value);
    }

    private String name(int target) {
        var names = studio.state().get().recipe().data().own().classNames();
        return target < names.size() ? names.get(target) : words.text("world.class", target + 1);
    }
}
