package trozo.ui.instruments;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.figure.Drawing;
import trozo.figure.EdgeFigure;
import trozo.figure.HermiteFigure;
import trozo.insight.MeanField;
import trozo.insight.MeanField.Rest;
import trozo.insight.MeanField.Spread;
import trozo.insight.Theory;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Initialisation;
import trozo.piecewise.Activation;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// What follows from the curve alone: its shape, its Gaussian moments, the first weights that suit it, and what depth
/// does with them. Follows the curve while it is bent.
final class TheoryCard {
    private static final double REMARK_GAP = 8;
    private static final double FIRST_Q = 1;
    private static final double LEAST_Q = 0.05;
    private static final double MOST_Q = 10;
    /// Slopes of the map this near to 1 neither die away nor grow.
    private static final double NEUTRAL = 1e-9;

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ObjectProperty<Theory> theory = new SimpleObjectProperty<>(this, "theory");
    private final Slider q = new Slider(Math.log10(LEAST_Q), Math.log10(MOST_Q), Math.log10(FIRST_Q));
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private Activation known;
    private MeanField field;

    TheoryCard(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        scroll.setId("theory");
        scroll.getStyleClass().add("card-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        body.getStyleClass().add("theory-body");
        body.getChildren().add(variance());
        gains();
        depth();
        means();
        hermite();
        shape();
        studio.state().subscribe(state -> workOut());
        showing.subscribe(now -> workOut());
    }

    Region node() {
        return scroll;
    }

    /// Whether it is looked at; only then it is worked out.
    BooleanProperty showing() {
        return showing;
    }

    private double chosen() {
        // Two digits: what a slider can mean.
        double value = Math.pow(10, q.getValue());
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.round(value / unit) * 1000 / (1000 / unit);
    }

    private void workOut() {
        if (!showing.get()) {
            return;
        }
        LabState state = studio.state().get();
        Activation f = state.activation();
        if (!f.equals(known)) {
            known = f;
            field = MeanField.of(f);
        }
        theory.set(Theory.of(f, field, state.recipe().model().init(), chosen()));
    }

    private Node variance() {
        Label name = new Label();
        name.textProperty().bind(words.bind("theory.q"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("muted");
        name.setLabelFor(q);
        Hint.on(name, words.bind("explain.theory.q"));
        Label value = new Label();
        value.setId("theory-q-value");
        value.textProperty()
                .bind(words.bind(() -> words.text("theory.q.value", words.shortest(chosen(), 2)), q.valueProperty()));
        value.getStyleClass().add("medium");
        value.setMinWidth(Region.USE_PREF_SIZE);
        q.setId("theory-q");
        q.setBlockIncrement(0.1);
        q.accessibleTextProperty().bind(words.bind("explain.theory.q"));
        q.setMinWidth(40);
        q.valueProperty().subscribe(changed -> workOut());
        HBox.setHgrow(q, Priority.ALWAYS);
        HBox line = new HBox(name, q, value);
        line.getStyleClass().add("weight-row");
        Label numerical = new Label();
        numerical.textProperty().bind(words.bind("theory.numerical"));
        numerical.getStyleClass().addAll("muted", "small");
        numerical.visibleProperty().bind(theory.map(Theory::numerical).orElse(false));
        numerical.managedProperty().bind(numerical.visibleProperty());
        return new VBox(line, numerical);
    }

    private void heading(String key) {
        Label label = new Label();
        label.textProperty().bind(words.bind(key));
        label.getStyleClass().add("theory-heading");
        body.getChildren().add(label);
    }

    private TheoryRow row(TheoryTerm term, Function<Theory, String> says) {
        TheoryRow row = new TheoryRow(term, theory, says, words, theme);
        body.getChildren().add(row);
        return row;
    }

    private String number(double value) {
        return words.significant(value, 4);
    }

    private void shape() {
        heading("theory.shape");
        row(TheoryTerm.CONTINUOUS, now -> words.text(now.outline().continuous() ? "theory.yes" : "theory.no"));
        row(
                TheoryTerm.MONOTONE,
                now -> words.name("theory.course", now.outline().course()));
        row(TheoryTerm.LIPSCHITZ, now -> number(now.outline().lipschitz()));
        row(
                TheoryTerm.RANGE,
                now -> "[" + words.shortest(now.outline().low(), 3) + "; "
                        + words.shortest(now.outline().high(), 3) + "]");
    }

    private void means() {
        heading("theory.means");
        row(TheoryTerm.EF, now -> number(now.moments().ef()));
        row(TheoryTerm.EF2, now -> number(now.moments().ef2()));
        row(TheoryTerm.ED, now -> number(now.moments().ed()));
        row(TheoryTerm.EDELTA, now -> number(now.moments().edelta()))
                .when(theory, now -> !now.outline().continuous());
        row(TheoryTerm.ED2, now -> number(now.moments().ed2()));
        row(TheoryTerm.FLAT, now -> words.percent(now.moments().dead()));
    }

    private void gains() {
        heading("theory.gains");
        row(TheoryTerm.FORWARD, now -> gain(now.forwardGain()))
                .with(use(TheoryTerm.FORWARD, now -> gain(now.forwardGain(), 0)));
        row(TheoryTerm.BACKWARD, now -> gain(now.backwardGain()))
                .with(use(TheoryTerm.BACKWARD, now -> gain(now.backwardGain(), 0)));
        row(TheoryTerm.EDGE, now -> now.atQ().map(this::spread).orElseGet(() -> words.text("theory.none")))
                .with(use(
                        TheoryTerm.EDGE,
                        now -> now.atQ().flatMap(at -> gain(Math.sqrt(at.weights()), Math.sqrt(at.biases())))));
        row(TheoryTerm.INIT, now -> init(studio.state().get().recipe().model().init()));
        body.getChildren().add(reset());
    }

    private String gain(double value) {
        return gain(value, 0).isPresent() ? number(value) : words.text("theory.none");
    }

    private static Optional<Initialisation> gain(double gain, double biases) {
        double most = Initialisation.Gain.MOST;
        return gain > 0 && gain <= most && biases <= most
                ? Optional.of(new Initialisation.Gain(gain, biases))
                : Optional.empty();
    }

    private String spread(Spread spread) {
        return init(new Initialisation.Gain(Math.sqrt(spread.weights()), Math.sqrt(spread.biases())), 3);
    }

    private String init(Initialisation init) {
        return init(init, 4);
    }

    private String init(Initialisation init, int digits) {
        return switch (init) {
            case Initialisation.Named named -> words.name("init", named);
            case Initialisation.Gain gain ->
                gain.biasDeviation() == 0
                        ? words.text("theory.init.gain", words.significant(gain.gain(), digits))
                        : words.text(
                                "theory.init.both",
                                words.significant(gain.gain(), 3),
                                words.significant(gain.biasDeviation(), 3));
        };
    }

    private Button use(TheoryTerm term, Function<Theory, Optional<Initialisation>> what) {
        Button use = TheoryRow.link(
                "theory-use-" + term.key().substring("theory.".length()),
                () -> words.bind("theory.use"),
                () -> Optional.ofNullable(theory.get())
                        .flatMap(what)
                        .ifPresent(init -> studio.commit(
                                RecipeEdits.initialisation(studio.state().get(), init), "edit.init", "")));
        use.accessibleTextProperty().bind(words.bind(() -> words.text("theory.use.said", words.text(term.key()))));
        use.disableProperty()
                .bind(theory.map(now -> what.apply(now)
                                .filter(init -> !init.equals(
                                        studio.state().get().recipe().model().init()))
                                .isEmpty())
                        .orElse(true));
        return use;
    }

    /// Says that first weights are drawn at a reset, while the run began with others.
    private Node reset() {
        Label later = new Label();
        later.textProperty().bind(words.bind("theory.init.reset"));
        later.getStyleClass().addAll("muted", "small");
        Button now = TheoryRow.link("theory-reset", () -> words.bind("theory.reset"), studio::reset);
        now.getStyleClass().add("small");
        FoldingLine line = new FoldingLine(later, now, REMARK_GAP);
        line.setId("theory-later");
        Runnable show = () -> {
            boolean differs = studio.frame().get() != null
                    && !studio.frame()
                            .get()
                            .run()
                            .start()
                            .model()
                            .init()
                            .equals(studio.state().get().recipe().model().init());
            line.setVisible(differs);
            line.setManaged(differs);
        };
        studio.state().subscribe(changed -> show.run());
        studio.frame().subscribe(changed -> show.run());
        return line;
    }

    private void depth() {
        heading("theory.depth");
        row(
                TheoryTerm.CHI,
                now -> words.text(
                        "theory.chi.away",
                        number(now.rest().chi()),
                        signed(now.rest().chi() - 1)));
        row(TheoryTerm.FIXED, now -> fixed(now.rest()));
        row(TheoryTerm.SLOPE, now -> slope(now.rest().slope()));
        row(
                TheoryTerm.DISTANCE,
                now -> now.distance().map(d -> words.fixed(d, 3)).orElseGet(() -> words.text("theory.none")));
        FigureCanvas plane = figure(
                "theory-plane",
                EdgeFigure.HEIGHT,
                (width, height) -> EdgeFigure.draw(
                        theory.get(), width, height, theme.look().get()));
        Hint.on(plane, words.bind("explain.theory.plane"));
        plane.accessibleTextProperty()
                .bind(words.bind(
                        () -> theory.get() == null
                                ? ""
                                : words.text(
                                        "theory.plane",
                                        words.fixed(theory.get().here().weights(), 3),
                                        words.fixed(theory.get().here().biases(), 3)),
                        theory));
    }

    private String signed(double value) {
        double shown = Math.abs(value) < 5e-4 ? 0 : value;
        return (shown > 0 ? "+" : "") + words.fixed(shown, 3);
    }

    private String fixed(Rest rest) {
        return rest.fate() == MeanField.Fate.SETTLES ? number(rest.q()) : words.name("theory.fate", rest.fate());
    }

    private String slope(double slope) {
        double away = Math.abs(slope) - 1;
        String key = Math.abs(away) <= NEUTRAL ? "neutral" : away < 0 ? "stable" : "unstable";
        return words.text("theory.slope." + key, words.fixed(slope, 3));
    }

    private void hermite() {
        heading("theory.hermite");
        FigureCanvas bars = figure(
                "theory-hermite",
                HermiteFigure.HEIGHT,
                (width, height) -> HermiteFigure.draw(
                        theory.get().moments().hermite(),
                        width,
                        height,
                        theme.look().get()));
        Hint.on(bars, words.bind("explain.theory.hermite"));
        bars.accessibleTextProperty()
                .bind(words.bind(
                        () -> theory.get() == null
                                ? ""
                                : words.text(
                                        "theory.hermite.said",
                                        said(theory.get().moments().hermite())),
                        theory));
        row(TheoryTerm.LINEAR, now -> words.fixed(now.moments().linearShare(), 4));
        row(
                TheoryTerm.PARSEVAL,
                now -> words.text(
                        "theory.parseval.of",
                        number(now.parseval()),
                        number(now.moments().ef2())));
    }

    private String said(List<Double> coefficients) {
        return coefficients.stream().map(c -> words.fixed(c, 3)).collect(Collectors.joining("; "));
    }

    private FigureCanvas figure(String id, double height, FigureCanvas.Source source) {
        FigureCanvas figure = new FigureCanvas(
                (width, room) -> theory.get() == null ? new Drawing(width, room, List.of()) : source.draw(width, room));
        figure.setId(id);
        ObservableValue<Theory> changes = theory;
        changes.subscribe(changed -> figure.refresh());
        theme.look().subscribe(look -> {
            figure.setMinHeight(theme.of(height));
            figure.setMaxHeight(theme.of(height));
            figure.refresh();
        });
        body.getChildren().add(figure);
        return figure;
    }
}
