package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.lab.LabState;
import trozo.lab.Outcome;
import trozo.lab.Reshaping;
import trozo.lab.Restraint;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.ui.parts.Icons;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.words.Words;

/// The curve in exact numbers, a row per breakpoint. A number that cannot be is refused in the line below the table and
/// the old one stays.
final class PointTable extends VBox {
    private static final Range ANY = Range.closed(-CurveEdits.LARGEST, CurveEdits.LARGEST);

    /// One number of the table, and how it is read off the curve.
    private record Cell(NumberField field, ToDoubleFunction<PiecewiseLinear> number) {}

    private final Desk desk;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final Notice notice;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Runnable> marks = new ArrayList<>();
    private int rows = -1;

    PointTable(Desk desk, ObservableValue<LabState> state, Words words) {
        this.desk = desk;
        this.words = words;
        setId("point-table");
        notice = new Notice(words);
        getStyleClass().add("point-table");
        grid.getStyleClass().add("point-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("point-scroll");
        CurveTransfer transfer = new CurveTransfer(desk, words);
        transfer.listenOn(this, notice::say);
        getChildren().addAll(scroll, notice, transfers(transfer));
        notice.managedProperty().bind(notice.visibleProperty());
        state.subscribe(now -> show());
    }

    private HBox transfers(CurveTransfer transfer) {
        HBox links = new HBox(
                link("table-copy", "transfer.copy", transfer::copy),
                link("table-paste", "transfer.paste", () -> transfer.paste(notice::say)),
                link("table-import", "transfer.import", () -> transfer.choose(this, notice::say)));
        links.getStyleClass().add("panel-actions");
        return links;
    }

    private Button link(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("link");
        button.textProperty().bind(words.bind(key));
        button.setOnAction(event -> {
            notice.clear();
            action.run();
        });
        return button;
    }

    private void show() {
        PiecewiseLinear curve = desk.curve();
        if (curve.size() != rows) {
            build(curve.size());
        }
        cells.forEach(cell -> cell.field().show(cell.number().applyAsDouble(curve)));
        marks.forEach(Runnable::run);
    }

    private void build(int size) {
        rows = size;
        grid.getChildren().clear();
        cells.clear();
        marks.clear();
        head(0, "editor.table.number");
        head(1, "editor.table.z");
        head(2, "editor.table.left");
        head(3, "editor.table.right");
        head(4, "editor.table.closed");
        head(5, "editor.table.slope");
        head(6, "editor.table.lock");
        Label tail = new Label();
        tail.textProperty().bind(words.bind("editor.table.tail"));
        tail.getStyleClass().add("muted");
        grid.add(tail, 0, 1, 5, 1);
        slope(0, 1);
        for (int k = 0; k < size; k++) {
            row(k, k + 2);
        }
    }

    private void head(int column, String key) {
        Label label = new Label();
        label.textProperty().bind(words.bind(key));
        label.getStyleClass().addAll("muted", "small");
        GridPane.setHalignment(label, column == 0 || column == 4 ? HPos.LEFT : HPos.RIGHT);
        grid.add(label, column, 0);
    }

    private void row(int k, int row) {
        grid.add(new Label(words.whole(k + 1)), 0, row);
        number(
                "z-" + (k + 1),
                () -> words.text("editor.table.name", words.text("editor.table.z"), k + 1),
                curve -> curve.breakpoint(k).x(),
                typed -> CurveEdits.placeAt(desk.curve(), k, typed),
                1,
                row);
        // Where there is no jump the left number stands for both; another right one makes a jump.
        number(
                "left-" + (k + 1),
                () -> words.text("editor.table.name", words.text("editor.table.left"), k + 1),
                curve -> curve.breakpoint(k).yLeft(),
                typed -> CurveEdits.setValue(
                        desk.curve(), k, desk.curve().breakpoint(k).isJump() ? End.LEFT : End.BOTH, typed),
                2,
                row);
        number(
                "right-" + (k + 1),
                () -> words.text("editor.table.name", words.text("editor.table.right"), k + 1),
                curve -> curve.breakpoint(k).yRight(),
                typed -> CurveEdits.setValue(desk.curve(), k, End.RIGHT, typed),
                3,
                row);
        grid.add(closed(k), 4, row);
        slope(k + 1, row);
        grid.add(lock(k), 6, row);
    }

    private Button lock(int k) {
        Button button = new Button();
        button.setId("lock-" + (k + 1));
        button.getStyleClass().add("icon-button");
        marks.add(() -> {
            boolean locked = desk.state().learnable().isLocked(k);
            button.setGraphic(Icons.line(locked ? Feather.LOCK : Feather.UNLOCK));
            button.setOpacity(locked ? 1 : 0.55);
            button.setAccessibleText(words.text(locked ? "editor.menu.unlock" : "editor.menu.lock"));
        });
        button.setOnAction(event -> {
            Learnable learnable = desk.state().learnable();
            boolean lock = !learnable.isLocked(k);
            desk.commit(
                    desk.state().withLearnable(learnable.withLocked(k, lock)), lock ? "edit.lock" : "edit.unlock", "");
        });
        return button;
    }

    private void slope(int piece, int row) {
        number(
                "slope-" + piece,
                () -> piece == 0
                        ? words.text("editor.table.tail")
                        : words.text("editor.table.name", words.text("editor.table.slope"), piece),
                curve -> curve.slope(piece),
                typed -> CurveEdits.setSlope(
                        desk.curve(), piece, typed, desk.state().selected()),
                5,
                row);
    }

    private void number(
            String id,
            Supplier<String> name,
            ToDoubleFunction<PiecewiseLinear> number,
            DoubleFunction<Outcome> edit,
            int column,
            int row) {
        NumberField[] field = new NumberField[1];
        field[0] = new NumberField(words, ANY, typed -> {
            notice.clear();
            Outcome outcome = Restraint.number(
                    desk.curve(), edit.apply(typed), desk.state().learnable());
            switch (outcome) {
                case Outcome.Done done -> desk.commit(done.in(desk.state()), "edit.value", "");
                case Outcome.Refused no -> {
                    notice.say(() -> Descriptions.of(no.why(), words));
                    field[0].show(number.applyAsDouble(desk.curve()));
                }
            }
        });
        field[0].setId(id);
        field[0].accessibleTextProperty().bind(words.bind(name));
        field[0].focusedProperty().subscribe(focused -> select(focused, column < 5 ? row - 2 : -1));
        cells.add(new Cell(field[0], number));
        grid.add(field[0], column, row);
    }

    /// The breakpoint whose numbers are looked at is the selected one.
    private void select(boolean focused, int k) {
        if (focused && k >= 0 && k < desk.curve().size()) {
            desk.amend(desk.state().withSelected(OptionalInt.of(k)));
        }
    }

    private Button closed(int k) {
        Button button = new Button();
        button.setId("closed-" + (k + 1));
        button.getStyleClass().add("link");
        marks.add(() -> {
            Breakpoint here = desk.curve().breakpoint(k);
            button.setText(words.name("side", here.closed()));
            button.setVisible(here.isJump());
        });
        button.setOnAction(event -> {
            Breakpoint here = desk.curve().breakpoint(k);
            Side other = here.closed() == Side.LEFT ? Side.RIGHT : Side.LEFT;
            switch (Reshaping.close(desk.curve(), k, other, desk.state().learnable())) {
                case Outcome.Done done -> desk.commit(done.in(desk.state()), "edit.closed", "");
                case Outcome.Refused no -> notice.say(() -> Descriptions.of(no.why(), words));
            }
        });
        return button;
    }
}
