package trozo.autograd;

import java.util.Arrays;

/// Arithmetic on shapes.
final class Shapes {
    private Shapes() {}

    static int size(int[] shape) {
        int size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("a shape has no negative length: " + text(shape));
            }
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    static String text(int[] shape) {
        return Arrays.toString(shape);
    }
}
