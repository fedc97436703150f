package trozo.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import trozo.figure.NetworkLayout;
import trozo.figure.ThumbFigure;
import trozo.lab.LabState;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.train.Recipe;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Over each hidden layer its curve, small; a click brings it under the hand. With one curve for all layers every
/// picture shows that one; with one for each unit a picture shows those of its layer.
final class LayerCurves extends Pane {
    private static final double HEIGHT = 26;
    private static final double WIDTH = 42;
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final Supplier<NetworkLayout> layout;
    private List<Activation> shown = List.of();

    LayerCurves(Studio studio, Words words, Theme theme, Supplier<NetworkLayout> layout) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        this.layout = layout;
        setMinWidth(0);
        theme.look().subscribe(look -> {
            setMinHeight(theme.of(HEIGHT));
            setPrefHeight(theme.of(HEIGHT));
            getChildren().forEach(LayerCurves::refresh);
            requestLayout();
        });
        studio.state().subscribe(this::show);
    }

    private void show(LabState state) {
        int layers = state.recipe().model().hidden().size();
        if (getChildren().size() != layers) {
            List<Node> buttons = new ArrayList<>();
            for (int layer = 1; layer <= layers; layer++) {
                buttons.add(button(layer));
            }
            getChildren().setAll(buttons);
            requestLayout();
        }
        if (!state.recipe().activations().equals(shown)) {
            shown = state.recipe().activations();
            getChildren().forEach(LayerCurves::refresh);
        }
        for (int layer = 1; layer <= layers; layer++) {
            boolean edited = isEdited(state, layer);
            getChildren().get(layer - 1).pseudoClassStateChanged(EDITED, edited);
        }
    }

    private static boolean isEdited(LabState state, int layer) {
        return state.recipe().servedBy(state.curve()).stream().anyMatch(served -> served.layer() == layer);
    }

    private static void refresh(Node button) {
        ((FigureCanvas) ((Button) button).getGraphic()).refresh();
    }

    private Button button(int layer) {
        FigureCanvas picture = new FigureCanvas((width, height) -> {
            Recipe recipe = studio.state().get().recipe();
            List<Activation> curves =
                    Sharing.ofLayer(recipe.activations(), recipe.model().hidden(), layer);
            return ThumbFigure.draw(curves, width, height, theme.look().get());
        });
        picture.setMouseTransparent(true);
        Button button = new Button(null, picture);
        button.setId("layer-curve-" + layer);
        button.getStyleClass().setAll("layer-curve");
        ObservableValue<String> name = words.bind(() -> words.text("network.curve", layer));
        button.accessibleTextProperty().bind(name);
        Hint.on(button, name);
        button.setOnAction(event -> {
            LabState state = studio.state().get();
            if (!isEdited(state, layer)) {
                studio.amend(state.withCurve(state.recipe().curveOf(layer, 1)));
            }
        });
        return button;
    }

    @Override
    protected void layoutChildren() {
        NetworkLayout places = layout.get();
        if (places == null || places.layers().size() != getChildren().size() + 2) {
            return;
        }
        double height = theme.of(HEIGHT);
        double apart = getChildren().size() < 2
                ? Double.POSITIVE_INFINITY
                : places.layers().get(2).x() - places.layers().get(1).x();
        double width = Math.min(theme.of(WIDTH), apart - theme.of(4));
        for (int layer = 1; layer <= getChildren().size(); layer++) {
            Button button = (Button) getChildren().get(layer - 1);
            ((FigureCanvas) button.getGraphic()).setPrefSize(width - 4, height - 4);
            double x = places.layers().get(layer).x() - width / 2;
            button.resizeRelocate(Math.round(x), 0, Math.round(width), height);
        }
    }
}
