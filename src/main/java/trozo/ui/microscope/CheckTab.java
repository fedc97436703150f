package trozo.ui.microscope;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.CheckFigure;
import trozo.figure.Drawing;
import trozo.insight.ParameterCheck;
import trozo.insight.ParameterCheck.Entry;
import trozo.insight.ParameterCheck.Verdict;
import trozo.train.Frame;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Every weight's and bias's derivative, held against differences of the loss: a map of all, and the worst by number.
final class CheckTab implements Tab {
    private static final int MOST_ROWS = 40;
    private static final List<String> COLUMNS =
            List.of("parameter", "value", "autograd", "left", "right", "central", "step", "distance", "verdict");
    private static final int DIGITS = 4;

    private final Studio studio;
    private final Words words;
    private final Latest latest;
    private final VBox box = new VBox();
    private final Label summary = new Label();
    private final GridPane table = new GridPane();
    private final FigureCanvas map;
    private boolean nextBatch;
    private OptionalDouble step = OptionalDouble.empty();
    private ParameterCheck check;

    CheckTab(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.latest = new Latest(studio::report);
        map = new FigureCanvas((width, height) -> check == null
                ? new Drawing(width, height, List.of())
                : CheckFigure.draw(check, width, height, theme.look().get()));
        map.setId("check-map");
        map.accessibleTextProperty().bind(summary.textProperty());
        summary.setId("check-summary");
        summary.getStyleClass().add("strong");
        Hint.on(summary, words.bind("explain.check.verdict"));
        table.getStyleClass().add("check-table");
        ScrollPane scroll = new ScrollPane(table);
        // As wide as the numbers, which are not cut off; the map has the rest. What is asked for during a layout would
        // be lost.
        table.widthProperty()
                .subscribe(width -> Platform.runLater(() -> {
                    scroll.setMinViewportWidth(width.doubleValue());
                    scroll.setPrefViewportWidth(width.doubleValue());
                }));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("microscope-scroll");
        HBox.setHgrow(map, Priority.ALWAYS);
        map.setPrefWidth(160);
        HBox both = new HBox(map, scroll);
        both.getStyleClass().add("microscope-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        box.getStyleClass().add("microscope-body");
        box.getChildren().setAll(controls(), both);
        theme.look().subscribe(look -> show());
        words.language().subscribe(language -> show());
    }

    private Node controls() {
        Choice<Boolean> data = new Choice<>(batch -> {
            nextBatch = batch;
            look();
        });
        data.add("check-all", words.bind("microscope.all"), false);
        data.add("check-batch", words.bind("microscope.batch"), true);
        Choice<OptionalDouble> steps = new Choice<>(h -> {
            step = h;
            look();
        });
        steps.add("check-auto", words.bind("check.auto"), OptionalDouble.empty());
        for (double h : new double[] {1e-6, 1e-4, 1e-2}) {
            String id = String.format(Locale.ROOT, "check-h-%.0e", h);
            steps.add(id, words.bind(() -> words.shortest(h, 1)), OptionalDouble.of(h));
        }
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(words.bind("check.step"));
        Hint.on(name, words.bind("explain.check.step"));
        HBox row = new HBox(summary, data.row(), name, steps.row());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("microscope-controls");
        return row;
    }

    @Override
    public String key() {
        return "check";
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void look() {
        Frame frame = studio.frame().get();
        if (frame != null && !(latest.isBusy() && studio.playing().get())) {
            boolean batch = nextBatch;
            OptionalDouble h = step;
            latest.ask(goOn -> ParameterCheck.of(frame.run(), batch, h, goOn), made -> {
                check = made;
                show();
            });
        }
    }

    private void show() {
        map.refresh();
        table.getChildren().clear();
        if (check == null) {
            summary.setText(words.text("microscope.working"));
            return;
        }
        summary.setText(words.text(
                "check.summary",
                words.whole(check.entries().size()),
                words.whole(check.count(Verdict.EQUAL)),
                words.whole(check.count(Verdict.INSIDE)),
                words.whole(check.count(Verdict.CROSSES)),
                words.whole(check.count(Verdict.WRONG))));
        for (String column : COLUMNS) {
            Label head = new Label(words.text("check.column." + column));
            head.getStyleClass().addAll("muted", "small");
            head.setMinWidth(Label.USE_PREF_SIZE);
            Hint.on(head, words.bind("explain.check." + column));
            table.add(head, COLUMNS.indexOf(column), 0);
        }
        List<Entry> worst = check.entries().stream()
                .sorted(Comparator.comparing((Entry entry) -> -entry.verdict().ordinal())
                        .thenComparing(entry -> -Math.abs(entry.autograd() - entry.central())))
                .limit(MOST_ROWS)
                .toList();
        for (int i = 0; i < worst.size(); i++) {
            row(worst.get(i), i + 1);
        }
    }

    private void row(Entry entry, int row) {
        boolean output = entry.layer()
                == check.entries().stream().mapToInt(Entry::layer).max().orElse(0);
        String layer = output ? words.text("check.output") : words.text("check.layer", words.whole(entry.layer()));
        String place = entry.input() == 0
                ? words.text("check.bias", layer, words.whole(entry.unit()))
                : words.text("check.weight", layer, words.whole(entry.unit()), words.whole(entry.input()));
        String distance = Double.isInfinite(entry.distance())
                ? words.text("check.no-kink")
                : words.significant(entry.distance(), 2);
        List<String> cells = List.of(
                place,
                number(entry.value()),
                number(entry.autograd()),
                number(entry.left()),
                number(entry.right()),
                number(entry.central()),
                words.significant(entry.h(), 2),
                distance,
                words.name("check", entry.verdict()));
        for (int column = 0; column < cells.size(); column++) {
            Label label = new Label(cells.get(column));
            label.setMinWidth(Label.USE_PREF_SIZE);
            label.getStyleClass().add(column == cells.size() - 1 ? "medium" : "small");
            table.add(label, column, row);
        }
    }

    private String number(double value) {
        return words.significant(value, DIGITS);
    }
}
