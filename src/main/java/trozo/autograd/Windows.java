package trozo.autograd;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The windows that a convolution or a pooling slides over a plane of any number of axes.
///
/// Attributes, one number for all axes or one per axis: `stride` (1), `padding` (0) on both ends, `dilation` (1)
/// between the cells of a window, and where no weights have them `kernel`, the window's lengths.
final class Windows {
    private final int[] positions;
    private final int cells;
    private final int plane;
    /// Window by window, where its cells stand in the plane.
    private final int[] places;

    private Windows(int[] plane, int[] kernel, int[] positions, int[] stride, int[] padding, int[] dilation) {
        this.positions = positions;
        this.cells = Shapes.size(kernel);
        this.plane = Shapes.size(plane);
        int count = Shapes.size(positions);
        this.places = new int[count * cells];
        int[] strides = Shapes.strides(plane);
        int[] windowUnit = Shapes.strides(positions);
        int[] cellUnit = Shapes.strides(kernel);
        for (int j = 0; j < places.length; j++) {
            int place = 0;
            for (int axis = 0; axis < plane.length && place >= 0; axis++) {
                int window = j / cells / windowUnit[axis] % positions[axis];
                int cell = j % cells / cellUnit[axis] % kernel[axis];
                int at = window * stride[axis] - padding[axis] + cell * dilation[axis];
                place = at < 0 || at >= plane[axis] ? Groups.NOWHERE : place + at * strides[axis];
            }
            places[j] = place;
        }
    }

    /// Windows of the lengths that the node's `kernel` says.
    static Windows of(Node node, int[] plane) {
        return of(node, plane, node.attributes().wholes("kernel", plane.length));
    }

    /// The same, the `stride` being the kernel if nothing else is said.
    static Windows sideBySide(Node node, int[] plane) {
        int[] kernel = node.attributes().wholes("kernel", plane.length);
        int[] stride = node.attributes().has("stride") ? node.attributes().wholes("stride", plane.length) : kernel;
        return of(node, plane, kernel, stride);
    }

    static Windows of(Node node, int[] plane, int[] kernel) {
        return of(node, plane, kernel, node.attributes().wholes("stride", plane.length, 1));
    }

    private static Windows of(Node node, int[] plane, int[] kernel, int[] stride) {
        int rank = plane.length;
        int[] padding = node.attributes().wholes("padding", rank, 0);
        int[] dilation = node.attributes().wholes("dilation", rank, 1);
        int[] positions = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            node.require(
                    kernel[axis] > 0 && stride[axis] > 0 && padding[axis] >= 0 && dilation[axis] > 0,
                    "positive kernel, stride and dilation, and no negative padding,");
            int room = plane[axis] + 2 * padding[axis] - dilation[axis] * (kernel[axis] - 1) - 1;
            node.require(
                    room >= 0,
                    "a window " + Arrays.toString(kernel) + " with dilation " + Arrays.toString(dilation)
                            + " that fits into the padded " + Arrays.toString(plane) + ",");
            positions[axis] = room / stride[axis] + 1;
        }
        return new Windows(plane, kernel, positions, stride, padding, dilation);
    }

    /// How many windows stand along each axis.
    int[] positions() {
        return positions.clone();
    }

    int count() {
        return IntStream.of(positions).reduce(1, (a, b) -> a * b);
    }

    /// How many cells a window has.
    int cells() {
        return cells;
    }

    /// How many cells the plane has.
    int plane() {
        return plane;
    }

    /// Where a cell of a window stands in the plane, or [Groups#NOWHERE].
    int place(int window, int cell) {
        return places[window * cells + cell];
    }

    /// The windows of `planes` planes one behind the other.
    Groups groups(int planes) {
        int[] members = new int[planes * places.length];
        for (int j = 0; j < members.length; j++) {
            int place = places[j % places.length];
            members[j] = place == Groups.NOWHERE ? place : j / places.length * plane + place;
        }
        return new Groups(cells, members);
    }
}
