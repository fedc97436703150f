package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import trozo.lab.LabState;
import trozo.nn.Sharing;
import trozo.train.Recipe;
import trozo.train.Recipe.Served;
import trozo.ui.parts.CurveNames;
import trozo.ui.parts.Icons;
import trozo.ui.words.Words;

/// Which curve is under the hand, and whether the hidden layers and their units share one.
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
        int layers = state.recipe().model().hidden().size();
        return switch (state.recipe().sharing()) {
            case NETWORK -> words.text(layers > 1 ? "editor.curve.all" : "editor.curve.one", name);
            case LAYER -> words.text("editor.curve.layer", name, state.curve() + 1);
            case UNIT -> {
                Served unit = state.recipe().servedBy(state.curve()).getFirst();
                yield words.text("editor.curve.unit", name, unit.layer(), unit.first());
            }
        };
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
        items.addAll(curves(state.recipe()));
        List<Integer> hidden = state.recipe().model().hidden();
        items.add(sharing("editor.curve.shared", Sharing.NETWORK, true));
        items.add(sharing("editor.curve.each", Sharing.LAYER, hidden.size() > 1));
        items.add(sharing("editor.curve.units", Sharing.UNIT, Sharing.UNIT.count(hidden) > hidden.size()));
        items.add(new SeparatorMenuItem());
        items.add(naming());
        return items;
    }

    /// The curves to choose from; those of units are in a menu for each layer, with a command that makes them alike.
    private List<MenuItem> curves(Recipe recipe) {
        List<MenuItem> items = new ArrayList<>();
        if (recipe.sharing() == Sharing.LAYER) {
            for (int k = 0; k < recipe.activations().size(); k++) {
                items.add(curve(k, words.text("editor.curve.choose", k + 1, name(recipe, k))));
            }
        } else if (recipe.sharing() == Sharing.UNIT) {
            for (int layer = 1; layer <= recipe.model().hidden().size(); layer++) {
                Menu units = new Menu(words.text("editor.curve.of", layer));
                for (int unit = 1; unit <= recipe.model().hidden().get(layer - 1); unit++) {
                    int k = recipe.curveOf(layer, unit);
                    units.getItems().add(curve(k, words.text("editor.curve.choose.unit", unit, name(recipe, k))));
                }
                items.add(units);
            }
            int layer = recipe.servedBy(desk.state().curve()).getFirst().layer();
            MenuItem alike = new MenuItem(words.text("editor.curve.alike", layer));
            alike.setId("curve-alike");
            alike.setOnAction(event -> desk.commit(desk.state().withCurveForLayer(), "edit.alike", ""));
            items.add(alike);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        return items;
    }

    private MenuItem curve(int k, String text) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(k == desk.state().curve());
        item.setOnAction(event -> desk.amend(desk.state().withCurve(k)));
        return item;
    }

    private MenuItem sharing(String key, Sharing sharing, boolean possible) {
        RadioMenuItem item = new RadioMenuItem(words.text(key));
        item.setSelected(desk.state().recipe().sharing() == sharing);
        item.setDisable(!possible);
        item.setOnAction(event -> desk.commit(desk.state().withSharing(sharing), "edit.sharing", ""));
        return item;
    }
}
