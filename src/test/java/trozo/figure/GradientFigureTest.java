package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientFigureTest {
    private static Drawing draw(GradientModel model) {
        return GradientFigure.draw(model, 264, 140, Look.LIGHT);
    }

    private static List<Points> curves(Drawing drawing) {
        return Marks.of(drawing, Mark.Polyline.class).stream()
                .filter(line -> line.stroke().width() == 1.6)
                .map(Mark.Polyline::points)
                .toList();
    }

    @Test
    void aTenfoldNormIsADecadeHigher() {
        GradientModel model = new GradientModel(List.of(
                new GradientModel.Sample(0, List.of(1.0, 0.1)), new GradientModel.Sample(100, List.of(0.1, 0.01))));
        List<Points> curves = curves(draw(model));
        assertEquals(curves.get(0).ys()[1], curves.get(1).ys()[0], 1e-9);
        assertTrue(curves.get(0).ys()[0] < curves.get(1).ys()[0]);
        assertTrue(Marks.texts(draw(model)).containsAll(List.of("layer 1", "output")));
    }

    @Test
    void oneSpikeAmongThousandsIsStillSeen() {
        List<GradientModel.Sample> samples = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            samples.add(new GradientModel.Sample(i, List.of(i == 7777 ? 100.0 : 1.0)));
        }
        Points curve = curves(draw(new GradientModel(samples))).getFirst();
        assertTrue(curve.size() <= 2 * 264);
        double highest = Arrays.stream(curve.ys()).min().orElseThrow();
        double usual = curve.ys()[0];
        assertTrue(usual - highest > 30, "the spike is " + (usual - highest) + " high");
    }

    @Test
    void aGradientOfZeroLiesAtTheFoot() {
        GradientModel model = new GradientModel(List.of(
                new GradientModel.Sample(0, List.of(1.0, 0.0)), new GradientModel.Sample(10, List.of(0.5, 0.0))));
        assertEquals(140 - 24, curves(draw(model)).get(1).ys()[0], 1e-9);
    }

    @Test
    void whereNormsAreTinyAndMuchAlikeEveryNumberStandsInsideThePicture() {
        Drawing drawing = draw(new GradientModel(List.of(
                new GradientModel.Sample(0, List.of(3e-11, 5e-11)),
                new GradientModel.Sample(10, List.of(4e-11, 4e-11)))));
        assertTrue(Marks.texts(drawing).contains("10\u207b\u00b9\u2070"), Marks.texts(drawing)::toString);
        for (Mark.Label label : Marks.of(drawing, Mark.Label.class)) {
            assertTrue(Marks.extent(label).x() >= 0, label::toString);
        }
    }

    @Test
    void nothingMeasuredGivesAnEmptyPlot() {
        assertTrue(curves(draw(new GradientModel(List.of()))).isEmpty());
    }

    @Test
    void layersThatComeAndGoAreRefusedWithBothCounts() {
        List<GradientModel.Sample> samples =
                List.of(new GradientModel.Sample(1, List.of(1.0)), new GradientModel.Sample(2, List.of(1.0, 2.0)));
        Exception refused = assertThrows(IllegalArgumentException.class, () -> new GradientModel(samples));
        assertEquals("at step 1 there were 1 layers, at step 2 2", refused.getMessage());
    }
}
