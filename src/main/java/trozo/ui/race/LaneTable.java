package trozo.ui.race;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import trozo.figure.Drawing;
import trozo.figure.RaceFigure;
import trozo.figure.ThumbFigure;
import trozo.figure.WorldFigure;
import trozo.figure.WorldModel;
import trozo.insight.Insight;
import trozo.insight.Standing;
import trozo.train.Recipe;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.race.RaceRunner.Shown;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The lanes side by side, a column each: what it is, its curve, what it makes of input space, and how it stands.
final class LaneTable extends GridPane {
    private static final List<Double> THRESHOLDS = List.of(0.3, 0.1, 0.03, 0.01, 0.003, 0.001);
    private static final double NAMES = 132;
    private static final double THUMB = 44;
    private static final double SWATCH = 28;

    private final RaceRoom room;
    private final Words words;
    private final Theme theme;
    private final LaneWords laneWords;
    private List<Recipe> lanes = List.of();
    private int chosen = -1;
    /// What the columns there are listen to.
    private Subscription listening = Subscription.EMPTY;

    LaneTable(RaceRoom room, Studio studio, Words words, Theme theme) {
        this.room = room;
        this.words = words;
        this.theme = theme;
        this.laneWords = new LaneWords(words);
        getStyleClass().add("lane-table");
        setMinSize(0, 0);
        studio.state().subscribe(state -> {
            if (!state.race().equals(lanes) || state.lanes().chosen() != chosen) {
                lanes = state.race();
                chosen = state.lanes().chosen();
                rebuild();
            }
        });
        theme.scale().subscribe(changed -> rebuild());
        words.language().subscribe(changed -> rebuild());
    }

    private void rebuild() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        getChildren().clear();
        getColumnConstraints().clear();
        ColumnConstraints names = new ColumnConstraints(theme.of(NAMES));
        getColumnConstraints().add(names);
        for (int lane = 0; lane < lanes.size(); lane++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(Region.USE_COMPUTED_SIZE);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            column.setPrefWidth(theme.of(THUMB));
            column.setHalignment(HPos.LEFT);
            getColumnConstraints().add(column);
            column(lane);
        }
        name(3, "race.world");
        name(4, "race.train");
        name(5, "race.test");
        name(6, "race.accuracy");
        name(7, "race.dead");
        HBox reached = new HBox(label("race.reached"), thresholds());
        reached.setAlignment(Pos.CENTER_LEFT);
        reached.getStyleClass().add("lane-reached");
        add(reached, 0, 8);
        Hint.on(reached, words.bind("explain.race.reached"));
    }

    private Label label(String key) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(words.bind(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void name(int row, String key) {
        add(label(key), 0, row);
    }

    private ChoiceBox<Double> thresholds() {
        ChoiceBox<Double> choice = new ChoiceBox<>();
        choice.setId("race-threshold");
        choice.getItems().setAll(THRESHOLDS);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : words.shortest(value, 3);
            }

            @Override
            public Double fromString(String text) {
                return words.parse(text).orElse(THRESHOLDS.get(1));
            }
        });
        choice.accessibleTextProperty().bind(words.bind("race.reached"));
        choice.setValue(room.threshold().get());
        choice.valueProperty()
                .addListener((property, before, value) -> room.threshold().set(value));
        return choice;
    }

    private void column(int lane) {
        Recipe recipe = lanes.get(lane);
        int column = lane + 1;
        add(header(lane), column, 0);
        Label what = new Label();
        what.setId("lane-words-" + column);
        what.setWrapText(true);
        what.textProperty()
                .bind(words.bind(
                        () -> lane == 0 ? laneWords.first(recipe) : laneWords.other(lanes.getFirst(), recipe)));
        what.setMinHeight(Region.USE_PREF_SIZE);
        add(what, column, 1);
        FigureCanvas curve = new FigureCanvas((width, height) -> ThumbFigure.draw(
                recipe.activations(), width, height, theme.look().get()));
        curve.setPrefHeight(theme.of(THUMB));
        curve.setMinHeight(theme.of(THUMB));
        curve.accessibleTextProperty().bind(what.textProperty());
        add(curve, column, 2);
        FigureCanvas world = new FigureCanvas((width, height) -> world(lane, width, height));
        world.setPrefHeight(theme.of(THUMB));
        GridPane.setVgrow(world, Priority.ALWAYS);
        add(world, column, 3);
        listening = listening
                .and(room.shown().subscribe(changed -> world.refresh()))
                .and(theme.look().subscribe(changed -> {
                    world.refresh();
                    curve.refresh();
                }));
        number(lane, 4, standing -> loss(standing.trainLoss()));
        number(lane, 5, standing -> loss(standing.testLoss()));
        number(lane, 6, standing -> Double.isNaN(standing.accuracy()) ? "\u2013" : words.percent(standing.accuracy()));
        number(lane, 7, standing -> words.whole(standing.dead()));
        number(
                lane,
                8,
                standing -> standing.reached().isPresent()
                        ? words.text("race.step", words.whole(standing.reached().getAsLong()))
                        : words.text(standing.diverged() ? "race.diverged" : "race.never"));
    }

    private String loss(double value) {
        return Double.isNaN(value) ? "\u2013" : words.significant(value, 2);
    }

    private HBox header(int lane) {
        FigureCanvas swatch = new FigureCanvas((width, height) ->
                RaceFigure.swatch(lane, width, height, theme.look().get()));
        swatch.setPrefSize(theme.of(SWATCH), theme.of(SWATCH / 2));
        swatch.setMinSize(theme.of(SWATCH), theme.of(SWATCH / 2));
        swatch.setMaxHeight(theme.of(SWATCH / 2));
        listening = listening.and(theme.look().subscribe(changed -> swatch.refresh()));
        ToggleButton choose = new ToggleButton(String.valueOf(lane + 1), swatch);
        choose.setId("lane-" + (lane + 1));
        choose.getStyleClass().setAll("lane-header");
        choose.setSelected(lane == chosen);
        choose.accessibleTextProperty().bind(words.bind(() -> words.text("race.lane", lane + 1)));
        choose.setOnAction(event -> {
            choose.setSelected(true);
            room.choose(lane);
        });
        Hint.on(choose, words.bind("explain.race.lane"));
        HBox header = new HBox(choose);
        header.setAlignment(Pos.CENTER_LEFT);
        if (lanes.size() > 1) {
            Button remove = Icons.button(
                    "lane-remove-" + (lane + 1),
                    Icons.line(Feather.X),
                    words.bind(() -> words.text("race.remove", lane + 1)));
            remove.setOnAction(event -> room.remove(lane));
            header.getChildren().add(remove);
        }
        return header;
    }

    private void number(int lane, int row, Function<Standing, String> of) {
        Label label = new Label();
        label.getStyleClass().add("strong");
        label.textProperty()
                .bind(words.bind(
                        () -> insight(lane)
                                .map(seen -> of.apply(
                                        Standing.of(seen, room.threshold().get())))
                                .orElse(""),
                        room.shown(),
                        room.threshold()));
        add(label, lane + 1, row);
    }

    private Optional<Insight> insight(int lane) {
        return Optional.ofNullable(room.shown().get())
                .map(Shown::lanes)
                .filter(all -> lane < all.size())
                .map(all -> all.get(lane));
    }

    private Drawing world(int lane, double width, double height) {
        return insight(lane)
                .map(seen -> WorldFigure.thumb(
                        new WorldModel(seen.data(), seen.world()),
                        width,
                        height,
                        theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of()));
    }
}
