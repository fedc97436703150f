package trozo.ui.instruments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.export.LayersCsv;
import trozo.figure.Drawing;
import trozo.figure.GradientFigure;
import trozo.figure.Look;
import trozo.figure.PiecesFigure;
import trozo.figure.PiecesModel;
import trozo.figure.WeightsFigure;
import trozo.figure.WeightsModel;
import trozo.insight.Insight;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The layers side by side: how strong the gradient is in each over the run, how the weights are spread, and on which
/// piece of the activation the pre-activations fall.
public final class LayersPanel {
    private enum View {
        GRADIENT,
        WEIGHTS,
        PIECES
    }

    private final GradientLog log = new GradientLog();
    private final Studio studio;
    private final Words words;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.GRADIENT);
    private final Panel panel;

    public LayersPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        FigureCanvas figure = new FigureCanvas(
                (width, height) -> drawing(width, height, theme.look().get()));
        figure.setId("layers-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight(), view));
        studio.insight().subscribe(insight -> {
            if (insight != null) {
                log.add(insight);
                figure.follow();
            }
        });
        theme.look().subscribe(look -> figure.refresh());
        view.subscribe(changed -> figure.refresh());
        panel = new Panel(words.bind("layers.title"));
        panel.explain(words.bind("explain.layers"));
        panel.setId("layers-panel");
        ToggleGroup group = new ToggleGroup();
        panel.setActions(link(View.GRADIENT, group), link(View.WEIGHTS, group), link(View.PIECES, group));
        panel.setCopies(new Copies(() -> Optional.ofNullable(figure.drawing()), this::csv));
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

    private ToggleButton link(View shown, ToggleGroup group) {
        ToggleButton link = new ToggleButton();
        link.setId("layers-" + shown.name().toLowerCase(Locale.ROOT));
        link.getStyleClass().setAll("link", "view-link");
        link.textProperty().bind(words.bind(() -> words.name("layers", shown)));
        Hint.on(link, words.bind(() -> words.name("explain.layers", shown)));
        link.setToggleGroup(group);
        link.setOnAction(event -> {
            view.set(shown);
            link.setSelected(true);
        });
        link.setSelected(view.get() == shown);
        return link;
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get());
    }

    private Drawing drawing(double width, double height, Look look) {
        return switch (view.get()) {
            case GRADIENT -> GradientFigure.draw(log.model(), width, height, look);
            case WEIGHTS ->
                WeightsFigure.draw(insight().map(WeightsModel::of).orElse(WeightsModel.NONE), width, height, look);
            case PIECES ->
                PiecesFigure.draw(insight().map(PiecesModel::of).orElse(PiecesModel.NONE), width, height, look);
        };
    }

    private Optional<String> csv() {
        return insight().map(insight -> switch (view.get()) {
            case GRADIENT -> LayersCsv.gradients(log.model());
            case WEIGHTS -> LayersCsv.weights(WeightsModel.of(insight));
            case PIECES -> LayersCsv.pieces(PiecesModel.of(insight));
        });
    }

    private String said() {
        return insight()
                .map(insight -> switch (view.get()) {
                    case GRADIENT ->
                        words.text(
                                "gradient.said",
                                insight.gradientNorms().stream()
                                        .map(norm -> words.significant(norm, 2))
                                        .collect(Collectors.joining(" · ")));
                    case WEIGHTS -> words.text("layers.said.weights", spreads(WeightsModel.of(insight)));
                    case PIECES -> words.text("layers.said.pieces", shares(PiecesModel.of(insight)));
                })
                .orElse("");
    }

    private String spreads(WeightsModel weights) {
        return IntStream.range(0, weights.layers().size())
                .mapToObj(layer -> words.significant(weights.spread(layer), 2))
                .collect(Collectors.joining(" · "));
    }

    private static String shares(PiecesModel pieces) {
        return pieces.layers().stream()
                .map(layer ->
                        layer.percents().stream().map(share -> share + " %").collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" · "));
    }
}
