package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
    private final Tensor w = Tensor.parameter("w", 1, 1).set(3);
    private final Tensor b = Tensor.parameter("b", 1).set(0.5);
    private final Tensor x = Tensor.data("x", 1, 2).set(2, -1);

    @Test
    void aTensorUsedTwiceCollectsBothGradients() {
        Graph graph = new Graph();
        Tensor once = graph.affine(w, x, b);
        Tensor twice = graph.affine(w, once, b);
        graph.forward();
        graph.backward(twice);
        // w (w x + b) + b summed over x = 2 and -1.
        assertArrayEquals(new double[] {9 * 2 + 3 * 0.5 + 0.5, 9 * -1 + 3 * 0.5 + 0.5}, twice.values());
        assertEquals(2 * 3 * (2 - 1) + 2 * 0.5, w.gradient()[0]);
        assertEquals(2 * 3 + 2, b.gradient()[0]);
    }

    @Test
    void backwardFromAnotherRootForgetsTheFirst() {
        Graph graph = new Graph();
        Tensor once = graph.affine(w, x, b);
        Tensor c = Tensor.parameter("c", 1);
        Tensor twice = graph.affine(w, once, c);
        graph.forward();
        graph.backward(twice);
        assertEquals(2, c.gradient()[0]);
        graph.backward(once);
        assertEquals(1, w.gradient()[0]);
        assertEquals(2, b.gradient()[0]);
        assertEquals(0, c.gradient()[0]);
        graph.backward(twice);
        assertEquals(2, c.gradient()[0]);
        assertEquals(2 * 3 * (2 - 1) + 2 * 0.5, w.gradient()[0]);
    }

    @Test
    void theUpstreamGradientMayBeChosen() {
        Graph graph = new Graph();
        Tensor z = graph.affine(w, x, b);
        graph.forward();
        z.gradient()[0] = 10;
        z.gradient()[1] = 1;
        graph.backwardAsSeeded(z);
        assertEquals(10 * 2 - 1, w.gradient()[0]);
        assertEquals(11, b.gradient()[0]);
    }

    @Test
    void graphsOfOtherSizesShareTheirLeaves() {
        Graph two = new Graph();
        Tensor ofTwo = two.affine(w, x, b);
        Graph three = new Graph();
        Tensor more = Tensor.data("more", 1, 3).set(1, 1, 1);
        Tensor ofThree = three.affine(w, more, b);
        two.forward();
        three.forward();
        three.backward(ofThree);
        assertEquals(3, w.gradient()[0]);
        two.backward(ofTwo);
        assertEquals(1, w.gradient()[0]);
        w.set(-1);
        three.forward();
        assertArrayEquals(new double[] {-0.5, -0.5, -0.5}, ofThree.values());
    }

    @Test
    void forwardStopsWhereItIsToldTo() {
        Graph graph = new Graph();
        Tensor once = graph.affine(w, x, b);
        Tensor twice = graph.affine(w, once, b);
        graph.forward(once);
        assertArrayEquals(new double[] {6.5, -2.5}, once.values());
        assertArrayEquals(new double[] {0, 0}, twice.values());
    }

    @Test
    void dataTakesNoGradient() {
        assertFalse(x.hasGradient());
        assertEquals(
                "x[1, 2] takes no gradient",
                assertThrows(IllegalStateException.class, x::gradient).getMessage());
    }

    @Test
    void theNodesThatHadToChooseAreKnown() {
        Curve relu = Curve.fixed(1);
        relu.slopes().set(0, 1);
        Graph graph = new Graph();
        Tensor z = graph.affine(w, x, b);
        Tensor first = graph.piecewiseLinear(z, relu);
        graph.piecewiseLinear(first, relu);
        graph.forward();
        // z = 6.5 and -2.5: the first is nowhere on its kink, the second sees the 0 that the first made.
        assertEquals(List.of(graph.nodes().get(2)), graph.nodesOnKinks());
        assertEquals(1, graph.nodes().get(2).onKinks());
    }

    @Test
    void recordingMoreAfterABackwardIsSeenByTheNext() {
        Graph graph = new Graph();
        Tensor z = graph.affine(w, x, b);
        graph.forward();
        graph.backward(z);
        Tensor more = graph.affine(w, z, b);
        graph.forward();
        graph.backward(more);
        assertEquals(2 * 3 + 2, b.gradient()[0]);
    }
}
