package trozo.ui.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.NetworkLayout;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.figure.Rect;
import trozo.nn.MlpShape;
import trozo.nn.Sharing;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.NumberField;
import trozo.ui.studio.Studio;

/// Weights, units and layers changed in the picture of the network.
class NetworkByHandTest extends StageTest {
    private Parent root;

    @Override
    protected void open() {
        stage.setTitle("network");
        studio = new Studio(Recipe.starter());
        root = showPart(theme -> new StackPane(new NetworkPanel(studio, words, theme).node()), 520, 420);
    }

    private FigureCanvas figure() {
        waitUntil(() -> studio.insight().get() != null);
        return (FigureCanvas) root.lookup("#network-figure");
    }

    private NetworkLayout layout() {
        FigureCanvas figure = figure();
        List<Integer> hidden = studio.insight().get().frame().recipe().model().hidden();
        List<Integer> sizes = new java.util.ArrayList<>(hidden);
        sizes.addFirst(2);
        sizes.addLast(1);
        return NetworkLayout.of(sizes, figure.getWidth(), figure.getHeight(), Look.LIGHT);
    }

    private double weight(Parameter place) {
        MlpShape shape = new MlpShape(2, studio.frame().get().recipe().model().hidden(), 1);
        return studio.frame().get().parameters()[place.index(shape)];
    }

    private List<String> said() {
        return figure().drawing().marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    /// The line from the last unit of layer 2 to the output is crossed by no other near its beginning.
    private static final Parameter LAST = new Parameter(3, 1, 8);

    private Pointer onLast(Pointer pointer) {
        Rect unit = layout().node(new UnitAddress(2, 8)).orElseThrow();
        Rect output = layout().node(new UnitAddress(3, 1)).orElseThrow();
        double share = 0.1;
        double x = unit.right() + share * (output.x() - unit.right());
        double y = unit.centreY() + share * (output.centreY() - unit.centreY());
        return pointer.over(figure()).moveTo(x, y).click(x, y);
    }

    @Test
    void theCurveOfALayerIsBroughtUnderTheHandByItsPicture() {
        waitUntil(() -> studio.insight().get() != null);
        robot.interact(() -> studio.commit(studio.state().get().withSharing(Sharing.LAYER), "edit.sharing", ""));
        robot.clickOn("#layer-curve-2");
        assertEquals(1, studio.state().get().curve());
        robot.clickOn("#layer-curve-1");
        assertEquals(0, studio.state().get().curve());
    }

    @Test
    void aWeightIsReadWhereThePointerIsAndChangedWhereItIsClicked() {
        double before = weight(LAST);
        onLast(new Pointer(stage));
        String shown = trozo.figure.Numbers.significant(before, 4, Locale.ENGLISH);
        waitUntil(() -> said().contains("2.8 → ŷ = " + shown));
        NumberField field = (NumberField) root.lookup("#weight-field");
        assertTrue(field.isFocused());
        robot.interact(() -> field.setText("-1.25"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> weight(LAST) == -1.25);
        robot.interact(studio::undo);
        waitUntil(() -> weight(LAST) == before);
        robot.interact(studio::redo);
        waitUntil(() -> weight(LAST) == -1.25);
    }

    @Test
    void arrowsInTheFieldNudgeAndAllNudgesAreOneEdit() {
        double before = weight(LAST);
        onLast(new Pointer(stage));
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.UP);
        waitUntil(() -> Math.abs(weight(LAST) - before - 0.1) < 1e-5);
        robot.interact(studio::undo);
        waitUntil(() -> weight(LAST) == before);
    }

    @Test
    void aUnitIsAddedUnderItsLayerAndTakenAwayAgainAndTheOthersKeepTheirWeights() {
        figure();
        double[] before = studio.frame().get().parameters();
        robot.interact(() -> ((Button) root.lookup("#unit-more-1")).fire());
        waitUntil(() -> studio.frame().get().recipe().model().hidden().equals(List.of(9, 8)));
        assertEquals(before[3], studio.frame().get().parameters()[3]);
        robot.interact(() -> ((Button) root.lookup("#unit-less-1")).fire());
        waitUntil(() -> studio.frame().get().recipe().model().hidden().equals(List.of(8, 8)));
        assertArrayEquals(before, studio.frame().get().parameters());
    }

    @Test
    void aLayerThatWasTakenAwayComesBackWithItsWeightsOnUndo() {
        figure();
        double[] before = studio.frame().get().parameters();
        robot.interact(() -> ((Button) root.lookup("#layer-after-1")).fire());
        waitUntil(() -> studio.frame().get().recipe().model().hidden().size() == 3);
        robot.interact(studio::undo);
        waitUntil(() -> studio.frame().get().parameters().length == before.length);
        assertArrayEquals(before, studio.frame().get().parameters());
    }

    @Test
    void theCardOfAUnitSaysItsFormulaAndTakesOtherNumbers() {
        FigureCanvas figure = figure();
        robot.interact(figure::requestFocus);
        robot.type(KeyCode.ENTER);
        Label formula = robot.lookup("#unit-formula").queryAs(Label.class);
        String first = trozo.figure.Numbers.significant(Math.abs(weight(new Parameter(1, 1, 1))), 3, Locale.ENGLISH);
        assertTrue(formula.getText().contains(first + "\u2009x₁"), formula.getText());
        assertTrue(formula.getText().endsWith("a = f(z)"));
        NumberField bias = robot.lookup("#unit-bias").queryAs(NumberField.class);
        robot.interact(() -> {
            bias.requestFocus();
            bias.setText("0.5");
            bias.getOnAction().handle(null);
        });
        waitUntil(() -> weight(new Parameter(1, 1, 0)) == 0.5);
        assertTrue(formula.getText().contains("+ 0.500"), formula.getText());
    }

    @Test
    void deleteTakesAwayTheUnitWhoseCardIsOpen() {
        FigureCanvas figure = figure();
        double third = weight(new Parameter(1, 3, 1));
        robot.interact(figure::requestFocus);
        robot.type(KeyCode.ENTER, KeyCode.DOWN, KeyCode.DELETE);
        waitUntil(() -> studio.frame().get().recipe().model().hidden().equals(List.of(7, 8)));
        assertEquals(third, weight(new Parameter(1, 2, 1)), "the second unit went");
    }
}
