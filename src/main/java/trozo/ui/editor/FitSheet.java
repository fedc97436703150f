package trozo.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import trozo.figure.Drawing;
import trozo.figure.FitFigure;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.fit.Fit;
import trozo.piecewise.fit.Fitter;
import trozo.piecewise.fit.Goal;
import trozo.piecewise.fit.Norm;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.parts.Stepper;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Approximates a smooth function by straight pieces, and puts them into the editor. The fit is sought on a thread of
/// its own; a newer wish ends the one before.
final class FitSheet extends VBox {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 330;

    private final Words words;
    private final ComboBox<FormulaPreset> function = new ComboBox<>();
    private final CheckBox squared = new CheckBox();
    private final CheckBox tails = new CheckBox();
    private final Stepper pieces;
    private final NumberField low;
    private final NumberField high;
    private final Label said = new Label();
    private final Button use = new Button();
    private final FigureCanvas picture;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fit").factory());
    private Future<?> sought = null;
    private Optional<Fit> found = Optional.empty();
    private Supplier<String> sentence = () -> "";
    private int count = 5;

    FitSheet(Desk desk, Words words, Theme theme, Runnable done) {
        this.words = words;
        setId("fit-sheet");
        getStyleClass().add("point-table");
        pieces = new Stepper(words, words.bind("fit.pieces"), 1, Goal.MOST_PIECES, number -> {
            count = number;
            seek();
        });
        pieces.show(count);
        low = end("fit.low", -4);
        high = end("fit.high", 4);
        function.getItems().setAll(FormulaPreset.values());
        function.setConverter(new StringConverter<>() {
            @Override
            public String toString(FormulaPreset preset) {
                return preset == null ? "" : words.name("preset", preset);
            }

            @Override
            public FormulaPreset fromString(String text) {
                throw new UnsupportedOperationException("the list is chosen from, not typed into");
            }
        });
        function.setValue(FormulaPreset.of(desk.state().activation()).orElse(FormulaPreset.TANH));
        function.accessibleTextProperty().bind(words.bind("fit.function"));
        function.setOnAction(event -> seek());
        squared.textProperty().bind(words.bind("fit.squared"));
        squared.setOnAction(event -> seek());
        tails.textProperty().bind(words.bind("fit.tails"));
        tails.setOnAction(event -> seek());
        use.setId("fit-use");
        use.textProperty().bind(words.bind("fit.use"));
        use.setOnAction(event -> found.ifPresent(fit -> {
            desk.commit(desk.state().withActivation(fit.curve()).withSelected(OptionalInt.empty()), "edit.fit", "");
            done.run();
        }));
        picture = new FigureCanvas((width, height) -> found.map(
                        fit -> FitFigure.draw(fit, width, height, theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of())));
        theme.look().subscribe(look -> {
            picture.setPrefSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.setMinSize(theme.of(WIDTH), theme.of(HEIGHT));
            picture.refresh();
        });
        said.setWrapText(true);
        said.setMaxWidth(WIDTH);
        words.language().subscribe(language -> said.setText(sentence.get()));
        picture.accessibleTextProperty().bind(said.textProperty());
        getChildren()
                .setAll(
                        row(function, label("fit.pieces"), pieces),
                        row(label("fit.low"), low, label("fit.high"), high),
                        row(squared, tails),
                        picture,
                        said,
                        use);
        seek();
    }

    private NumberField end(String key, double value) {
        NumberField field = new NumberField(words, Range.closed(-1000, 1000), typed -> seek());
        field.accessibleTextProperty().bind(words.bind(key));
        field.show(value);
        return field;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(words.bind(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void seek() {
        if (sought != null) {
            sought.cancel(true);
        }
        PiecewiseFormula f = function.getValue().function();
        Norm norm = squared.isSelected() ? Norm.L2 : Norm.MAX;
        int wanted = count;
        double from = low.value();
        double to = high.value();
        boolean withTails = tails.isSelected();
        sought = worker.submit(() -> {
            try {
                Fit fit = Fitter.fit(new Goal(f, wanted, from, to, norm, withTails, Optional.empty()));
                Platform.runLater(() -> show(
                        Optional.of(fit),
                        () -> words.text(
                                norm == Norm.MAX ? "fit.error.max" : "fit.error.l2",
                                words.significant(fit.error(), 6),
                                fit.ripples().size())));
            } catch (CancellationException newerWish) {
                return;
            } catch (IllegalArgumentException refused) {
                Platform.runLater(() -> show(Optional.empty(), () -> words.text("fit.none")));
            } catch (RuntimeException failure) {
                Platform.runLater(() -> {
                    throw failure;
                });
            }
        });
    }

    private void show(Optional<Fit> fit, Supplier<String> what) {
        found = fit;
        sentence = what;
        said.setText(what.get());
        use.setDisable(fit.isEmpty());
        picture.refresh();
    }
}
