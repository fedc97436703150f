package trozo.ui.instruments;

import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.export.KinksCsv;
import trozo.figure.Drawing;
import trozo.figure.IntervalFigure;
import trozo.insight.KinkCensus;
import trozo.lab.LabState;
import trozo.piecewise.Joint;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// What there is to know about the selected breakpoint, or the first: the derivatives on both sides, the interval
/// between them, which number is used and by which rule, and what of the training data comes near.
final class KinkCard {
    private static final double GAP = 8;

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox rows = new VBox();

    KinkCard(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        FigureCanvas interval = new FigureCanvas(this::interval);
        interval.setId("kink-interval");
        studio.state().subscribe(changed -> interval.refresh());
        theme.look().subscribe(look -> {
            interval.setMinHeight(theme.of(IntervalFigure.HEIGHT));
            interval.setMaxHeight(theme.of(IntervalFigure.HEIGHT));
            interval.refresh();
        });
        interval.accessibleTextProperty().bind(words.bind(this::said, studio.state()));

        RuleChooser chooser = new RuleChooser(studio, words);
        rows.getStyleClass().add("kink-rows");
        row("kink.rule", chooser.node());
        row("kink.used", value("kink-used", words.bind(this::used, studio.state()), "strong"));
        rows.getChildren().add(new Separator());
        row("kink.on", census("kink-on", at -> words.whole(at.on())));
        row(
                "kink.near",
                words.bind(
                        () -> words.text(
                                "kink.near", words.fixed(studio.state().get().epsilon(), 2)),
                        studio.state()),
                census("kink-near", at -> words.text("kink.near.of", words.whole(at.near()), words.whole(looked()))));
        row(
                "kink.mass",
                census(
                        "kink-mass",
                        at -> words.text(
                                "kink.mass.sides",
                                words.significant(at.massLeft(), 2),
                                words.significant(at.massRight(), 2))));
        row("kink.mass.on", census("kink-mass-on", at -> words.significant(at.massOn(), 2)));

        Label none = new Label();
        none.textProperty().bind(words.bind("kink.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        ObservableValue<Boolean> any =
                studio.state().map(state -> selected(state).isPresent());
        VBox there = new VBox(
                interval,
                chooser.weight(),
                new JumpRows(studio, words).node(),
                rows,
                new RuleSteps(studio, words, theme).node(),
                new Frameworks(studio, words).node());
        there.getStyleClass().add("kink-body");
        there.visibleProperty().bind(any);
        there.managedProperty().bind(any);
        none.visibleProperty().bind(any.map(some -> !some));
        none.managedProperty().bind(none.visibleProperty());
        scroll.setContent(new VBox(there, none));
        scroll.getStyleClass().add("card-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
    }

    Region node() {
        return scroll;
    }

    /// The breakpoint the card is about, counted from 0: the selected one, or the first.
    static Optional<Integer> selected(LabState state) {
        int count = state.activation().joints().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(Math.min(state.selected().orElse(0), count - 1));
    }

    private interface AtBreakpoint<T> {
        T of(Joint joint, int k);
    }

    private <T> Optional<T> here(AtBreakpoint<T> what) {
        LabState state = studio.state().get();
        return selected(state).map(k -> what.of(state.activation().joints().get(k), k));
    }

    /// What the card is about.
    String title() {
        return here((joint, k) -> {
                    String key = switch (joint.kind()) {
                        case JUMP -> "kink.title.jump";
                        case KINK -> "kink.title.kink";
                        case SMOOTH -> "kink.title.straight";
                    };
                    return words.text(key, k + 1);
                })
                .orElseGet(() -> words.text("kink.title"));
    }

    /// Where it is; empty where there is no breakpoint.
    String place() {
        return here((joint, k) -> words.text("kink.place", words.fixed(joint.x(), 2)))
                .orElse("");
    }

    /// All breakpoints of the curve as CSV, once something is known of them.
    Optional<String> csv() {
        return census().filter(found -> !found.at().isEmpty())
                .map(found -> KinksCsv.of(studio.state().get().activation().joints(), found));
    }

    private String used() {
        return here((joint, k) -> words.fixed(joint.used(), 3)).orElse("");
    }

    private String said() {
        return here((joint, k) -> words.text(
                        "kink.said",
                        words.fixed(joint.left(), 3),
                        words.fixed(joint.right(), 3),
                        words.fixed(joint.used(), 3)))
                .orElse("");
    }

    private Drawing interval(double width, double height) {
        return here((joint, k) ->
                        IntervalFigure.draw(joint, width, height, theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, java.util.List.of()));
    }

    private interface Reading {
        String of(KinkCensus.AtBreakpoint at);
    }

    private Optional<KinkCensus> census() {
        int curve = studio.state().get().curve();
        return Optional.ofNullable(studio.insight().get())
                .filter(insight -> curve < insight.censuses().size())
                .map(insight -> insight.censuses().get(curve));
    }

    private int looked() {
        return census().map(KinkCensus::preactivations).orElse(0);
    }

    /// A number of the census; a dash until there is one of this curve.
    private Label census(String id, Reading reading) {
        StringBinding text = words.bind(
                () -> selected(studio.state().get())
                        .flatMap(k -> census().filter(found -> k < found.at().size())
                                .map(found -> reading.of(found.at().get(k))))
                        .orElse("\u2013"),
                studio.state(),
                studio.insight());
        return value(id, text, "medium");
    }

    private static Label value(String id, StringBinding text, String weight) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.getStyleClass().add(weight);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void row(String key, Region value) {
        row(key, words.bind(key), value);
    }

    private void row(String term, StringBinding name, Region value) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(label, words.bind("explain." + term));
        rows.getChildren().add(new FoldingLine(label, value, GAP));
    }
}
