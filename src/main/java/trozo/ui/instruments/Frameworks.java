package trozo.ui.instruments;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.autograd.KinkRule;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// What frameworks would take for the derivative at the selected kink, if it were a kink of the function named; a click
/// takes their rule for it. See [trozo.autograd.Convention] for where the rules come from.
final class Frameworks {
    private static final double GAP = 8;

    /// A framework's way at a kink.
    private enum Way {
        RELU,
        CLAMP,
        HARDTANH,
        MAXIMUM,
        PLAYGROUND_BEFORE,
        PLAYGROUND;

        /// The rule that gives what it takes between a left and a right derivative.
        KinkRule rule(double left, double right) {
            return switch (this) {
                case RELU, PLAYGROUND -> KinkRule.LEFT;
                case PLAYGROUND_BEFORE -> KinkRule.RIGHT;
                case MAXIMUM -> KinkRule.MEAN;
                case CLAMP -> Math.abs(left) > Math.abs(right) ? KinkRule.LEFT : KinkRule.RIGHT;
                case HARDTANH -> Math.abs(left) < Math.abs(right) ? KinkRule.LEFT : KinkRule.RIGHT;
            };
        }
    }

    private final Studio studio;
    private final Words words;
    private final VBox box = new VBox();

    Frameworks(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
        Label title = new Label();
        title.textProperty().bind(words.bind("kink.frameworks"));
        title.getStyleClass().add("muted");
        Hint.on(title, words.bind("explain.kink.frameworks"));
        box.getStyleClass().add("frameworks");
        box.getChildren().add(title);
        for (Way way : List.of(Way.values())) {
            box.getChildren().add(line(way));
        }
        studio.state().subscribe(state -> {
            boolean shown = kink(state).isPresent();
            box.setVisible(shown);
            box.setManaged(shown);
        });
    }

    Node node() {
        return box;
    }

    private static Optional<Joint> kink(LabState state) {
        return state.activation() instanceof PiecewiseLinear
                ? KinkCard.selected(state)
                        .map(k -> state.activation().joints().get(k))
                        .filter(Joint::isKink)
                : Optional.empty();
    }

    private Region line(Way way) {
        Button name = new Button();
        name.setId("framework-" + way.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        name.getStyleClass().setAll("link", "small");
        name.textProperty().bind(words.bind(() -> words.name("framework", way)));
        // Names of functions have underscores of their own.
        name.setMnemonicParsing(false);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setOnAction(event -> choose(way));
        Label value = new Label();
        value.setId(name.getId() + "-value");
        value.getStyleClass().addAll("medium", "small");
        StringBinding slope = words.bind(
                () -> kink(studio.state().get())
                        .map(joint -> words.fixed(
                                way.rule(joint.left(), joint.right()).slope(joint.left(), joint.right(), 0), 3))
                        .orElse(""),
                studio.state());
        value.textProperty().bind(slope);
        value.setMinWidth(Region.USE_PREF_SIZE);
        return new FoldingLine(name, value, GAP);
    }

    private void choose(Way way) {
        LabState state = studio.state().get();
        if (state.activation() instanceof PiecewiseLinear curve) {
            kink(state).ifPresent(joint -> {
                int k = KinkCard.selected(state).orElseThrow();
                KinkRule rule = way.rule(joint.left(), joint.right());
                studio.commit(state.withActivation(CurveEdits.setRule(curve, k, Optional.of(rule))), "edit.rule", "");
            });
        }
    }
}
