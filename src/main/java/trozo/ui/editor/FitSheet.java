package trozo.ui.editor;

import java.util.ArrayList;
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
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import trozo.figure.Drawing;
import trozo.figure.ErrorsFigure;
import trozo.figure.ErrorsModel;
import trozo.figure.FitFigure;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.fit.Fit;
import trozo.piecewise.fit.Fitter;
import trozo.piecewise.fit.Goal;
import trozo.piecewise.fit.Norm;
import trozo.piecewise.formula.FormulaError;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.parts.Stepper;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Approximates a smooth function by straight pieces, and puts them into the editor. The fit is sought on a thread of
/// its own; a newer wish ends the one before.
final class FitSheet extends VBox {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 300;
    private static final double ERRORS_HEIGHT = 120;
    /// Up to so many pieces their errors are compared.
    private static final int COMPARED = 16;

    private final Words words;
    private final ComboBox<FormulaPreset> function = new ComboBox<>();
    private final TextField formula = new TextField();
    private final CheckBox squared = new CheckBox();
    private final CheckBox tails = new CheckBox();
    private final Stepper pieces;
    private final NumberField low;
    private final NumberField high;
    private final Label said = new Label();
    private final Button use = new Button();
    private final FigureCanvas picture;
    private final FigureCanvas comparison;
    private final List<Double> errors = new ArrayList<>();
    private Activation target;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fit").factory());
    private final List<Future<?>> sought = new ArrayList<>();
    /// Counts the wishes: an answer to an older one is not shown.
    private long wishes;
    private Optional<Fit> found = Optional.empty();
    private Supplier<String> sentence = () -> "";
    private int count = 5;

    FitSheet(Desk desk, Words words, Theme theme, Runnable done) {
        this.words = words;
        setId("fit-sheet");
        getStyleClass().add("point-table");
        pieces = new Stepper(words, words.bind("fit.pieces"), 1, Goal.MOST_PIECES, this::become);
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
        function.setOnAction(event -> {
            formula.clear();
            target = function.getValue().function();
            seek();
        });
        target = function.getValue().function();
        formula.setId("fit-formula");
        formula.promptTextProperty().bind(words.bind("fit.formula"));
        formula.accessibleTextProperty().bind(words.bind("fit.formula"));
        HBox.setHgrow(formula, Priority.ALWAYS);
        formula.setOnAction(event -> read());
        if (desk.state().activation() instanceof PiecewiseFormula now
                && FormulaPreset.of(now).isEmpty()) {
            formula.setText(now.text());
            target = now;
        }
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
        comparison = new FigureCanvas((width, height) ->
                ErrorsFigure.draw(compared(), width, height, theme.look().get()));
        comparison.setId("fit-errors");
        comparison.accessibleTextProperty().bind(words.bind("fit.errors"));
        Hint.on(comparison, words.bind("explain.fit.errors"));
        comparison.setOnMouseClicked(event -> choose(ErrorsFigure.piecesAt(
                compared(),
                event.getX(),
                comparison.getWidth(),
                comparison.getHeight(),
                theme.look().get())));
        theme.look().subscribe(look -> {
            comparison.setPrefSize(theme.of(WIDTH), theme.of(ERRORS_HEIGHT));
            comparison.setMinSize(theme.of(WIDTH), theme.of(ERRORS_HEIGHT));
            comparison.refresh();
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
                        row(function, formula),
                        row(label("fit.pieces"), pieces),
                        row(label("fit.low"), low, label("fit.high"), high),
                        row(squared, tails),
                        picture,
                        comparison,
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

    private ErrorsModel compared() {
        return new ErrorsModel(errors, COMPARED, count);
    }

    private void choose(int number) {
        pieces.show(number);
        become(number);
    }

    private void become(int number) {
        count = number;
        goOn();
    }

    /// Takes the formula that was typed; without one, the function of the list.
    private void read() {
        try {
            target = formula.getText().isBlank()
                    ? function.getValue().function()
                    : PiecewiseFormula.parse(formula.getText());
            seek();
        } catch (FormulaError error) {
            target = null;
            stop();
            errors.clear();
            comparison.refresh();
            show(Optional.empty(), () -> Faults.of(error, words));
        }
    }

    private void stop() {
        wishes++;
        sought.forEach(fit -> fit.cancel(true));
        sought.clear();
    }

    /// Seeks the fit that is asked for, and then those of other numbers of pieces to compare it with.
    private void seek() {
        errors.clear();
        goOn();
    }

    /// The same for another number of pieces: the errors that are known stay. Nothing while there is no function.
    private void goOn() {
        stop();
        comparison.refresh();
        if (target == null) {
            return;
        }
        seekOne();
        for (int number = errors.size() + 1; number <= COMPARED; number++) {
            int wanted = number;
            long asked = wishes;
            Supplier<Goal> wish = wish(number);
            work(() -> {
                double error = error(wish);
                answer(asked, () -> {
                    if (errors.size() == wanted - 1) {
                        errors.add(error);
                        comparison.refresh();
                    }
                });
            });
        }
    }

    /// NaN where there is no fit of so many pieces.
    private static double error(Supplier<Goal> wish) {
        try {
            return Fitter.fit(wish.get()).error();
        } catch (IllegalArgumentException refused) {
            return Double.NaN;
        }
    }

    /// What is asked for at this moment; making a goal of it may be refused.
    private Supplier<Goal> wish(int number) {
        Activation f = target;
        double from = low.value();
        double to = high.value();
        Norm norm = squared.isSelected() ? Norm.L2 : Norm.MAX;
        boolean withTails = tails.isSelected();
        return () -> new Goal(f, number, from, to, norm, withTails, Optional.empty());
    }

    private void seekOne() {
        Supplier<Goal> wish = wish(count);
        long asked = wishes;
        Norm norm = squared.isSelected() ? Norm.L2 : Norm.MAX;
        work(() -> {
            try {
                Fit fit = Fitter.fit(wish.get());
                answer(
                        asked,
                        () -> show(
                                Optional.of(fit),
                                () -> words.text(
                                        norm == Norm.MAX ? "fit.error.max" : "fit.error.l2",
                                        words.significant(fit.error(), 6),
                                        fit.ripples().size())));
            } catch (IllegalArgumentException refused) {
                answer(asked, () -> show(Optional.empty(), () -> words.text("fit.none")));
            }
        });
    }

    /// Shows an answer, unless something else has been asked for meanwhile.
    private void answer(long asked, Runnable show) {
        Platform.runLater(() -> {
            if (asked == wishes) {
                show.run();
            }
        });
    }

    /// Does work on the worker, until a newer wish ends it; a failure is one of the window's thread.
    private void work(Runnable seeking) {
        sought.add(worker.submit(() -> {
            try {
                seeking.run();
            } catch (CancellationException newerWish) {
                return;
            } catch (RuntimeException failure) {
                Platform.runLater(() -> {
                    throw failure;
                });
            }
        }));
    }

    private void show(Optional<Fit> fit, Supplier<String> what) {
        found = fit;
        sentence = what;
        said.setText(what.get());
        use.setDisable(fit.isEmpty());
        picture.refresh();
    }
}
