package trozo.ui.instruments;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.export.KinksCsv;
import trozo.insight.Insight;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Copies.Numbers;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// One panel for what is known about the curve: about its selected breakpoint, or by theory about the whole.
public final class CurveCards {
    private final BooleanProperty theory = new SimpleBooleanProperty(this, "theory");
    private final Panel panel;

    public CurveCards(Studio studio, Words words, Theme theme) {
        KinkCard kink = new KinkCard(studio, words, theme);
        TheoryCard card = new TheoryCard(studio, words, theme);
        panel = new Panel(
                words.bind(() -> theory.get() ? words.text("theory.title") : kink.title(), theory, studio.state()));
        panel.explain(words.bind(() -> words.text(theory.get() ? "explain.theory" : "explain.kink"), theory));
        panel.setId("kink-card");
        panel.aside().textProperty().bind(words.bind(() -> theory.get() ? "" : kink.place(), theory, studio.state()));
        panel.aside().setId("kink-place");
        Button other = new Button();
        other.setId("card-other");
        other.getStyleClass().setAll("link");
        other.textProperty().bind(words.bind(() -> words.text(theory.get() ? "card.kink" : "card.theory"), theory));
        other.setOnAction(event -> theory.set(!theory.get()));
        panel.setActions(other);
        kink.node().visibleProperty().bind(theory.not());
        kink.node().managedProperty().bind(theory.not());
        card.node().visibleProperty().bind(theory);
        card.node().managedProperty().bind(theory);
        card.showing().bind(theory);
        VBox.setVgrow(kink.node(), Priority.ALWAYS);
        VBox.setVgrow(card.node(), Priority.ALWAYS);
        panel.setBody(kink.node(), card.node());
        panel.setCopies(new Copies(
                Optional::empty,
                List.of(
                        new Numbers("copy.kinks", kink::csv),
                        new Numbers(
                                "copy.rule-steps",
                                () -> Optional.ofNullable(studio.insight().get())
                                        .map(Insight::ruleSteps)
                                        .filter(steps -> !steps.isEmpty())
                                        .map(KinksCsv::steps)))));
    }

    public Panel node() {
        return panel;
    }

    /// Whether the panel shows the theory, not the breakpoint.
    public BooleanProperty theory() {
        return theory;
    }
}
