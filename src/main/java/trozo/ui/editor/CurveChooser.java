package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import trozo.lab.LabState;
import trozo.train.Recipe;
import trozo.ui.parts.CurveNames;
import trozo.ui.parts.Icons;
import trozo.ui.words.Words;

/// Which curve is under the hand, and whether the hidden layers share one.
final class CurveChooser extends MenuButton {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

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
        String name = name(state.recipe(), state.curve());
        if (state.hasCurvePerLayer()) {
            return words.text("editor.curve.layer", name, state.curve() + 1);
        }
        int layers = state.recipe().model().hidden().size();
        return words.text(layers > 1 ? "editor.curve.all" : "editor.curve.one", name);
    }

    private String name(Recipe recipe, int curve) {
        return CurveNames.of(recipe, curve, words);
    }

    /// A field for the name of the curve under the hand; Enter takes it, and an empty one takes the name away.
    private MenuItem naming() {
        TextField field = new TextField(desk.state().name());
        field.setId("curve-name");
        field.setPromptText(words.text("editor.curve.name"));
        field.setAccessibleText(words.text("editor.curve.name"));
        field.setOnAction(event -> {
            String typed = field.getText().strip();
            field.pseudoClassStateChanged(WRONG, !Recipe.isName(typed));
            if (Recipe.isName(typed)) {
                desk.commit(desk.state().withName(typed), "edit.name", "");
                hide();
            }
        });
        CustomMenuItem item = new CustomMenuItem(field, false);
        item.getStyleClass().add("curve-naming");
        return item;
    }

    private List<MenuItem> items() {
        LabState state = desk.state();
        List<MenuItem> items = new ArrayList<>();
        if (state.hasCurvePerLayer()) {
            for (int k = 0; k < state.recipe().activations().size(); k++) {
                int curve = k;
                RadioMenuItem item =
                        new RadioMenuItem(words.text("editor.curve.choose", k + 1, name(state.recipe(), k)));
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
        items.add(new SeparatorMenuItem());
        items.add(naming());
        return items;
    }
}
