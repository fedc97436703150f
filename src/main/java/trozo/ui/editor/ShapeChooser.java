package trozo.ui.editor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.lab.Imposing;
import trozo.lab.LabState;
import trozo.lab.Refusal;
import trozo.lab.Switch;
import trozo.piecewise.Learnable.Bounds;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.parts.NumberField;
import trozo.ui.words.Words;

/// Says what always holds of the curve, and opens the sheet where that is switched.
final class ShapeChooser extends Button {
    private static final NumberField.Range SLOPES = new NumberField.Range(0, false, 1000, true, false);
    private static final NumberField.Range GAPS = NumberField.Range.closed(0.001, 100);

    private final Desk desk;
    private final Words words;
    private final Consumer<Refusal> refused;
    private final Map<Switch, CheckBox> boxes = new EnumMap<>(Switch.class);
    private final Map<Switch, NumberField> fields = new EnumMap<>(Switch.class);

    ShapeChooser(Desk desk, ObservableValue<LabState> state, Words words, Consumer<Refusal> refused) {
        this.desk = desk;
        this.words = words;
        this.refused = refused;
        setId("shape");
        getStyleClass().setAll("quiet-chooser", "muted", "shape-chooser");
        setGraphic(Icons.shape("down"));
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty().bind(words.bind(this::sentence, state));
        Hint.on(this, words.bind("editor.shape.explain"));
        PopOver sheet = new PopOver(sheet());
        sheet.setDetachable(false);
        sheet.setAnimated(false);
        sheet.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        setOnAction(event -> {
            if (sheet.isShowing()) {
                sheet.hide();
            } else {
                sheet.show(this);
            }
        });
        state.subscribe(now -> show());
    }

    private VBox sheet() {
        VBox all = new VBox();
        all.setId("shape-sheet");
        all.getStyleClass().add("shape-sheet");
        for (Switch each : Switch.values()) {
            CheckBox box = new CheckBox();
            box.setId("shape-" + each.name().toLowerCase(Locale.ROOT));
            box.textProperty().bind(words.bind(() -> words.name("switch.label", each)));
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setOnAction(event -> turn(each, box.isSelected(), each.number(bounds())));
            boxes.put(each, box);
            HBox row = new HBox(box);
            row.getStyleClass().add("shape-row");
            if (each == Switch.SLOPE || each == Switch.GAP) {
                Region spring = new Region();
                HBox.setHgrow(spring, Priority.ALWAYS);
                row.getChildren().addAll(spring, field(each));
            }
            all.getChildren().add(row);
        }
        return all;
    }

    /// The number of a switch; to type one turns it on.
    private NumberField field(Switch each) {
        boolean slope = each == Switch.SLOPE;
        NumberField field = new NumberField(words, slope ? SLOPES : GAPS, number -> turn(each, true, number));
        field.setId((slope ? "shape-slope" : "shape-gap") + "-number");
        field.accessibleTextProperty().bind(words.bind(slope ? "editor.shape.slope" : "editor.shape.gap"));
        fields.put(each, field);
        return field;
    }

    private Bounds bounds() {
        return desk.state().learnable().bounds();
    }

    private void turn(Switch which, boolean on, double number) {
        Bounds bounds = on ? which.on(bounds(), number) : which.off(bounds());
        switch (Imposing.bounds(desk.state(), bounds)) {
            case Imposing.Turned.To to -> desk.commit(to.state(), "edit.shape", "");
            case Imposing.Turned.Not not -> refused.accept(not.why());
        }
        show();
    }

    private void show() {
        Bounds bounds = bounds();
        boxes.forEach((each, box) -> box.setSelected(each.isOn(bounds)));
        fields.forEach((each, field) -> field.show(each.number(bounds)));
        setDisable(!desk.isBendable());
    }

    private String sentence() {
        Bounds bounds = bounds();
        List<Switch> on =
                Arrays.stream(Switch.values()).filter(each -> each.isOn(bounds)).toList();
        return on.isEmpty()
                ? words.text("editor.shape")
                : on.stream().map(each -> name(each, bounds)).collect(Collectors.joining(" \u00b7 "));
    }

    private String name(Switch each, Bounds bounds) {
        String number = words.typed(each.number(bounds));
        return switch (each) {
            case SLOPE -> words.text("switch.short.SLOPE", number);
            case GAP -> words.text("switch.short.GAP", number);
            default -> words.name("switch", each);
        };
    }
}
