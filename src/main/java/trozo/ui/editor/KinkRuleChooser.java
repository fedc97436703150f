package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import trozo.autograd.KinkRule;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.parts.RuleNames;
import trozo.ui.words.Words;

/// Which number the backward pass uses at the kinks of the curve. Breakpoints with a rule of their own give it up when
/// one is chosen here; it is given to them on the kink card.
final class KinkRuleChooser extends MenuButton {
    private final Desk desk;
    private final Words words;

    KinkRuleChooser(Desk desk, ObservableValue<LabState> state, Words words) {
        this.desk = desk;
        this.words = words;
        setId("curve-rule");
        getStyleClass().setAll("quiet-chooser", "kink-rule");
        setGraphic(Icons.shape("down"));
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty().bind(words.bind(this::sentence, state));
        Hint.on(this, words.bind("explain.kink.rule"));
        setOnShowing(event -> getItems().setAll(items()));
        // A menu button without items does not open.
        getItems().setAll(items());
    }

    private String sentence() {
        KinkRule rule = desk.state().activation().rule();
        boolean mixed = desk.curve().breakpoints().stream()
                .anyMatch(point -> point.rule().filter(own -> !own.equals(rule)).isPresent());
        return words.text(mixed ? "editor.rule.mixed" : "editor.rule", RuleNames.of(rule, words));
    }

    private List<MenuItem> items() {
        KinkRule used = desk.state().activation().rule();
        List<KinkRule> rules = new ArrayList<>(List.of(KinkRule.Named.values()));
        if (!rules.contains(used)) {
            rules.add(used);
        }
        List<MenuItem> items = new ArrayList<>();
        for (KinkRule rule : rules) {
            RadioMenuItem item = new RadioMenuItem(RuleNames.of(rule, words));
            item.setSelected(rule.equals(used));
            item.setOnAction(event -> choose(rule));
            items.add(item);
        }
        return items;
    }

    private void choose(KinkRule rule) {
        Activation ruled = switch (desk.state().activation()) {
            case PiecewiseLinear curve -> CurveEdits.setRule(curve, rule);
            case PiecewiseFormula formula -> formula.withRule(rule);
        };
        desk.commit(desk.state().withActivation(ruled), "edit.rule", "");
    }
}
