package trozo.ui.editor;

import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.lab.LabState;
import trozo.piecewise.Preset;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The left panel: the curve, its derivative, the traffic through it and the gradients at its kinks, to be bent by hand
/// while training goes on.
public final class ActivationPanel extends StackPane {
    private final Desk desk;
    private final CurveColumn column;

    public ActivationPanel(Studio studio, Words words, Theme theme) {
        this(new StudioDesk(studio), studio.state(), studio.insight(), words, theme);
        // Traffic is counted on the part of the z axis that is shown.
        column.view().subscribe(view -> {
            Lens lens = studio.lens().get();
            studio.lens().set(lens.withAxis(view.zLow(), view.zHigh(), lens.bins()));
        });
    }

    ActivationPanel(
            Desk desk, ObservableValue<LabState> state, ObservableValue<Insight> insight, Words words, Theme theme) {
        this.desk = desk;
        column = new CurveColumn(desk, state, insight, words, theme);
        Panel panel = new Panel(words.bind("editor.title"));
        panel.explain(words.bind("explain.activation"));
        panel.setAside(new CurveChooser(desk, state, words));
        PopOver presets = new PopOver();
        presets.setContentNode(new PresetPicker(state, words, theme, preset -> {
            presets.hide();
            choose(preset);
        }));
        PopOver table = new PopOver();
        Button presetsLink = link("presets", words);
        Button tableLink = link("table", words);
        presetsLink.setOnAction(event -> open(presets, presetsLink));
        tableLink.setOnAction(event -> {
            // A table of many rows is made when it is first asked for.
            if (!(table.getContentNode() instanceof PointTable)) {
                table.setContentNode(new PointTable(desk, state, words));
            }
            open(table, tableLink);
        });
        // A formula has no table of points.
        state.subscribe(now -> {
            tableLink.setDisable(!desk.isBendable());
            if (!desk.isBendable()) {
                table.hide();
            }
        });
        panel.setActions(presetsLink, tableLink);
        panel.setBody(column);
        VBox.setVgrow(column, Priority.ALWAYS);
        getChildren().add(panel);
        setMinSize(0, 0);
    }

    public CurveColumn column() {
        return column;
    }

    private void choose(Preset preset) {
        LabState chosen = desk.state().withActivation(preset.function()).withSelected(OptionalInt.empty());
        desk.commit(chosen, "edit.preset", "");
    }

    private static void open(PopOver popOver, Node owner) {
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }

    private static Button link(String name, Words words) {
        Button button = new Button();
        button.setId(name + "-link");
        button.textProperty().bind(words.bind("editor." + name));
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
