package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.FormulaText;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.formula.FormulaError;
import trozo.ui.words.Words;

/// The activation as a formula to type. What is wrong with it is said while it is being typed; Enter makes it the
/// activation, one edit, and Escape brings the old one back.
final class FormulaField extends TextArea {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Desk desk;
    private final Words words;
    private final Notice notice;
    private String shown = "";

    /// @param notice where to say what is wrong
    FormulaField(Desk desk, Words words, Notice notice) {
        this.desk = desk;
        this.words = words;
        this.notice = notice;
        setId("formula-field");
        getStyleClass().add("formula-field");
        setWrapText(true);
        setPrefRowCount(3);
        accessibleTextProperty().bind(words.bind("formula.field"));
        textProperty().subscribe(text -> check());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Shows the activation, unless another formula is being typed.
    void show(Activation activation) {
        boolean typing = isFocused() && !getText().equals(shown);
        String text = FormulaText.of(activation);
        if (!text.equals(shown)) {
            shown = text;
            if (!typing) {
                setText(text);
            }
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                take();
                event.consume();
            }
            case ESCAPE -> {
                // An untouched field leaves the key to the sheet, which closes.
                if (!getText().equals(shown)) {
                    setText(shown);
                    end();
                    event.consume();
                }
            }
            case TAB -> {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
            default -> {}
        }
    }

    private void check() {
        Optional<FormulaError> error = getText().equals(shown) ? Optional.empty() : error();
        pseudoClassStateChanged(WRONG, error.isPresent());
        error.ifPresentOrElse(found -> notice.say(() -> Faults.of(found, words)), notice::clear);
    }

    private Optional<FormulaError> error() {
        try {
            PiecewiseFormula.parse(getText());
            return Optional.empty();
        } catch (FormulaError error) {
            return Optional.of(error);
        }
    }

    private void take() {
        if (getText().equals(shown) || error().isPresent()) {
            return;
        }
        Activation now = desk.state().activation();
        Activation typed = withRulesOf(now, PiecewiseFormula.parse(getText(), now.rule()));
        // From here on it is what is shown, be it written otherwise.
        shown = getText();
        desk.commit(desk.state().withActivation(typed).withSelected(OptionalInt.empty()), "edit.formula", "");
        shown = FormulaText.of(desk.state().activation());
        setText(shown);
        end();
    }

    /// Breakpoints that stay where they were keep the kink rules of their own.
    private static Activation withRulesOf(Activation before, Activation typed) {
        if (!(before instanceof PiecewiseLinear old && typed instanceof PiecewiseLinear pieces)) {
            return typed;
        }
        List<Breakpoint> points = new ArrayList<>();
        for (Breakpoint point : pieces.breakpoints()) {
            points.add(old.breakpoints().stream()
                    .filter(there -> there.x() == point.x())
                    .findFirst()
                    .map(there -> point.withRule(there.rule()))
                    .orElse(point));
        }
        return pieces.withBreakpoints(points);
    }
}
