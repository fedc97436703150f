package trozo.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import trozo.autograd.KinkRule;
import trozo.autograd.KinkRule.Named;
import trozo.autograd.KinkRule.Weight;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.parts.Icons;
import trozo.ui.parts.RuleNames;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Chooses the kink rule of one breakpoint: that of the curve, one with a name, or a weight between left and right.
final class RuleChooser {
    private static final double FIRST_WEIGHT = 0.5;

    private final Studio studio;
    private final Words words;
    private final MenuButton menu = new MenuButton();
    private final Slider weight = new Slider(0, 1, FIRST_WEIGHT);
    private final HBox weightRow = new HBox();
    private boolean showing;

    /// A choice of the menu.
    ///
    /// @param rule the rule it stands for; empty for that of the curve
    /// @param item its place in the menu
    private record Choice(Optional<KinkRule> rule, RadioMenuItem item) {
        boolean isOf(Optional<KinkRule> other) {
            return rule.equals(other) || isWeight(rule) && isWeight(other);
        }
    }

    private final List<Choice> choices = new ArrayList<>();

    RuleChooser(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
        menu.setId("kink-rule");
        menu.getStyleClass().setAll("field-button", "small-choice");
        menu.setPopupSide(Side.LEFT);
        menu.setGraphic(Icons.shape("down"));
        menu.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        menu.textProperty().bind(words.bind(() -> ruleHere().map(this::name).orElse(""), studio.state()));
        menu.accessibleTextProperty().bind(Bindings.concat(words.bind("kink.rule"), ": ", menu.textProperty()));
        ToggleGroup group = new ToggleGroup();
        choice(Optional.empty(), "kink-rule-curve", group);
        menu.getItems().add(new SeparatorMenuItem());
        for (Named rule : Named.values()) {
            choice(Optional.of(rule), "kink-rule-" + rule.name().toLowerCase(java.util.Locale.ROOT), group);
        }
        choice(Optional.of(KinkRule.weight(FIRST_WEIGHT)), "kink-rule-weight", group);
        weightSlider();
        studio.state().subscribe(this::show);
    }

    Region node() {
        return menu;
    }

    /// The slider of the weight, there while the rule is a weight.
    Node weight() {
        return weightRow;
    }

    private void weightSlider() {
        weight.setId("kink-weight");
        weight.setBlockIncrement(0.05);
        weight.accessibleTextProperty().bind(words.bind("kink.weight"));
        Label left = new Label();
        left.textProperty().bind(words.bind("rule.LEFT"));
        Label right = new Label();
        right.textProperty().bind(words.bind("rule.RIGHT"));
        for (Label end : List.of(left, right)) {
            end.getStyleClass().addAll("muted", "small");
            end.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(weight, Priority.ALWAYS);
        weightRow.getStyleClass().add("weight-row");
        weightRow.getChildren().setAll(left, weight, right);
        weight.valueProperty().subscribe((before, now) -> {
            if (!showing) {
                double rounded = Math.round(weight.getValue() * 100) / 100.0;
                become(Optional.of(KinkRule.weight(rounded)), "kink-weight");
            }
        });
    }

    private void choice(Optional<KinkRule> rule, String id, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId(id);
        item.setToggleGroup(group);
        item.textProperty()
                .bind(words.bind(
                        () -> rule.map(this::choiceName)
                                .orElseGet(() -> words.text(
                                        "kink.rule.curve",
                                        name(studio.state().get().activation().rule()))),
                        studio.state()));
        item.setOnAction(event -> become(rule, ""));
        choices.add(new Choice(rule, item));
        menu.getItems().add(item);
    }

    private Optional<PiecewiseLinear> curve() {
        return studio.state().get().activation() instanceof PiecewiseLinear curve
                ? Optional.of(curve)
                : Optional.empty();
    }

    /// What is asked for here, be it followed or not; a formula has one rule for all its breakpoints.
    private Optional<KinkRule> ruleHere() {
        LabState state = studio.state().get();
        return KinkCard.selected(state).map(k -> switch (state.activation()) {
            case PiecewiseLinear curve -> curve.ruleAt(k);
            case PiecewiseFormula formula -> formula.rule();
        });
    }

    private String choiceName(KinkRule rule) {
        return rule instanceof Weight ? words.text("kink.rule.weight") : name(rule);
    }

    private String name(KinkRule rule) {
        return RuleNames.of(rule, words);
    }

    private static boolean isWeight(Optional<KinkRule> rule) {
        return rule.filter(Weight.class::isInstance).isPresent();
    }

    private void become(Optional<KinkRule> rule, String merge) {
        LabState state = studio.state().get();
        KinkCard.selected(state).ifPresent(k -> {
            Activation ruled = switch (state.activation()) {
                case PiecewiseLinear curve -> CurveEdits.setRule(curve, k, rule);
                case PiecewiseFormula formula -> formula.withRule(rule.orElse(formula.rule()));
            };
            studio.commit(state.withActivation(ruled), "edit.rule", merge);
        });
    }

    private void show(LabState state) {
        Optional<KinkRule> own = KinkCard.selected(state)
                .flatMap(k -> curve().flatMap(curve -> curve.breakpoint(k).rule()));
        for (Choice choice : choices) {
            if (choice.isOf(own)) {
                choice.item().setSelected(true);
            }
        }
        boolean weighed = isWeight(own);
        weightRow.setVisible(weighed);
        weightRow.setManaged(weighed);
        own.ifPresent(rule -> {
            if (rule instanceof Weight chosen && !weight.isValueChanging()) {
                showing = true;
                weight.setValue(chosen.alpha());
                showing = false;
            }
        });
    }
}
