package trozo.ui.race;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.export.RaceCsv;
import trozo.figure.Drawing;
import trozo.figure.RaceFigure;
import trozo.figure.SeedsFigure;
import trozo.insight.Insight;
import trozo.insight.Standing;
import trozo.lab.Lanes;
import trozo.train.LossHistory;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Panel;
import trozo.ui.race.RaceRunner.Shown;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The race beside the activation column: the lanes with their curves, worlds and numbers, their losses on one chart,
/// and what comes of other seeds.
public final class RaceView extends VBox {
    private final RaceRoom room;
    private final Words words;
    private final Theme theme;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);

    public RaceView(RaceRoom room, Studio studio, Words words, Theme theme) {
        this.room = room;
        this.words = words;
        this.theme = theme;
        setId("race");
        getStyleClass().add("race");
        setMinSize(0, 0);
        Panel lanes = lanes(studio);
        HBox below = new HBox(losses(), seeds());
        below.getStyleClass().add("race-below");
        below.setMinSize(0, 0);
        VBox.setVgrow(lanes, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        lanes.prefHeightProperty().bind(heightProperty().multiply(0.6));
        below.prefHeightProperty().bind(heightProperty().multiply(0.4));
        getChildren().setAll(lanes, below);
    }

    private Panel lanes(Studio studio) {
        Panel panel = new Panel(words.bind("race.title"));
        panel.explain(words.bind("explain.race"));
        panel.setId("race-lanes");
        panel.aside()
                .textProperty()
                .bind(words.bind(() -> words.text("race.step", words.whole(room.step())), room.shown()));
        Button run = link(
                "race-run",
                words.bind(() -> words.text(room.running().get() ? "bar.pause" : "race.run"), room.running()),
                room::toggle);
        Button reset = link("race-reset", words.bind("race.reset"), room::reset);
        Button add = link("race-add", words.bind("race.add"), room::add);
        Hint.on(add, words.bind("explain.race.add"));
        add.disableProperty().bind(studio.state().map(state -> state.race().size() == Lanes.MOST));
        Button close =
                link("race-close", words.bind("race.close"), () -> room.open().set(false));
        panel.setActions(run, reset, add, close);
        LaneTable table = new LaneTable(room, studio, words, theme);
        VBox.setVgrow(table, Priority.ALWAYS);
        panel.setBody(table);
        panel.setCopies(new Copies(
                Optional::empty,
                () -> insights()
                        .map(lanes -> RaceCsv.standings(
                                room.lanes().getFirst().seed(),
                                List.of(lanes.stream()
                                        .map(seen -> Standing.of(
                                                seen, room.threshold().get()))
                                        .toList())))));
        return panel;
    }

    private Panel losses() {
        FigureCanvas figure = new FigureCanvas((width, height) -> RaceFigure.draw(
                histories(), logarithmic.get(), width, height, theme.look().get()));
        figure.setId("race-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, room.shown()));
        room.shown().subscribe(changed -> figure.refresh());
        theme.look().subscribe(changed -> figure.refresh());
        logarithmic.subscribe(changed -> figure.refresh());
        Button scale = link(
                "race-scale",
                words.bind(() -> words.text(logarithmic.get() ? "loss.linear" : "loss.log"), logarithmic),
                () -> logarithmic.set(!logarithmic.get()));
        Panel panel = new Panel(words.bind("race.losses"));
        panel.explain(words.bind("explain.race.losses"));
        panel.setActions(scale);
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(figure);
        panel.setCopies(new Copies(
                () -> Optional.ofNullable(figure.drawing()),
                () -> insights().map(lanes -> RaceCsv.losses(histories()))));
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.prefWidthProperty().bind(widthProperty().multiply(0.55));
        return panel;
    }

    private Panel seeds() {
        Seeds seeds = room.seeds();
        FigureCanvas figure = new FigureCanvas(this::drawSeeds);
        figure.setId("seeds-figure");
        figure.accessibleTextProperty().bind(words.bind(this::saidOfSeeds, seeds.results()));
        seeds.results().subscribe(changed -> figure.refresh());
        theme.look().subscribe(changed -> figure.refresh());
        Button repeat = link("race-seeds", words.bind(this::repeatName, seeds.running(), seeds.results()), () -> {
            if (seeds.running().get()) {
                seeds.stop();
            } else {
                room.repeat();
            }
        });
        Label empty = new Label();
        empty.textProperty().bind(words.bind("race.seeds.why"));
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        ObservableValue<Boolean> nothing = seeds.results().map(List::isEmpty);
        empty.visibleProperty().bind(nothing);
        empty.managedProperty().bind(nothing);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        Panel panel = new Panel(words.bind("race.seeds"));
        panel.explain(words.bind("explain.race.seeds"));
        panel.setActions(repeat);
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(empty, figure);
        panel.setCopies(new Copies(
                () -> Optional.ofNullable(figure.drawing()),
                () -> Optional.of(seeds.results().get())
                        .filter(results -> !results.isEmpty())
                        .map(results ->
                                RaceCsv.standings(room.lanes().getFirst().seed(), results))));
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.prefWidthProperty().bind(widthProperty().multiply(0.45));
        return panel;
    }

    private String repeatName() {
        return room.seeds().running().get()
                ? words.text("race.seeds.stop", room.seeds().results().get().size(), Seeds.COUNT)
                : words.text("race.seeds.repeat", Seeds.COUNT);
    }

    private Drawing drawSeeds(double width, double height) {
        return SeedsFigure.draw(
                room.seeds().perLane(Standing::decisive),
                width,
                height,
                theme.look().get());
    }

    private Button link(String id, ObservableValue<String> name, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("link");
        button.setAlignment(Pos.BASELINE_CENTER);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(name);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Optional<List<Insight>> insights() {
        return Optional.ofNullable(room.shown().get()).map(Shown::lanes);
    }

    private List<LossHistory> histories() {
        return insights().orElse(List.of()).stream()
                .map(insight -> insight.frame().history())
                .toList();
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        List<LossHistory> all = histories();
        for (int lane = 0; lane < all.size(); lane++) {
            LossHistory history = all.get(lane);
            if (history.size() > 0) {
                said.append(words.text("race.said", lane + 1, words.significant(history.mean()[history.size() - 1], 2)))
                        .append(' ');
            }
        }
        return said.toString().strip();
    }

    private String saidOfSeeds() {
        List<double[]> lanes = room.seeds().perLane(Standing::decisive);
        StringBuilder said = new StringBuilder();
        for (int lane = 0; lane < lanes.size(); lane++) {
            double median = SeedsFigure.median(lanes.get(lane));
            said.append(words.text("race.seeds.said", lane + 1, words.significant(median, 2)))
                    .append(' ');
        }
        return said.toString().strip();
    }
}
