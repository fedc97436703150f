package trozo.autograd;

import java.util.Arrays;

/// Arithmetic on shapes. A shape lists the lengths of the axes; the **strides** of a tensor say how far apart, in the
/// array that holds it row by row, neighbours along each axis stand.
final class Shapes {
    private Shapes() {}

    static int size(int[] shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("a shape has no negative length: " + text(shape));
            }
            size *= length;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("too large a shape: " + text(shape));
            }
        }
        return (int) size;
    }

    static String text(int[] shape) {
        return Arrays.toString(shape);
    }

    static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }

    /// Where the cells of `shape`, row by row, stand in an array that has other strides.
    static int[] walk(int[] shape, int offset, int[] strides) {
        int[] places = new int[size(shape)];
        int[] at = new int[shape.length];
        int place = offset;
        for (int j = 0; j < places.length; j++) {
            places[j] = place;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                place += strides[axis];
                if (++at[axis] < shape[axis]) {
                    break;
                }
                place -= at[axis] * strides[axis];
                at[axis] = 0;
            }
        }
        return places;
    }

    /// The shape that both broadcast to: axes are matched from the last, and a length of 1, or none, repeats. Null if
    /// they do not match.
    static int[] broadcast(int[] a, int[] b) {
        int[] shape = new int[Math.max(a.length, b.length)];
        for (int back = 1; back <= shape.length; back++) {
            int one = back <= a.length ? a[a.length - back] : 1;
            int other = back <= b.length ? b[b.length - back] : 1;
            if (one != other && one != 1 && other != 1) {
                return null;
            }
            shape[shape.length - back] = one == 1 ? other : one;
        }
        return shape;
    }

    /// For every cell of `to`, the cell of `from` that broadcasting repeats there.
    static int[] repeated(int[] from, int[] to) {
        int[] strides = new int[to.length];
        int[] own = strides(from);
        for (int back = 1; back <= from.length; back++) {
            strides[to.length - back] = from[from.length - back] == 1 ? 0 : own[from.length - back];
        }
        return walk(to, 0, strides);
    }
}
