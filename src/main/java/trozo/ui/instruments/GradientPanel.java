package trozo.ui.instruments;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.GradientFigure;
import trozo.insight.Insight;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// How strong the gradient is in each layer, over the run.
public final class GradientPanel {
    private final GradientLog log = new GradientLog();
    private final Panel panel;

    public GradientPanel(Studio studio, Words words, Theme theme) {
        FigureCanvas figure = new FigureCanvas((width, height) ->
                GradientFigure.draw(log.model(), width, height, theme.look().get()));
        figure.setId("gradient-figure");
        figure.accessibleTextProperty()
                .bind(words.bind(
                        () -> Optional.ofNullable(studio.insight().get())
                                .map(insight -> said(insight, words))
                                .orElse(""),
                        studio.insight()));
        studio.insight().subscribe(insight -> {
            if (insight != null) {
                log.add(insight);
                figure.refresh();
            }
        });
        theme.look().subscribe(look -> figure.refresh());
        panel = new Panel(words.bind("gradient.title"));
        panel.explain(words.bind("explain.gradient"));
        panel.setId("gradient-panel");
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(figure);
    }

    public Panel node() {
        return panel;
    }

    /// Takes up an insight of an earlier step of the run.
    public void recall(Insight insight) {
        log.add(insight);
    }

    private static String said(Insight insight, Words words) {
        return words.text(
                "gradient.said",
                insight.gradientNorms().stream()
                        .map(norm -> words.significant(norm, 2))
                        .collect(Collectors.joining(" · ")));
    }
}
