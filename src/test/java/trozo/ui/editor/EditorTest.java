package trozo.ui.editor;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.Palette;
import trozo.insight.Insight;
import trozo.lab.CurveEdits.End;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// The panel in a window of its own, with a document but no training.
@ExtendWith(ApplicationExtension.class)
abstract class EditorTest {
    static final PiecewiseLinear BEND = Preset.W_BEND.function();

    final Words words = new Words(Language.ENGLISH);
    SimpleObjectProperty<LabState> state;
    History history;
    ActivationPanel panel;
    CurveColumn column;
    Pointer pointer;

    /// Each test class calls this from its own start: TestFX does not look for one in a superclass.
    void open(Stage stage) {
        LabState first = LabState.of(Recipe.starter().withActivations(List.of(BEND)));
        state = new SimpleObjectProperty<>(first);
        history = new History(first, state::set);
        Theme theme = new Theme(Palette.LIGHT, words);
        panel = new ActivationPanel(new HistoryDesk(history), state, new SimpleObjectProperty<Insight>(), words, theme);
        panel.setPrefSize(560, 800);
        column = panel.column();
        Button after = new Button("after");
        Scene scene = new Scene(new VBox(panel, after));
        theme.dress(scene);
        stage.setTitle("activation");
        stage.setScene(scene);
        stage.show();
        pointer = new Pointer(stage).over(column);
    }

    @BeforeEach
    void firstLayout() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    void dragTo(Handle handle, double z, double f) {
        Place place = place(handle);
        ColumnHits hits = column.hits();
        pointer.drag(
                place.x(), place.y(), hits.layout().z().at(z), hits.layout().y().at(f));
    }

    Place place(Handle handle) {
        return column.hits().placeOf(handle).orElseThrow();
    }

    static Handle point(int k) {
        return new Handle.Point(k, End.BOTH);
    }

    PiecewiseLinear curve() {
        return (PiecewiseLinear) state.get().activation();
    }

    static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
