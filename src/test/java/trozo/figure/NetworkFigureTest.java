package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.figure.NetworkModel.UnitAddress;

class NetworkFigureTest {
    private static Drawing draw(NetworkModel model) {
        return NetworkFigure.draw(model, 484, 236, Look.LIGHT);
    }

    private static NetworkModel tiny(double... parameters) {
        return new NetworkModel(List.of(2, 1, 1), parameters, List.of(), Optional.empty(), Optional.empty());
    }

    @Test
    void anEdgeIsAsWideAsItsWeightAndHasTheColourOfItsSign() {
        List<Mark.Polyline> edges = Marks.of(draw(tiny(3, -1, 0.5, 2, 0)), Mark.Polyline.class);
        assertEquals(3, edges.size());
        assertEquals(Palette.LIGHT.series(1), edges.get(0).stroke().color().withAlpha(1));
        assertEquals(Palette.LIGHT.series(0), edges.get(1).stroke().color().withAlpha(1));
        assertTrue(edges.get(0).stroke().width() > 2 * edges.get(1).stroke().width());
    }

    @Test
    void anEdgeRunsFromItsInputToItsUnit() {
        NetworkLayout layout = NetworkLayout.of(List.of(2, 1, 1), 484, 236, Look.LIGHT);
        Points second = Marks.of(draw(tiny(3, -1, 0.5, 2, 0)), Mark.Polyline.class)
                .get(1)
                .points();
        assertEquals(layout.layers().get(0).ys().get(1), second.ys()[0]);
        assertEquals(layout.layers().get(1).ys().get(0), second.ys()[1]);
    }

    @Test
    void noWeightNoEdge() {
        assertEquals(
                2, Marks.of(draw(tiny(0, -1, 0.5, 2, 0)), Mark.Polyline.class).size());
        assertEquals(0, Marks.of(draw(tiny(0, 0, 0, 0, 0)), Mark.Polyline.class).size());
    }

    @Test
    void aDeadUnitIsFramedAndNamed() {
        Drawing drawing = draw(Examples.network());
        NetworkLayout layout = NetworkLayout.of(List.of(2, 8, 8, 1), 484, 236, Look.LIGHT);
        Rect unit = layout.unit(new UnitAddress(2, 6)).orElseThrow();
        assertEquals(unit.centreY(), Marks.extent(Marks.label(drawing, "dead")).centreY(), 1e-9);
        assertEquals(
                1,
                Marks.of(drawing, Mark.Box.class).stream()
                        .filter(box -> box.outline().color().equals(Palette.LIGHT.kink()))
                        .count());
    }

    @Test
    void aUnitIsHitInsideItsMapAndNowhereElse() {
        NetworkLayout layout = NetworkLayout.of(List.of(2, 8, 8, 1), 484, 236, Look.LIGHT);
        UnitAddress third = new UnitAddress(1, 3);
        Rect map = layout.unit(third).orElseThrow();
        assertEquals(Optional.of(third), layout.unitAt(map.centreX(), map.centreY()));
        assertEquals(Optional.empty(), layout.unitAt(map.right() + 5, map.centreY()));
    }

    @Test
    void sixtyFourUnitsAreElidedAndTheRestCounted() {
        List<Integer> sizes = List.of(4, 64, 64, 32, 64, 8, 64, 3);
        NetworkLayout layout = NetworkLayout.of(sizes, 484, 236, Look.LIGHT);
        Drawing drawing = draw(Examples.network(sizes, Optional.empty()));
        NetworkLayout.Layer layer = layout.layers().get(1);
        assertEquals(64, layer.ys().size() + layer.hidden());
        assertTrue(Marks.texts(drawing).contains("+" + layer.hidden()));
        for (NetworkLayout.Layer each : layout.layers()) {
            each.ys().forEach(y -> assertTrue(y > 0 && y < 236));
            for (int i = 1; i < each.ys().size(); i++) {
                assertTrue(each.ys().get(i) - each.ys().get(i - 1) >= layout.size());
            }
        }
    }

    @Test
    void parametersOfAnotherNetworkAreRefusedWithBothCounts() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> tiny(1, 2));
        assertEquals("a network of [2, 1, 1] has 5 parameters, not 2", refused.getMessage());
    }
}
