package trozo.ui.microscope;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.Drawing;
import trozo.figure.LineFigure;
import trozo.insight.LossLine;
import trozo.insight.LossLine.Direction;
import trozo.insight.LossLine.Kink;
import trozo.insight.LossLine.Wish;
import trozo.train.Frame;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The loss along a line through the weights. The pointer, or the arrow keys, go from kink to kink; what makes the
/// slope jump there is said in numbers.
final class LineTab implements Tab {
    private static final double[] WIDTHS = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};
    private static final int USUAL_WIDTH = 7;
    private static final int DIGITS = 3;

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final Latest latest;
    private final VBox box = new VBox();
    private final FigureCanvas figure;
    private final Label said = new Label();
    private final Label kinks = new Label();
    private final Choice<Integer> layers = new Choice<>(this::move);
    private final Choice<Integer> directions = new Choice<>(this::turn);
    private final ObjectProperty<OptionalInt> selected =
            new SimpleObjectProperty<>(this, "selected", OptionalInt.empty());
    private Direction direction = new Direction.Downhill();
    private long seed = 1;
    private int layer;
    private int layersShown = -1;
    private int width = USUAL_WIDTH;
    private boolean nextBatch = true;
    private LossLine line;

    LineTab(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        this.latest = new Latest(studio::report);
        figure = new FigureCanvas(this::draw);
        figure.setId("line-figure");
        figure.setFocusTraversable(true);
        figure.accessibleTextProperty().bind(said.textProperty());
        figure.setOnMouseMoved(event -> {
            if (line != null) {
                OptionalInt near = LineFigure.kinkAt(
                        line,
                        event.getX(),
                        figure.getWidth(),
                        figure.getHeight(),
                        theme.look().get());
                if (near.isPresent()) {
                    selected.set(near);
                }
            }
        });
        figure.setOnMousePressed(event -> figure.requestFocus());
        figure.setOnKeyPressed(this::walk);
        said.setId("line-said");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        kinks.setId("line-kinks");
        kinks.getStyleClass().add("strong");
        Hint.on(kinks, words.bind("explain.line.kinks"));
        VBox.setVgrow(figure, Priority.ALWAYS);
        box.getStyleClass().add("microscope-body");
        box.getChildren().setAll(controls(), figure, said);
        theme.look().subscribe(look -> show());
        words.language().subscribe(language -> show());
        selected.subscribe(now -> show());
    }

    private Node controls() {
        directions.add("line-downhill", words.bind("line.downhill"), 0);
        directions.add("line-next", words.bind("line.next"), 1);
        directions.add("line-random", words.bind("line.random"), 2);
        Button die = Icons.button("line-die", Icons.shape("die"), words.bind("line.die"));
        die.setOnAction(event -> {
            seed++;
            directions.show(2);
            turn(2);
        });
        Choice<Boolean> data = new Choice<>(batch -> {
            nextBatch = batch;
            look();
        });
        data.add("line-batch", words.bind("microscope.batch"), true);
        data.add("line-all", words.bind("microscope.all"), false);
        Button nearer = new Button("+");
        nearer.setId("line-nearer");
        nearer.accessibleTextProperty().bind(words.bind("line.nearer"));
        nearer.setOnAction(event -> widen(-1));
        Button farther = new Button("\u2212");
        farther.setId("line-farther");
        farther.accessibleTextProperty().bind(words.bind("line.farther"));
        farther.setOnAction(event -> widen(1));
        for (Button button : List.of(nearer, farther)) {
            button.getStyleClass().add("stepper-button");
        }
        Label moves = new Label();
        moves.getStyleClass().add("muted");
        moves.textProperty().bind(words.bind("line.moves"));
        Hint.on(moves, words.bind("explain.line.moves"));
        HBox row =
                new HBox(kinks, directions.row(), die, data.row(), moves, layers.row(), new HBox(4, farther, nearer));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("microscope-controls");
        return row;
    }

    @Override
    public String key() {
        return "line";
    }

    @Override
    public Node node() {
        return box;
    }

    private void turn(int to) {
        direction = switch (to) {
            case 0 -> new Direction.Downhill();
            case 1 -> new Direction.NextStep();
            default -> new Direction.Random(seed);
        };
        selected.set(OptionalInt.empty());
        look();
    }

    private void move(int newLayer) {
        layer = newLayer;
        selected.set(OptionalInt.empty());
        look();
    }

    private void widen(int by) {
        width = Math.clamp(width + (long) by, 0, WIDTHS.length - 1);
        selected.set(OptionalInt.empty());
        look();
    }

    private void walk(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by != 0 && line != null && !line.kinks().isEmpty()) {
            int from = selected.get().orElse(by > 0 ? -1 : line.kinks().size());
            selected.set(
                    OptionalInt.of(Math.clamp((long) from + by, 0, line.kinks().size() - 1)));
            event.consume();
        }
    }

    @Override
    public void look() {
        Frame frame = studio.frame().get();
        if (frame == null || latest.isBusy() && studio.playing().get()) {
            return;
        }
        int count = frame.recipe().model().hidden().size() + 1;
        if (count != layersShown) {
            layersShown = count;
            layer = 0;
            layers.clear();
            layers.add("line-layer-0", words.bind("line.layer.all"), 0);
            for (int i = 1; i <= count; i++) {
                int number = i;
                layers.add(
                        "line-layer-" + i,
                        words.bind(() -> number == count ? words.text("check.output") : words.whole(number)),
                        i);
            }
        }
        Wish wish = new Wish(direction, layer, -WIDTHS[width], WIDTHS[width], nextBatch);
        latest.ask(goOn -> LossLine.of(frame.run(), wish), made -> {
            line = made;
            if (selected.get().orElse(0) >= made.kinks().size()) {
                selected.set(OptionalInt.empty());
            }
            show();
        });
    }

    private Drawing draw(double wide, double high) {
        return line == null
                ? new Drawing(wide, high, List.of())
                : LineFigure.draw(line, selected.get(), wide, high, theme.look().get());
    }

    private void show() {
        figure.refresh();
        if (line == null) {
            kinks.setText(words.text("microscope.working"));
            said.setText("");
        } else if (!line.traced()) {
            kinks.setText(words.text("line.untraced"));
            said.setText("");
        } else {
            String key = line.complete() ? "line.count" : "line.count.more";
            kinks.setText(words.count(key, line.kinks().size()));
            said.setText(
                    selected.get().isPresent()
                            ? sentence(line.kinks().get(selected.get().getAsInt()))
                            : words.text("line.point", words.whole(line.samples())));
        }
    }

    /// Which unit, at which sample, and the three numbers whose product is the jump of the slope.
    private String sentence(Kink kink) {
        String where = words.text(
                kink.unit() == 0 ? "line.margin" : "line.kink",
                words.shortest(kink.t(), 7),
                words.whole(kink.sample()),
                words.whole(kink.unit()),
                words.whole(kink.layer()),
                words.whole(kink.breakpoint()),
                words.text(kink.exact() ? "line.exact" : "line.numerical"));
        String jump = kink.leap()
                ? words.text("line.leap")
                : words.text(
                        "line.jump",
                        words.significant(kink.jump(), DIGITS),
                        words.significant(kink.upstream(), DIGITS),
                        words.significant(kink.change(), DIGITS),
                        words.significant(kink.speed(), DIGITS));
        return where + " " + jump;
    }
}
