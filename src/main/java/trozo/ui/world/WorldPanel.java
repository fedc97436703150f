package trozo.ui.world;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.Drawing;
import trozo.figure.WorldFigure;
import trozo.figure.WorldModel;
import trozo.insight.Insight;
import trozo.insight.Regions;
import trozo.insight.World;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The data in input space over the network's answer: a surface for two inputs, a fitted curve with its kinks for one.
/// It may lag behind training, and says which step it shows.
public final class WorldPanel {
    private static final double TIP_WIDTH = 320;

    private final Studio studio;
    private final Words words;
    private final Panel panel;
    private final BooleanProperty kinkLines = new SimpleBooleanProperty(this, "kinkLines", true);

    public WorldPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        FigureCanvas figure = new FigureCanvas((width, height) -> insight()
                .map(insight -> WorldFigure.draw(
                        new WorldModel(insight.data(), insight.world(), kinkLines.get()),
                        width,
                        height,
                        theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of())));
        figure.setId("world-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight()));
        studio.insight().subscribe(changed -> figure.refresh());
        theme.look().subscribe(changed -> figure.refresh());

        Label step = new Label();
        step.setId("world-step");
        step.getStyleClass().add("muted");
        step.textProperty().bind(words.bind(() -> insight().map(this::shown).orElse(""), studio.insight()));
        panel = new Panel(words.bind("world.title"));
        panel.explain(words.bind("explain.world"));
        panel.setId("world-panel");
        panel.aside().setId("accuracy");
        panel.aside().textProperty().bind(words.bind(this::measured, studio.insight()));
        kinkLines.subscribe(changed -> figure.refresh());
        panel.setActions(kinkLinesLink());
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(step, figure);
    }

    /// Shows or hides the lines; there are none but in a plane.
    private Button kinkLinesLink() {
        Button link = new Button();
        link.getStyleClass().setAll("link");
        link.setId("kink-lines");
        link.textProperty()
                .bind(words.bind(
                        () -> words.text(kinkLines.get() ? "world.lines.hide" : "world.lines.show"), kinkLines));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.bind("world.lines.tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        link.setTooltip(tip);
        link.setOnAction(event -> kinkLines.set(!kinkLines.get()));
        link.visibleProperty()
                .bind(studio.insight()
                        .map(insight -> insight.world() instanceof World.Plane plane
                                && plane.regions().isPresent())
                        .orElse(false));
        return link;
    }

    public Panel node() {
        return panel;
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get());
    }

    /// The step, and how many linear regions the plane has then.
    private String shown(Insight insight) {
        String step = words.whole(insight.frame().step());
        if (insight.world() instanceof World.Plane plane && plane.regions().isPresent()) {
            Regions regions = plane.regions().get();
            String count = words.whole(regions.linear());
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
