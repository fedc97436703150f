package trozo.autograd;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which numbers of a tensor belong together: the rows that a reduction runs along, the windows of a pooling. Every
/// group has as many members; a window's member that lies in the padding is [#NOWHERE].
final class Groups {
    static final int NOWHERE = -1;

    private final int size;
    private final int[] members;

    /// @param members group by group, each in order
    Groups(int size, int[] members) {
        this.size = size;
        this.members = members;
    }

    /// The rows along some axes, in the order of the other axes' cells.
    static Groups along(int[] shape, int[] axes) {
        int[] strides = Shapes.strides(shape);
        int[] inner = IntStream.of(axes).sorted().toArray();
        int[] outer = IntStream.range(0, shape.length)
                .filter(axis -> Arrays.binarySearch(inner, axis) < 0)
                .toArray();
        int[] starts = Shapes.walk(pick(shape, outer), 0, pick(strides, outer));
        int[] steps = Shapes.walk(pick(shape, inner), 0, pick(strides, inner));
        int[] members = new int[starts.length * steps.length];
        for (int j = 0; j < members.length; j++) {
            members[j] = starts[j / steps.length] + steps[j % steps.length];
        }
        return new Groups(steps.length, members);
    }

    private static int[] pick(int[] from, int[] which) {
        return IntStream.of(which).map(i -> from[i]).toArray();
    }

    /// The shape left when the axes are reduced: without them, or with length 1.
    static int[] reduced(int[] shape, int[] axes, boolean keep) {
        return IntStream.range(0, shape.length)
                .filter(axis -> keep || IntStream.of(axes).noneMatch(gone -> gone == axis))
                .map(axis -> IntStream.of(axes).anyMatch(gone -> gone == axis) ? 1 : shape[axis])
                .toArray();
    }

    int count() {
        return size == 0 ? 0 : members.length / size;
    }

    int size() {
        return size;
    }

    /// Where member `i` of group `g` stands.
    int member(int g, int i) {
        return members[g * size + i];
    }

    /// How many members of group `g` stand somewhere.
    int present(int g) {
        int present = 0;
        for (int i = 0; i < size; i++) {
            present += member(g, i) == NOWHERE ? 0 : 1;
        }
        return present;
    }
}
