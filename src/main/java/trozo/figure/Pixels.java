package trozo.figure;

import java.util.Arrays;

/// A pixel image, row by row from the top left. Immutable by agreement.
///
/// @param argb columns x rows, not premultiplied
public record Pixels(int columns, int rows, int[] argb) {
    public Pixels {
        if (argb.length != columns * rows) {
            throw new IllegalArgumentException(columns + " x " + rows + " pixels but " + argb.length + " given");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels pixels
                && columns == pixels.columns
                && rows == pixels.rows
                && Arrays.equals(argb, pixels.argb);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return columns + " x " + rows + " pixels";
    }
}
