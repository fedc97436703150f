package trozo.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import trozo.figure.Drawing;
import trozo.figure.NetworkFigure;
import trozo.figure.NetworkLayout;
import trozo.figure.NetworkModel;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Insight;
import trozo.train.Fitting;
import trozo.train.Recipe;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The network as a picture: pointing at a unit lights up its edges, a click opens the card of its numbers.
public final class NetworkPanel {
    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final ObjectProperty<Optional<UnitAddress>> pointed =
            new SimpleObjectProperty<>(this, "pointed", Optional.empty());
    private final FigureCanvas figure;
    private final UnitCard card;
    private final Panel panel;

    public NetworkPanel(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        figure = new FigureCanvas((width, height) -> model().map(model ->
                        NetworkFigure.draw(model, width, height, theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of())));
        card = new UnitCard(studio, words);
        figure.setId("network-figure");
        figure.accessibleTextProperty().bind(words.bind(this::said, studio.insight()));
        studio.insight().subscribe(changed -> figure.refresh());
        theme.look().subscribe(changed -> figure.refresh());
        pointed.subscribe(changed -> figure.refresh());
        card.unit().subscribe(changed -> figure.refresh());
        figure.setOnMouseMoved(this::point);
        figure.setOnMouseExited(event -> pointed.set(Optional.empty()));
        figure.setOnMouseClicked(event -> unitAt(event).ifPresentOrElse(this::open, card::close));
        figure.setFocusTraversable(true);
        figure.setOnKeyPressed(this::walk);

        panel = new Panel(words.bind("network.title"));
        panel.explain(words.bind("explain.network.panel"));
        panel.setId("network-panel");
        panel.aside().setId("dead-units");
        panel.aside().textProperty().bind(words.bind(this::deadUnits, studio.insight()));
        VBox.setVgrow(figure, Priority.ALWAYS);
        panel.setBody(figure);
    }

    public Panel node() {
        return panel;
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get());
    }

    private Optional<NetworkModel> model() {
        Optional<UnitAddress> lit = card.unit().getValue().or(pointed::get);
        return insight()
                .map(insight -> new NetworkModel(
                        sizes(insight),
                        insight.frame().parameters(),
                        insight.units(),
                        Optional.of(insight.world()),
                        lit));
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

    private Optional<UnitAddress> unitAt(MouseEvent event) {
        return layout().flatMap(layout -> layout.unitAt(event.getX(), event.getY()));
    }

    private void point(MouseEvent event) {
        pointed.set(unitAt(event));
        figure.setCursor(pointed.get().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void open(UnitAddress unit) {
        layout().flatMap(layout -> layout.unit(unit)).ifPresent(rect -> {
            Point2D beside = figure.localToScreen(rect.right(), rect.centreY());
            card.open(unit, figure, beside);
        });
    }

    /// With the arrow keys from unit to unit, once the network has the focus; Enter opens the first.
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

    private boolean exists(UnitAddress unit) {
        return insight().stream()
                .flatMap(insight -> insight.units().stream())
                .anyMatch(report -> report.layer() == unit.layer() && report.unit() == unit.unit());
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
