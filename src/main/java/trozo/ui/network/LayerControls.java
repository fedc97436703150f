package trozo.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import trozo.figure.NetworkLayout;
import trozo.train.ModelSpec;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Under the picture, at each hidden layer a unit less and a unit more, and between the layers one layer more. Taking
/// the last unit of a layer takes the layer away.
final class LayerControls extends Pane {
    private static final double HEIGHT = 20;
    private static final double BUTTON = 18;

    private final Words words;
    private final Theme theme;
    private final NetworkEdits edits;
    private final Supplier<NetworkLayout> layout;
    private List<Integer> shown = null;

    LayerControls(Studio studio, Words words, Theme theme, NetworkEdits edits, Supplier<NetworkLayout> layout) {
        this.words = words;
        this.theme = theme;
        this.edits = edits;
        this.layout = layout;
        setMinWidth(0);
        getStyleClass().add("layer-controls");
        theme.scale().subscribe(scale -> {
            setMinHeight(theme.of(HEIGHT));
            setPrefHeight(theme.of(HEIGHT));
            requestLayout();
        });
        studio.state().subscribe(state -> show(state.recipe().model().hidden()));
    }

    private void show(List<Integer> hidden) {
        if (hidden.equals(shown)) {
            return;
        }
        boolean sameDepth = shown != null && shown.size() == hidden.size();
        shown = hidden;
        if (!sameDepth) {
            List<Node> buttons = new ArrayList<>();
            for (int layer = 1; layer <= hidden.size(); layer++) {
                int at = layer;
                buttons.add(button("unit-less-" + at, "\u2212", "network.unit.less", at, () -> edits.less(at)));
                buttons.add(button("unit-more-" + at, "+", "network.unit.more", at, () -> edits.more(at)));
                buttons.add(button("layer-after-" + at, "+", "network.layer.after", at, () -> edits.layerAfter(at)));
            }
            if (hidden.isEmpty()) {
                buttons.add(button("layer-after-0", "+", "network.layer.first", 0, () -> edits.layerAfter(0)));
            }
            getChildren().setAll(buttons);
        }
        for (int layer = 1; layer <= hidden.size(); layer++) {
            getChildren().get(3 * layer - 2).setDisable(hidden.get(layer - 1) == ModelSpec.MOST_UNITS);
            getChildren().get(3 * layer - 1).setDisable(hidden.size() == ModelSpec.MOST_LAYERS);
        }
        requestLayout();
    }

    private Button button(String id, String sign, String key, int layer, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().setAll("layer-button");
        ObservableValue<String> name = words.bind(() -> words.text(key, layer));
        button.accessibleTextProperty().bind(name);
        trozo.ui.parts.Hint.on(button, name);
        button.setOnAction(event -> action.run());
        return button;
    }

    @Override
    protected void layoutChildren() {
        NetworkLayout places = layout.get();
        double side = theme.of(BUTTON);
        if (places == null || shown == null || places.layers().size() != shown.size() + 2) {
            return;
        }
        for (int i = 0; i < getChildren().size(); i++) {
            int layer = shown.isEmpty() ? 0 : i / 3 + 1;
            double here = places.layers().get(layer).x();
            double next = places.layers().get(layer + 1).x();
            int part = shown.isEmpty() ? 2 : i % 3;
            double x = part == 0 ? here - side - 1 : part == 1 ? here + 1 : (here + next - side) / 2;
            getChildren().get(i).resizeRelocate(Math.round(x), 1, side, side);
        }
    }
}
