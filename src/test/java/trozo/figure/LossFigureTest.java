package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import trozo.train.LossHistory;

class LossFigureTest {
    private static final double[] TRAIN = {4, 1, 0.5, 0.25};
    private static final double[] TEST = {Double.NaN, 2, Double.NaN, 1};
    private static final LossHistory SHORT = new LossHistory(4, 10, TRAIN, TRAIN, TRAIN, TEST);

    private static LossModel with(LossHistory history, boolean logarithmic, OptionalLong cursor) {
        return new LossModel(history, logarithmic, List.of(), cursor, OptionalLong.empty());
    }

    private static Drawing draw(LossModel model) {
        return LossFigure.draw(model, 264, 220, Look.LIGHT);
    }

    @Test
    void theTrainLossPassesThroughWhatWasMeasured() {
        LossModel model = with(SHORT, false, OptionalLong.empty());
        LossLayout layout = LossLayout.of(model, 264, 220, Look.LIGHT);
        Points line = line(draw(model), Palette.LIGHT.ink());
        for (int i = 0; i < 4; i++) {
            assertEquals(layout.step().at(10 * (i + 1)), line.xs()[i], 1e-9);
            assertEquals(layout.loss().at(TRAIN[i]), line.ys()[i], 1e-9);
        }
    }

    @Test
    void theTestLossIsDrawnWhereItIsKnown() {
        assertEquals(
                2,
                line(draw(with(SHORT, true, OptionalLong.empty())), Palette.LIGHT.test())
                        .size());
    }

    @Test
    void theCurvesSayAtTheirEndsWhatTheyAre() {
        List<String> texts = Marks.texts(draw(with(SHORT, true, OptionalLong.empty())));
        assertTrue(texts.containsAll(List.of("train 0.25", "test 1.0")), texts::toString);
    }

    @Test
    void anEmptyPlotSaysHowItIsFilled() {

        assertTrue(Marks.texts(draw(with(LossHistory.EMPTY, true, OptionalLong.empty())))
                .contains("press play to train"));
    }

    @Test
    void theCursorReadsOutTheBucketThatItsStepIsIn() {
        List<String> texts = Marks.texts(draw(with(SHORT, true, OptionalLong.of(15))));
        assertTrue(texts.containsAll(List.of("step 20", "train 1.00", "test 2.00")), texts::toString);
        assertTrue(Marks.texts(draw(with(SHORT, true, OptionalLong.of(21)))).contains("train 0.500"));
    }

    @Test
    void aLongHistoryHasNoMorePointsThanPixels() {
        Drawing drawing = draw(with(Examples.history(LossHistory.MOST, 1), true, OptionalLong.empty()));
        for (Mark.Polyline line : Marks.of(drawing, Mark.Polyline.class)) {
            assertTrue(line.points().size() <= 264);
        }
    }

    @Test
    void aLossOfZeroLiesAtTheFootOfALogarithmicScale() {
        double[] zero = {1, 0, 0};
        LossModel model = with(new LossHistory(3, 1, zero, zero, zero, zero), true, OptionalLong.empty());
        Points line = line(draw(model), Palette.LIGHT.ink());
        LossLayout layout = LossLayout.of(model, 264, 220, Look.LIGHT);
        assertTrue(line.ys()[1] >= layout.area().bottom() && Double.isFinite(line.ys()[1]));
    }

    @Test
    void beforeTheFirstStepThereIsAnEmptyPlot() {
        Drawing drawing = draw(LossModel.of(LossHistory.EMPTY));
        assertTrue(Marks.texts(drawing).contains("0"));
        assertTrue(Marks.texts(drawing).stream().noneMatch(text -> text.startsWith("train")));
    }

    @Test
    void aPlaceOnTheTimelineIsAStepOfTheRun() {
        LossLayout layout = LossLayout.of(with(SHORT, true, OptionalLong.empty()), 264, 220, Look.LIGHT);
        assertEquals(20, layout.stepAt(layout.step().at(20)));
        assertEquals(0, layout.stepAt(-100));
        assertEquals(40, layout.stepAt(10_000));
    }

    private static Points line(Drawing drawing, Color color) {
        return Marks.of(drawing, Mark.Polyline.class).stream()
                .filter(line -> line.stroke().color().equals(color))
                .findFirst()
                .orElseThrow()
                .points();
    }
}
