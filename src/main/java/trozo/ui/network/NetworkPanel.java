package trozo.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import trozo.export.NetworkCsv;
import trozo.figure.Drawing;
import trozo.figure.NetworkFigure;
import trozo.figure.NetworkLayout;
import trozo.figure.NetworkModel;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Insight;
import trozo.lab.LabState;
import trozo.nn.Sharing;
import trozo.train.Fitting;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The network as a picture: pointing at a unit lights up its edges, a click opens the card of its numbers; a click on
/// a weight or a bias opens a field for it, and under each layer units are added and taken away.
public final class NetworkPanel {
    /// How near a line the pointer must be to be on it.
    private static final double REACH = 5;
    private static final double BELOW = 20;

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final ObjectProperty<Optional<UnitAddress>> pointed;
    private final ObjectProperty<Optional<Parameter>> parameter =
            new SimpleObjectProperty<>(this, "parameter", Optional.empty());
    private final DeadSince deadSince = new DeadSince();
    private final Weights weights;
    private final NetworkEdits edits;
    private final WeightField field;
    private final LayerCurves curves;
    private final LayerControls controls;
    private final FigureCanvas figure;
    private final UnitCard card;
    private final StackPane picture;
    private final Panel panel;

    public NetworkPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        pointed = studio.pointed();
        weights = new Weights(studio);
        figure = new FigureCanvas((width, height) -> model().map(model ->
                        NetworkFigure.draw(model, width, height, theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of())));
        edits = new NetworkEdits(studio, this::selected);
        card = new UnitCard(studio, words, theme, weights, edits);
        field = new WeightField(words, weights, figure::requestFocus);
        curves = new LayerCurves(studio, words, theme, () -> layout().orElse(null));
        controls = new LayerControls(studio, words, theme, edits, () -> layout().orElse(null));
        figure.setId("network-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight()));
        studio.insight().subscribe(changed -> {
            insight().ifPresent(deadSince::look);
            controls.requestLayout();
            curves.requestLayout();
            figure.follow();
        });
        parameter.subscribe(changed -> figure.refresh());
        figure.widthProperty().subscribe(changed -> {
            controls.requestLayout();
            curves.requestLayout();
        });
        theme.look().subscribe(changed -> figure.refresh());
        pointed.subscribe(changed -> figure.refresh());
        card.unit().subscribe(changed -> figure.refresh());
        figure.setOnMouseMoved(this::point);
        figure.setOnMouseExited(event -> {
            pointed.set(Optional.empty());
            parameter.set(Optional.empty());
        });
        figure.setOnMouseClicked(this::click);
        figure.setOnScroll(this::turn);
        figure.setFocusTraversable(true);
        figure.setOnKeyPressed(this::walk);

        panel = new Panel(words.bind("network.title"));
        panel.explain(words.bind("explain.network.panel"));
        panel.setId("network-panel");
        panel.aside().setId("dead-units");
        panel.aside().textProperty().bind(words.bind(this::deadUnits, studio.insight()));
        picture = new StackPane(figure, field);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        panel.setBody(curves, picture, controls);
        panel.setCopies(new Copies(() -> Optional.ofNullable(figure.drawing()), () -> model().map(NetworkCsv::of)));
    }

    public Panel node() {
        return panel;
    }

    /// Lays something over the picture.
    public void lay(Node over) {
        picture.getChildren().add(1, over);
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get());
    }

    private Optional<UnitAddress> selected() {
        return card.unit().getValue();
    }

    private Optional<NetworkModel> model() {
        Optional<UnitAddress> lit = selected().or(pointed::get);
        return insight()
                .map(insight -> new NetworkModel(
                        sizes(insight),
                        insight.frame().parameters(),
                        insight.units(),
                        Optional.of(insight.world()),
                        lit,
                        parameter.get().filter(place -> exists(insight, place)),
                        deadSince.steps()));
    }

    private static List<Integer> sizes(Insight insight) {
        Recipe recipe = insight.frame().recipe();
        List<Integer> sizes = new ArrayList<>();
        sizes.add(insight.data().features());
        sizes.addAll(recipe.model().hidden());
        sizes.add(Fitting.outputs(insight.data(), recipe.training().loss()));
        return sizes;
    }

    private Optional<NetworkLayout> layout() {
        return model().map(model -> NetworkLayout.of(
                model.sizes(),
                figure.getWidth(),
                figure.getHeight(),
                theme.look().get()));
    }

    private static boolean exists(Insight insight, Parameter place) {
        List<Integer> sizes = sizes(insight);
        return place.layer() < sizes.size()
                && place.unit() <= sizes.get(place.layer())
                && place.input() <= sizes.get(place.layer() - 1);
    }

    private void point(MouseEvent event) {
        Optional<UnitAddress> node = layout().flatMap(layout -> layout.nodeAt(event.getX(), event.getY()));
        pointed.set(node);
        parameter.set(node.isPresent() ? Optional.empty() : parameterAt(event.getX(), event.getY()));
        boolean something = node.isPresent() || parameter.get().isPresent();
        figure.setCursor(something ? Cursor.HAND : Cursor.DEFAULT);
    }

    private Optional<Parameter> parameterAt(double x, double y) {
        return layout().flatMap(layout -> layout.parameterAt(x, y, theme.of(REACH)));
    }

    private void click(MouseEvent event) {
        figure.requestFocus();
        Optional<UnitAddress> node = layout().flatMap(layout -> layout.nodeAt(event.getX(), event.getY()));
        Optional<Parameter> place = parameterAt(event.getX(), event.getY());
        if (node.isPresent()) {
            open(node.get());
        } else if (place.isPresent()) {
            card.close();
            model().ifPresent(model ->
                    field.open(place.get(), model.value(place.get()), event.getX(), event.getY() + theme.of(BELOW)));
        } else {
            card.close();
        }
    }

    /// The wheel over a weight moves it.
    private void turn(ScrollEvent event) {
        parameterAt(event.getX(), event.getY()).ifPresent(place -> {
            double step = Math.signum(event.getDeltaY()) * WeightField.NUDGE;
            model().ifPresent(model -> weights.nudge(place, model.value(place), step));
            event.consume();
        });
    }

    /// Opens a unit's card; if it has a curve of its own, that comes under the hand.
    private void open(UnitAddress unit) {
        LabState state = studio.state().get();
        boolean hidden = unit.layer() <= state.recipe().model().hidden().size();
        if (hidden && state.recipe().sharing() == Sharing.UNIT) {
            studio.amend(state.withCurve(state.recipe().curveOf(unit.layer(), unit.unit())));
        }
        layout().flatMap(layout -> layout.node(unit)).ifPresent(rect -> {
            Point2D beside = figure.localToScreen(rect.right(), rect.centreY());
            card.open(unit, figure, beside, this::walk);
        });
    }

    /// With the arrow keys from unit to unit, once the network has the focus; Enter opens the first. Delete takes the
    /// unit away, Insert adds another; with Shift it is the layer.
    private void walk(KeyEvent event) {
        Optional<UnitAddress> from = card.unit().getValue();
        if (from.isEmpty()) {
            if (event.getCode() == KeyCode.ENTER) {
                open(new UnitAddress(1, 1));
                event.consume();
            }
            return;
        }
        int layer = from.get().layer();
        int unit = from.get().unit();
        boolean hidden = layer <= studio.state().get().recipe().model().hidden().size();
        if (hidden && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.INSERT)) {
            change(from.get(), event.getCode() == KeyCode.DELETE, event.isShiftDown());
            event.consume();
            return;
        }
        UnitAddress next = switch (event.getCode()) {
            case UP -> new UnitAddress(layer, unit - 1);
            case DOWN -> new UnitAddress(layer, unit + 1);
            case LEFT -> new UnitAddress(layer - 1, 1);
            case RIGHT -> new UnitAddress(layer + 1, 1);
            default -> null;
        };
        if (next != null) {
            event.consume();
            if (exists(next)) {
                open(next);
            }
        }
    }

    private void change(UnitAddress unit, boolean less, boolean layer) {
        if (less) {
            card.close();
            figure.requestFocus();
        }
        if (layer && less) {
            edits.removeLayer(unit.layer());
        } else if (layer) {
            edits.layerAfter(unit.layer());
        } else if (less) {
            edits.remove(unit);
        } else {
            edits.more(unit.layer());
        }
    }

    private boolean exists(UnitAddress unit) {
        return insight()
                .map(NetworkPanel::sizes)
                .filter(sizes -> unit.layer() >= 1 && unit.layer() < sizes.size())
                .filter(sizes -> unit.unit() >= 1 && unit.unit() <= sizes.get(unit.layer()))
                .isPresent();
    }

    private String deadUnits() {
        return insight()
                .filter(insight -> insight.deadUnits() > 0)
                .map(insight -> words.count("network.dead", insight.deadUnits()))
                .orElse("");
    }

    private String said() {
        return insight()
                .map(insight -> words.text(
                        "network.said", words.whole(insight.units().size()), words.whole(insight.deadUnits())))
                .orElse("");
    }
}
