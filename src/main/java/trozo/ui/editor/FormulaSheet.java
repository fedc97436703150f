package trozo.ui.editor;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaText;
import trozo.piecewise.Latex;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Typeset;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The curve in the notation of mathematics, case by case, as it is at the moment; and below it a field to type
/// another.
final class FormulaSheet extends VBox {
    private final Words words;
    private final Typeset typeset;
    private final FormulaField field;
    private final Desk desk;

    FormulaSheet(Desk desk, ObservableValue<LabState> state, Words words, Theme theme) {
        this.desk = desk;
        this.words = words;
        setId("formula-sheet");
        getStyleClass().add("formula-sheet");
        typeset = new Typeset(theme);
        typeset.setId("formula-typeset");
        ScrollPane scroll = new ScrollPane(typeset);
        scroll.getStyleClass().add("formula-scroll");
        scroll.setFocusTraversable(false);
        Notice notice = new Notice(words);
        notice.managedProperty().bind(notice.visibleProperty());
        field = new FormulaField(desk, words, notice);
        Label name = new Label();
        name.setLabelFor(field);
        name.textProperty().bind(words.bind("formula.type"));
        name.getStyleClass().addAll("muted", "small");
        Hint.on(name, words.bind("explain.formula.type"));
        Label copyAs = new Label();
        copyAs.textProperty().bind(words.bind("formula.copy"));
        copyAs.getStyleClass().addAll("muted", "small");
        Hint.on(copyAs, words.bind("explain.formula.copy"));
        HBox copies = new HBox(copyAs);
        copies.getStyleClass().add("panel-actions");
        copies.setAlignment(Pos.BASELINE_LEFT);
        for (CurveText text : CurveText.values()) {
            copies.getChildren().add(copy(text, state));
        }
        getChildren().addAll(scroll, name, field, notice, copies);
        state.subscribe(now -> show());
        words.language().subscribe(language -> show());
    }

    private Activation activation() {
        return desk.state().activation();
    }

    private void show() {
        Activation now = activation();
        char mark = words.fixed(0.5, 1).charAt(1);
        String latex = new Latex(mark, words.text("formula.otherwise")).of(now);
        typeset.show(latex, "f(x) = " + FormulaText.of(now));
        field.show(now);
    }

    private Button copy(CurveText text, ObservableValue<LabState> state) {
        Button button = new Button();
        button.setId("formula-copy-" + text.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("link");
        button.textProperty().bind(words.bind("formula.copy." + text));
        button.accessibleTextProperty()
                .bind(words.bind(() -> words.text("formula.copy") + " " + words.text("formula.copy." + text)));
        button.setOnAction(event -> text.copy(desk.state()));
        state.subscribe(now -> button.setDisable(text.of(now).isEmpty()));
        return button;
    }
}
