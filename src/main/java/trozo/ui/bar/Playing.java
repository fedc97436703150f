package trozo.ui.bar;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import trozo.ui.parts.Icons;
import trozo.ui.studio.Playable;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Play or pause, one step, reset to the same weights, a new seed.
final class Playing extends HBox {
    /// @param played what plays at present
    Playing(Studio studio, ObservableValue<Playable> played, Words words) {
        getStyleClass().add("playing");
        setAlignment(Pos.CENTER_LEFT);
        Region play = Icons.shape("play");
        Region pause = Icons.shape("pause");
        ObservableValue<Boolean> running = played.flatMap(Playable::running);
        Button main = Icons.button(
                "play", play, words.bind(() -> words.text(running.getValue() ? "bar.pause" : "bar.play"), running));
        main.graphicProperty().bind(running.map(now -> (Node) (now ? pause : play)));
        main.getStyleClass().setAll("play-button");
        main.setOnAction(event -> played.getValue().toggle());
        Button step = Icons.button("step", Icons.shape("step"), words.bind("bar.step.once"));
        step.setOnAction(event -> studio.step());
        Button reset = Icons.button("reset", Icons.shape("reset"), words.bind("bar.reset"));
        reset.setOnAction(event -> played.getValue().reset());
        Button seed = Icons.button("new-seed", Icons.shape("die"), words.bind("bar.seed.new"));
        seed.setOnAction(event -> studio.newSeed());
        getChildren().setAll(main, step, reset, seed);
    }
}
