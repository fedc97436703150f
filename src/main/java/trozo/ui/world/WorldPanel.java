package trozo.ui.world;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import trozo.export.WorldCsv;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.WorldFigure;
import trozo.figure.WorldModel;
import trozo.insight.Insight;
import trozo.insight.Regions;
import trozo.insight.World;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Copies.Numbers;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The data in input space over the network's answer: a surface for two inputs, a fitted curve with its kinks for one.
/// It may lag behind training, and says which step it shows.
public final class WorldPanel {
    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final FigureCanvas figure;
    private final FigureCanvas points;
    private final FigureCanvas over;
    private final WorldHand hand;
    private final WorldTools tools;
    private final Panel panel;

    public WorldPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        figure = new FigureCanvas((width, height) -> draw(WorldFigure::ground, width, height));
        over = new FigureCanvas((width, height) -> draw(WorldFigure::over, width, height));
        points = new FigureCanvas((width, height) -> draw(WorldFigure::points, width, height));
        points.setMouseTransparent(true);
        over.setId("world-over");
        over.setMouseTransparent(true);
        figure.setId("world-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight()));
        hand = new WorldHand(studio, theme, figure, over::refresh);
        Label step = new Label();
        step.setId("world-step");
        step.getStyleClass().add("muted");
        step.textProperty().bind(words.bind(() -> insight().map(this::shown).orElse(""), studio.insight()));
        Hint.on(step, words.bind("explain.world.step"));
        tools = new WorldTools(studio, words, hand, step);
        List<FigureCanvas> layers = List.of(figure, points, over);
        studio.insight().subscribe(changed -> {
            figure.follow();
            // As good as never other than before.
            points.refresh();
            over.refresh();
        });
        List.of(tools.marks(), theme.look())
                .forEach(property -> property.subscribe(changed -> layers.forEach(FigureCanvas::refresh)));
        studio.pointed().subscribe(changed -> over.refresh());
        studio.sample().subscribe(changed -> over.refresh());

        panel = new Panel(words.bind("world.title"));
        panel.explain(words.bind("explain.world"));
        panel.setId("world-panel");
        panel.aside().setId("accuracy");
        panel.aside().textProperty().bind(words.bind(this::measured, studio.insight()));
        panel.setActions(editLink());
        StackPane picture = new StackPane(figure, points, over);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        panel.setBody(tools.node(), picture);
        panel.setCopies(new Copies(
                () -> Optional.of(draw(WorldFigure::draw, figure.getWidth(), figure.getHeight())),
                List.of(
                        new Numbers("copy.points", () -> insight().map(WorldCsv::points)),
                        new Numbers(
                                "copy.surface",
                                () -> insight().map(Insight::world).flatMap(WorldCsv::surface)),
                        new Numbers(
                                "copy.lines",
                                () -> insight().map(Insight::world).flatMap(WorldCsv::kinks)))));
    }

    private interface Figure {
        Drawing draw(WorldModel model, double width, double height, Look look);
    }

    private Drawing draw(Figure what, double width, double height) {
        return insight()
                .map(seen -> what.draw(
                        new WorldModel(
                                seen.data(),
                                seen.world(),
                                hand.into(tools.marks().get())),
                        width,
                        height,
                        theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of()));
    }

    /// Begins and ends the editing of points.
    private ToggleButton editLink() {
        ToggleButton link = new ToggleButton();
        link.getStyleClass().setAll("link", "view-link");
        link.setId("edit-points");
        link.textProperty().bind(words.bind("world.points"));
        Hint.on(link, words.bind("explain.world.points"));
        link.selectedProperty().bindBidirectional(hand.editing());
        link.visibleProperty()
                .bind(studio.insight()
                        .map(seen -> !(seen.world() instanceof World.Hidden))
                        .orElse(false));
        return link;
    }

    /// A file that is dropped here is given to `taken`.
    public void onFile(Consumer<Path> taken) {
        panel.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        panel.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            files.stream().findFirst().map(File::toPath).ifPresent(taken);
        });
    }

    public Panel node() {
        return panel;
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get());
    }

    /// The step, how many linear regions the plane has then, and whether the boundary is not exact.
    private String shown(Insight insight) {
        boolean exact = !(insight.world() instanceof World.Plane plane)
                || plane.decision().exact();
        return exact ? counted(insight) : words.text("world.numerical", counted(insight));
    }

    private String counted(Insight insight) {
        String step = words.whole(insight.frame().step());
        if (insight.world() instanceof World.Plane plane && plane.regions().isPresent()) {
            Regions regions = plane.regions().get();
            String count = words.whole(regions.linear());
            if (regions.complete() && regions.linear() > 1 && regions.linear() < regions.cells()) {
                return words.text("world.regions.merged", count, words.whole(regions.cells()), step);
            }
            String key = !regions.complete()
                    ? "world.regions.more"
                    : regions.linear() == 1 ? "world.regions.one" : "world.regions";
            return words.text(key, count, step);
        }
        return words.text("world.step", step);
    }

    /// The accuracy for classes, the losses for numbers.
    private String measured() {
        return insight()
                .map(insight -> {
                    boolean classes = !Double.isNaN(insight.trainAccuracy());
                    double train = classes ? insight.trainAccuracy() : insight.trainLoss();
                    double test = classes ? insight.testAccuracy() : insight.testLoss();
                    String key = classes ? "world.accuracy" : "world.loss";
                    return Double.isNaN(test)
                            ? words.text(key + ".train", said(train, classes))
                            : words.text(key, said(train, classes), said(test, classes));
                })
                .orElse("");
    }

    private String said(double value, boolean share) {
        return share ? words.percent(value) : words.significant(value, 2);
    }

    private String said() {
        return insight()
                .map(insight -> switch (insight.world()) {
                    case World.Plane plane -> words.text("world.said.plane", measured());
                    case World.Line line ->
                        line.exact()
                                ? words.text(
                                        "world.said.line",
                                        words.whole(line.kinks().size()),
                                        measured())
                                : words.text("world.said.curve", measured());
                    case World.Hidden hidden -> words.text("world.said.hidden", words.whole(hidden.inputs()));
                })
                .orElse("");
    }
}
