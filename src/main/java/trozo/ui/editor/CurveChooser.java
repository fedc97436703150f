package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.ui.parts.Icons;
import trozo.ui.words.Words;

/// Which curve is under the hand, and whether the hidden layers share one.
final class CurveChooser extends MenuButton {
    /// Characters of a formula that there is room for.
    private static final int LONGEST = 30;

    private final Desk desk;
    private final Words words;

    CurveChooser(Desk desk, ObservableValue<LabState> state, Words words) {
        this.desk = desk;
        this.words = words;
        setId("which-curve");
        getStyleClass().setAll("quiet-chooser", "muted");
        setGraphic(Icons.shape("down"));
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty().bind(words.bind(this::sentence, state));
        setOnShowing(event -> getItems().setAll(items()));
        // A menu button without items does not open.
        getItems().setAll(items());
    }

    private String sentence() {
        LabState state = desk.state();
        String name = name(state.activation());
        if (state.hasCurvePerLayer()) {
            return words.text("editor.curve.layer", name, state.curve() + 1);
        }
        int layers = state.recipe().model().hidden().size();
        return words.text(layers > 1 ? "editor.curve.all" : "editor.curve.one", name);
    }

    private String name(Activation activation) {
        return switch (activation) {
            case PiecewiseLinear pieces ->
                Preset.of(pieces).map(preset -> words.name("preset", preset)).orElseGet(() -> words.text("preset.own"));
            case PiecewiseFormula formula ->
                FormulaPreset.of(formula)
                        .map(preset -> words.name("preset", preset))
                        .orElseGet(() -> shortened(formula.text()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private List<MenuItem> items() {
        LabState state = desk.state();
        List<MenuItem> items = new ArrayList<>();
        if (state.hasCurvePerLayer()) {
            for (int k = 0; k < state.recipe().activations().size(); k++) {
                int curve = k;
                RadioMenuItem item = new RadioMenuItem(words.text(
                        "editor.curve.choose",
                        k + 1,
                        name(state.recipe().activations().get(k))));
                item.setSelected(k == state.curve());
                item.setOnAction(event -> desk.amend(desk.state().withCurve(curve)));
                items.add(item);
            }
            items.add(new SeparatorMenuItem());
        }
        RadioMenuItem shared = new RadioMenuItem(words.text("editor.curve.shared"));
        shared.setSelected(!state.hasCurvePerLayer());
        shared.setOnAction(event -> desk.commit(desk.state().withSharedCurve(), "edit.sharing", ""));
        RadioMenuItem each = new RadioMenuItem(words.text("editor.curve.each"));
        each.setSelected(state.hasCurvePerLayer());
        each.setDisable(state.recipe().model().hidden().size() < 2);
        each.setOnAction(event -> desk.commit(desk.state().withCurvePerLayer(), "edit.sharing", ""));
        items.add(shared);
        items.add(each);
        return items;
    }
}
