package trozo.ui.instruments;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.autograd.Surrogate;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// At a jump: that autograd does not see it, and the surrogate slope that backward may add around it instead.
final class JumpRows {
    private static final double GAP = 8;
    private static final double FIRST_WIDTH = 1;
    private static final double FIRST_SLOPE = 1;
    private static final Range WIDTH = new Range(0, false, Surrogate.LARGEST, true, false);

    private final Studio studio;
    private final Words words;
    private final VBox box = new VBox();
    private final NumberField width;
    private final NumberField slope;

    JumpRows(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
        Label unseen = new Label();
        unseen.setId("jump-unseen");
        unseen.textProperty().bind(words.bind(this::unseen, studio.state()));
        unseen.setWrapText(true);
        unseen.setMinHeight(Region.USE_PREF_SIZE);
        MenuButton menu = chooser();
        width = field("surrogate-width", WIDTH, surrogate -> surrogate::withWidth);
        slope = field(
                "surrogate-slope",
                Range.closed(-Surrogate.LARGEST, Surrogate.LARGEST),
                surrogate -> surrogate::withSlope);
        Label honest = new Label();
        honest.textProperty().bind(words.bind("surrogate.honest"));
        honest.setWrapText(true);
        honest.setMinHeight(Region.USE_PREF_SIZE);
        honest.getStyleClass().addAll("muted", "small");
        Region widthRow = row("surrogate.width", width);
        Region slopeRow = row("surrogate.slope", slope);
        box.getStyleClass().add("jump-rows");
        box.getChildren().setAll(unseen, row("surrogate.title", menu), widthRow, slopeRow, honest);
        studio.state().subscribe(state -> {
            boolean jump = here(state).isPresent();
            box.setVisible(jump);
            box.setManaged(jump);
            Optional<Surrogate> surrogate = here(state).flatMap(Breakpoint::surrogate);
            for (Node part : new Node[] {widthRow, slopeRow, honest}) {
                part.setVisible(surrogate.isPresent());
                part.setManaged(surrogate.isPresent());
            }
            surrogate.ifPresent(some -> {
                width.show(some.width());
                slope.show(some.slope());
            });
        });
    }

    Node node() {
        return box;
    }

    private static Optional<Breakpoint> here(LabState state) {
        return state.activation() instanceof PiecewiseLinear curve
                ? KinkCard.selected(state).map(curve::breakpoint).filter(Breakpoint::isJump)
                : Optional.empty();
    }

    private String unseen() {
        return here(studio.state().get())
                .map(jump -> words.text("jump.unseen", words.shortest(jump.yRight() - jump.yLeft(), 3)))
                .orElse("");
    }

    private MenuButton chooser() {
        MenuButton menu = new MenuButton();
        menu.setId("surrogate");
        menu.getStyleClass().setAll("field-button", "small-choice");
        menu.setGraphic(Icons.shape("down"));
        menu.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        menu.textProperty()
                .bind(words.bind(
                        () -> name(here(studio.state().get())
                                .flatMap(Breakpoint::surrogate)
                                .map(Surrogate::shape)),
                        studio.state()));
        ToggleGroup group = new ToggleGroup();
        item(menu, group, Optional.empty());
        for (Surrogate.Shape shape : Surrogate.Shape.values()) {
            item(menu, group, Optional.of(shape));
        }
        return menu;
    }

    private void item(MenuButton menu, ToggleGroup group, Optional<Surrogate.Shape> shape) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId("surrogate-"
                + shape.map(some -> some.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("none"));
        item.setToggleGroup(group);
        item.textProperty().bind(words.bind(() -> name(shape)));
        item.setOnAction(event -> become(shape.map(this::shaped)));
        studio.state()
                .subscribe(state -> item.setSelected(here(state)
                        .flatMap(Breakpoint::surrogate)
                        .map(Surrogate::shape)
                        .equals(shape)));
        menu.getItems().add(item);
    }

    private String name(Optional<Surrogate.Shape> shape) {
        return shape.map(some -> words.name("surrogate", some)).orElseGet(() -> words.text("surrogate.none"));
    }

    /// In another shape, as wide and as high as it is.
    private Surrogate shaped(Surrogate.Shape shape) {
        return here(studio.state().get())
                .flatMap(Breakpoint::surrogate)
                .map(now -> new Surrogate(shape, now.width(), now.slope()))
                .orElseGet(() -> new Surrogate(shape, FIRST_WIDTH, FIRST_SLOPE));
    }

    private void become(Optional<Surrogate> surrogate) {
        LabState state = studio.state().get();
        if (state.activation() instanceof PiecewiseLinear curve && here(state).isPresent()) {
            int k = KinkCard.selected(state).orElseThrow();
            studio.commit(state.withActivation(CurveEdits.setSurrogate(curve, k, surrogate)), "edit.surrogate", "");
        }
    }

    private NumberField field(String id, Range range, Function<Surrogate, DoubleFunction<Surrogate>> with) {
        NumberField field = new NumberField(
                words,
                range,
                typed -> here(studio.state().get())
                        .flatMap(Breakpoint::surrogate)
                        .ifPresent(now -> become(Optional.of(with.apply(now).apply(typed)))));
        field.setId(id);
        field.setPrefColumnCount(5);
        return field;
    }

    private Region row(String key, Region value) {
        Label name = new Label();
        name.textProperty().bind(words.bind(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(name, words.bind("explain." + key));
        value.accessibleTextProperty().bind(words.bind(key));
        return new FoldingLine(name, value, GAP);
    }
}
