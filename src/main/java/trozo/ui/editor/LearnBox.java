package trozo.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import trozo.lab.LabState;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.ui.words.Words;

/// Whether training may move the curve: all of it, nothing, or in between, of which its tip says how much.
final class LearnBox extends CheckBox {
    LearnBox(Desk desk, ObservableValue<LabState> state, Words words) {
        setId("learn");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(words.bind("editor.learn"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.bind(() -> text(state.getValue().learnable(), words), state));
        setTooltip(tip);
        accessibleHelpProperty().bind(tip.textProperty());
        state.subscribe(now -> {
            Learnable learnable = now.learnable();
            setSelected(learnable.all());
            setIndeterminate(learnable.any() && !learnable.all());
            setDisable(!desk.isBendable());
        });
        setOnAction(event -> {
            LabState now = desk.state();
            Learnable other = now.learnable().withAll(!now.learnable().all());
            desk.commit(now.withLearnable(other), "edit.learn", "");
        });
    }

    private static String text(Learnable learnable, Words words) {
        int size = learnable.size();
        int learning = 0;
        int all = 0;
        for (int c = 0; c < Coordinates.count(size); c++) {
            // A breakpoint counts with its place and its value, be that one number or two.
            boolean second = c >= Coordinates.yRight(size, 0) && c < Coordinates.leftSlope(size);
            learning += !second && learnable.learns(c) ? 1 : 0;
            all += second ? 0 : 1;
        }
        return words.text("editor.learn.what", words.whole(learning), words.whole(all));
    }
}
