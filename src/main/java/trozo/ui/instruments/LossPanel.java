package trozo.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.export.HistoryCsv;
import trozo.figure.LossFigure;
import trozo.figure.LossLayout;
import trozo.figure.LossModel;
import trozo.figure.LossModel.Ghost;
import trozo.insight.Insight;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.studio.Timeline.Branch;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The losses of the run, step by step as they come; the pointer reads them out.
public final class LossPanel {
    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final ObjectProperty<OptionalLong> cursor =
            new SimpleObjectProperty<>(this, "cursor", OptionalLong.empty());
    private final Panel panel;
    /// The losses of the document's run before this one, if it learned the same.
    private Optional<LossHistory> lastRun = Optional.empty();
    private long document;
    private final ReadOnlyBooleanProperty focused;
    private final LossZoom zoom;

    public LossPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        FigureCanvas figure = new FigureCanvas((width, height) ->
                LossFigure.draw(model(), width, height, theme.look().get()));
        figure.setId("loss-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight()));
        zoom = new LossZoom(() -> layout(figure), this::end);
        zoom.listenOn(figure);
        zoom.shown().subscribe(changed -> figure.refresh());
        studio.frame().subscribe((before, now) -> {
            keepLastRun(before, now);
            if (before != null && now != null && before.generation() != now.generation()) {
                zoom.shown().set(Optional.empty());
            }
            figure.refresh();
        });
        theme.look().subscribe(changed -> figure.refresh());
        logarithmic.subscribe(changed -> figure.refresh());
        cursor.subscribe(changed -> figure.refresh());
        studio.timeline().marker().subscribe(changed -> figure.refresh());
        studio.timeline().branches().subscribe(changed -> figure.refresh());
        focused = figure.focusVisibleProperty();
        focused.subscribe(changed -> figure.refresh());
        figure.setOnMouseMoved(event -> cursor.set(stepAt(figure, event.getX())));
        figure.setOnMouseExited(event -> cursor.set(OptionalLong.empty()));
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> cursor.set(OptionalLong.empty()));
        new Scrubbing(studio.timeline(), x -> stepAt(figure, x)).listenOn(figure);

        Button scale = new Button();
        scale.setId("loss-scale");
        scale.getStyleClass().setAll("link");
        scale.textProperty()
                .bind(words.bind(() -> words.text(logarithmic.get() ? "loss.linear" : "loss.log"), logarithmic));
        scale.setOnAction(event -> logarithmic.set(!logarithmic.get()));

        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox back = new HBox(
                link("loss-go-on", "loss.go-on", studio.timeline()::goOn),
                between,
                link("loss-newest", "loss.newest", studio.timeline()::leave));
        back.visibleProperty().bind(studio.timeline().marker().map(OptionalLong::isPresent));
        back.managedProperty().bind(back.visibleProperty());

        panel = new Panel(words.bind("loss.title"));
        panel.explain(words.bind("explain.loss.plot"));
        panel.setId("loss-panel");
        panel.aside().setId("time-per-epoch");
        panel.aside()
                .textProperty()
                .bind(words.bind(this::timePerEpoch, studio.insight(), studio.playing(), zoom.shown()));
        panel.setActions(wholeRun(), scale);
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(back, figure);
        panel.setCopies(new Copies(
                () -> Optional.ofNullable(figure.drawing()),
                () -> Optional.of(history()).filter(all -> all.size() > 0).map(HistoryCsv::of)));
    }

    public Panel node() {
        return panel;
    }

    /// Shows all steps again; there while only some are shown.
    private Button wholeRun() {
        Button whole = new Button();
        whole.setId("loss-whole");
        whole.getStyleClass().setAll("link");
        whole.textProperty().bind(words.bind("loss.whole"));
        whole.visibleProperty().bind(zoom.shown().map(Optional::isPresent));
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setOnAction(event -> zoom.shown().set(Optional.empty()));
        return whole;
    }

    private Button link(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("link");
        button.textProperty().bind(words.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Hint.on(button, words.bind("explain." + key));
        return button;
    }

    private LossModel model() {
        List<Ghost> ghosts = new ArrayList<>();
        lastRun.ifPresent(ghost -> ghosts.add(new Ghost(words.text("loss.last"), ghost)));
        for (Branch branch : studio.timeline().branches().get()) {
            String letter = String.valueOf((char) ('A' + (branch.number() - 1) % 26));
            ghosts.add(new Ghost(words.text("loss.branch", letter), branch.history(), branch.fork()));
        }
        OptionalLong marker = studio.timeline().marker().get();
        if (marker.isEmpty() && focused.get()) {
            marker = OptionalLong.of(studio.timeline().newestStep());
        }
        return new LossModel(
                history(),
                logarithmic.get(),
                ghosts,
                cursor.get(),
                marker,
                zoom.shown().get());
    }

    private LossHistory history() {
        return studio.timeline().isBack()
                ? studio.timeline().history()
                : Optional.ofNullable(studio.frame().get()).map(Frame::history).orElse(LossHistory.EMPTY);
    }

    private void keepLastRun(Frame before, Frame now) {
        boolean branches = !studio.timeline().branches().get().isEmpty();
        if (before == null || now == null || before.generation() == now.generation() || branches) {
            return;
        }
        boolean sameTask = before.recipe().data().equals(now.recipe().data())
                && before.recipe()
                        .training()
                        .loss()
                        .equals(now.recipe().training().loss());
        if (!sameTask || document != studio.documents()) {
            document = studio.documents();
            lastRun = Optional.empty();
        } else if (before.step() > 0) {
            lastRun = Optional.of(before.history());
        }
    }

    private OptionalLong stepAt(FigureCanvas figure, double x) {
        if (history().size() == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(layout(figure).stepAt(x));
    }

    /// How long the training points take once through, while they do.
    private String timePerEpoch() {
        Insight insight = studio.insight().get();
        boolean room = zoom.shown().get().isEmpty();
        if (!studio.playing().get() || insight == null || !room) {
            return "";
        }
        double epochs = insight.frame().epochsPerSecond(insight.data().train().count());
        if (!(epochs > 0)) {
            return "";
        }
        double seconds = 1 / epochs;
        String unit = seconds < 1e-3 ? "\u00b5s" : seconds < 1 ? "ms" : "s";
        double factor = seconds < 1e-3 ? 1e6 : seconds < 1 ? 1e3 : 1;
        return words.text("loss.epoch", words.significant(factor * seconds, 2) + "\u00a0" + unit);
    }

    private LossLayout layout(FigureCanvas figure) {
        return LossLayout.of(
                model(), figure.getWidth(), figure.getHeight(), theme.look().get());
    }

    /// The newest step of everything that is drawn.
    private long end() {
        LossModel model = model();
        return Stream.concat(Stream.of(model.history()), model.ghosts().stream().map(Ghost::history))
                .filter(history -> history.size() > 0)
                .mapToLong(history -> history.step(history.size() - 1))
                .max()
                .orElse(0);
    }

    private String said() {
        return Optional.ofNullable(studio.insight().get())
                .map(insight -> words.text(
                        "loss.said",
                        words.significant(insight.trainLoss(), 3),
                        words.significant(insight.testLoss(), 3)))
                .orElse("");
    }
}
