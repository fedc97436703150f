package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.Tensor;

class ClippingTest {
    private final Tensor p = Tensor.parameter("p", 2);
    private final Tensor q = Tensor.parameter("q", 1);

    private void clip(Clipping clipping, double... gradients) {
        p.gradient()[0] = gradients[0];
        p.gradient()[1] = gradients[1];
        q.gradient()[0] = gradients[2];
        clipping.clip(List.of(p, q));
    }

    private void assertGradients(double... expected) {
        assertArrayEquals(expected, new double[] {p.gradient()[0], p.gradient()[1], q.gradient()[0]}, 1e-6);
    }

    @Test
    void aLongGradientKeepsItsDirectionAndLosesItsLength() {
        clip(new Clipping.Norm(3.5), 2, -3, 6);
        assertGradients(1, -1.5, 3);
    }

    @Test
    void aShortGradientIsLeftAlone() {
        clip(new Clipping.Norm(7.1), 2, -3, 6);
        assertGradients(2, -3, 6);
        clip(Clipping.NONE, 2e9, -3, 6);
        assertGradients(2e9, -3, 6);
    }

    @Test
    void clippingByValueHoldsEachNumber() {
        clip(new Clipping.Value(2.5), 2, -3, 6);
        assertGradients(2, -2.5, 2.5);
    }

    @Test
    void aLimitMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Clipping.Norm(0));
        assertThrows(IllegalArgumentException.class, () -> new Clipping.Value(Double.NaN));
    }
}
