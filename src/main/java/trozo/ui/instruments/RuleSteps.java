package trozo.ui.instruments;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import trozo.autograd.KinkRule;
import trozo.figure.Drawing;
import trozo.figure.RuleStepsFigure;
import trozo.insight.RuleStep;
import trozo.lab.LabState;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// What the next step would be under each kink rule at the selected breakpoint; one sentence where it would be the
/// same.
final class RuleSteps {
    /// Norms that differ by less, relatively, are said to be the same.
    private static final double SAME = 1e-9;

    private final Studio studio;
    private final Theme theme;
    private final VBox box = new VBox();

    RuleSteps(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.theme = theme;
        Label title = new Label();
        title.textProperty().bind(words.bind("kink.steps"));
        title.getStyleClass().add("muted");
        Hint.on(title, words.bind("explain.kink.steps"));
        Label same = new Label();
        same.setId("kink-steps-same");
        same.textProperty().bind(words.bind("kink.steps.same"));
        FigureCanvas figure = new FigureCanvas(this::draw);
        figure.setId("kink-steps");
        box.getStyleClass().add("rule-steps");
        studio.insight().subscribe(insight -> show(title, same, figure));
        studio.state().subscribe(state -> figure.refresh());
        theme.look().subscribe(look -> show(title, same, figure));
    }

    Node node() {
        return box;
    }

    private List<RuleStep> steps() {
        return Optional.ofNullable(studio.insight().get())
                .map(insight -> insight.ruleSteps())
                .orElse(List.of());
    }

    private void show(Label title, Label same, FigureCanvas figure) {
        List<RuleStep> steps = steps();
        double height = theme.of(RuleStepsFigure.ROW * steps.size());
        figure.setMinHeight(height);
        figure.setMaxHeight(height);
        figure.refresh();
        if (steps.isEmpty()) {
            box.getChildren().clear();
        } else {
            box.getChildren().setAll(title, areSame(steps) ? same : figure);
        }
    }

    private static boolean areSame(List<RuleStep> steps) {
        double first = steps.getFirst().norm();
        return steps.stream().allMatch(step -> Math.abs(step.norm() - first) <= SAME * Math.abs(first));
    }

    private Drawing draw(double width, double height) {
        return RuleStepsFigure.draw(
                steps(), used(studio.state().get()), width, height, theme.look().get());
    }

    private static KinkRule used(LabState state) {
        return KinkCard.selected(state)
                .map(k -> state.activation().joints().get(k).rule())
                .orElse(state.activation().rule());
    }
}
