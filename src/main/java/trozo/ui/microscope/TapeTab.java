package trozo.ui.microscope;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.Drawing;
import trozo.figure.TapeFigure;
import trozo.insight.Tape;
import trozo.insight.Tape.Act;
import trozo.insight.Tape.Moment;
import trozo.train.Frame;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// One training point through the network and back, one moment at a time, by buttons or arrow keys; what is done at the
/// moment is said with its numbers.
final class TapeTab implements Tab {
    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final Latest latest;
    private final TapeWords sentences;
    private final VBox box = new VBox();
    private final FigureCanvas figure;
    private final Label place = new Label();
    private final Label said = new Label();
    private final NumberField number;
    private int sample = 1;
    private int at;
    private Tape tape;

    TapeTab(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        this.latest = new Latest(studio::report);
        this.sentences = new TapeWords(words);
        figure = new FigureCanvas((width, height) -> tape == null
                ? new Drawing(width, height, List.of())
                : TapeFigure.draw(tape, at, width, height, theme.look().get()));
        figure.setId("tape-figure");
        figure.setFocusTraversable(true);
        figure.accessibleTextProperty().bind(said.textProperty());
        figure.setOnMousePressed(event -> figure.requestFocus());
        // Before the scroll pane, which would scroll by them.
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        number = new NumberField(words, Range.whole(1, 1_000_000), value -> {
            sample = tape == null ? (int) value : Math.min((int) value, tape.samples());
            studio.sample().set(OptionalInt.of(sample - 1));
            look();
        });
        studio.sample().subscribe(looked -> looked.ifPresent(this::take));
        ScrollPane scroll = new ScrollPane(figure);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("microscope-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        said.setId("tape-said");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        box.getStyleClass().add("microscope-body");
        box.getChildren().setAll(controls(), scroll, said);
        theme.look().subscribe(look -> show());
        words.language().subscribe(language -> show());
    }

    private Node controls() {
        place.setId("tape-place");
        place.getStyleClass().add("strong");
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(words.bind("tape.sample"));
        Hint.on(name, words.bind("explain.tape"));
        number.setId("tape-sample");
        number.accessibleTextProperty().bind(words.bind("tape.sample"));
        number.setPrefColumnCount(4);
        number.show(sample);
        HBox row = new HBox(
                place,
                name,
                number,
                button("tape-first", "tape.first", () -> go(0)),
                button("tape-back", "tape.back", () -> go(at - 1)),
                button("tape-on", "tape.on", () -> go(at + 1)),
                button("tape-to-loss", "tape.to-loss", () -> go(after(Act.LOSS))),
                button("tape-last", "tape.last", () -> go(Integer.MAX_VALUE)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("microscope-controls");
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("link");
        button.textProperty().bind(words.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The point that was chosen elsewhere, counted from 0.
    private void take(int looked) {
        if (sample != looked + 1) {
            sample = looked + 1;
            number.show(sample);
            if (box.getParent() != null && box.getParent().isVisible()) {
                look();
            }
        }
    }

    private int after(Act act) {
        int passed = 0;
        while (tape != null
                && passed < tape.moments().size()
                && tape.moments().get(passed).act() != act) {
            passed++;
        }
        return passed + 1;
    }

    private void go(int to) {
        at = tape == null ? 0 : Math.clamp(to, 0, tape.moments().size());
        show();
    }

    private void walk(KeyEvent event) {
        if (event.getTarget() == number) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(at - 1);
            case RIGHT -> go(at + 1);
            case HOME -> go(0);
            case END -> go(Integer.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public String key() {
        return "tape";
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void look() {
        Frame frame = studio.frame().get();
        if (frame != null && !(latest.isBusy() && studio.playing().get())) {
            int wanted = sample;
            latest.ask(goOn -> Tape.of(frame.run(), wanted), made -> {
                tape = made;
                sample = made.sample();
                number.show(sample);
                go(at);
            });
        }
    }

    private void show() {
        if (tape == null) {
            place.setText(words.text("microscope.working"));
            said.setText("");
            return;
        }
        figure.setMinSize(theme.of(TapeFigure.leastWidth(tape)), theme.of(TapeFigure.leastHeight(tape)));
        figure.refresh();
        place.setText(words.text(
                "tape.place", words.whole(at), words.whole(tape.moments().size()), words.text("tape." + part())));
        said.setText(
                at == 0
                        ? words.text("tape.begin")
                        : sentences.of(tape, tape.moments().get(at - 1)));
    }

    /// Which part of the way is gone.
    private String part() {
        if (at == 0) {
            return "forward";
        }
        Moment now = tape.moments().get(at - 1);
        return switch (now.act()) {
            case SUM, ACTIVATE, LOSS -> "forward";
            case GATHER, THROUGH -> "backward";
            case UPDATE -> "update";
        };
    }
}
