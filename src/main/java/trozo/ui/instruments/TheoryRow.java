package trozo.ui.instruments;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.insight.Theory;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Typeset;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// A term with its value. A click on the term opens what it means and its formula below, another closes them.
final class TheoryRow extends VBox {
    private static final double GAP = 8;

    private final HBox right = new HBox();
    private final Label value = new Label();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    TheoryRow(
            TheoryTerm term, ObservableValue<Theory> theory, Function<Theory, String> says, Words words, Theme theme) {
        getStyleClass().add("theory-row");
        setId(term.key().replace('.', '-'));
        Button name = new Button();
        name.setId(getId() + "-name");
        name.getStyleClass().setAll("link", "theory-name");
        name.textProperty().bind(words.bind(term.key()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(name, words.bind("explain." + term.key()));
        value.getStyleClass().add("medium");
        value.setId(getId() + "-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty()
                .bind(words.bind(() -> theory.getValue() == null ? "" : says.apply(theory.getValue()), theory));
        right.getStyleClass().add("theory-line");
        right.setAlignment(Pos.BASELINE_LEFT);
        right.getChildren().setAll(value);
        FoldingLine line = new FoldingLine(name, right, GAP);
        getChildren().setAll(line);
        name.setOnAction(event -> open.set(!open.get()));
        VBox below = new VBox();
        below.getStyleClass().add("theory-formula");
        open.subscribe(now -> {
            if (now && below.getChildren().isEmpty()) {
                fill(below, term, words, theme);
            }
            if (now) {
                getChildren().setAll(line, below);
            } else {
                getChildren().setAll(line);
            }
        });
    }

    private static void fill(VBox below, TheoryTerm term, Words words, Theme theme) {
        Typeset formula = new Typeset(theme);
        formula.setAlignment(Pos.CENTER_LEFT);
        formula.show(term.latex(), words.text("explain." + term.key()));
        Label meaning = new Label();
        meaning.textProperty().bind(words.bind("explain." + term.key()));
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.getStyleClass().addAll("muted", "small");
        below.getChildren().setAll(formula, meaning);
    }

    /// The row is there only while `when` holds of the theory.
    TheoryRow when(ObservableValue<Theory> theory, Function<Theory, Boolean> when) {
        visibleProperty().bind(theory.map(when::apply).orElse(false));
        managedProperty().bind(visibleProperty());
        return this;
    }

    /// With a link behind the value that puts the value to use.
    TheoryRow with(Button action) {
        right.getChildren().add(action);
        return this;
    }

    static Button link(String id, Supplier<ObservableValue<String>> text, Runnable action) {
        Button link = new Button();
        link.setId(id);
        link.getStyleClass().setAll("link");
        link.textProperty().bind(text.get());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }
}
