package trozo.autograd;

import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/// The trees of [EightSums] for several outputs; eight together where a vector holds eight partial sums.
final class VectorTrees {
    private static final VectorMask<Double> LAST_FOUR = VectorMask.fromLong(SPECIES, 0b11110000);
    private static final VectorMask<Double> LAST_TWOS = VectorMask.fromLong(SPECIES, 0b11001100);
    private static final VectorMask<Double> LAST_ONES = VectorMask.fromLong(SPECIES, 0b10101010);
    private static final VectorShuffle<Double> SWAP_FOURS = swap(4);
    private static final VectorShuffle<Double> SWAP_TWOS = swap(2);
    private static final VectorShuffle<Double> SWAP_ONES = swap(1);

    private VectorTrees() {}

    private static VectorShuffle<Double> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % SPECIES.length());
    }

    /// Adds the trees of `count` outputs, whose partial sums stand one after the other; the sums go to the front.
    ///
    /// @param scratch holds a multiple of eight outputs; what does not belong to one is overwritten
    static void add(double[] scratch, int count) {
        if (SPECIES.length() == EightSums.COUNT) {
            for (int k = 0; k < count; k += EightSums.COUNT) {
                eight(scratch, k);
            }
        } else {
            for (int k = 0; k < count; k++) {
                scratch[k] = EightSums.tree(scratch, k * EightSums.COUNT);
            }
        }
    }

    private static void eight(double[] scratch, int first) {
        int at = first * EightSums.COUNT;
        DoubleVector even = foldTwos(foldFours(scratch, at, 0, 4), foldFours(scratch, at, 2, 6));
        DoubleVector odd = foldTwos(foldFours(scratch, at, 1, 5), foldFours(scratch, at, 3, 7));
        fold(even, odd, LAST_ONES, SWAP_ONES).intoArray(scratch, first);
    }

    private static DoubleVector foldFours(double[] scratch, int at, int i, int j) {
        DoubleVector u = DoubleVector.fromArray(SPECIES, scratch, at + i * EightSums.COUNT);
        DoubleVector v = DoubleVector.fromArray(SPECIES, scratch, at + j * EightSums.COUNT);
        return fold(u, v, LAST_FOUR, SWAP_FOURS);
    }

    private static DoubleVector foldTwos(DoubleVector u, DoubleVector v) {
        return fold(u, v, LAST_TWOS, SWAP_TWOS);
    }

    /// In the first lanes of each group the sum of u's first and last, in the last lanes that of v's.
    private static DoubleVector fold(
            DoubleVector u, DoubleVector v, VectorMask<Double> last, VectorShuffle<Double> swap) {
        return u.blend(v, last).add(v.blend(u, last).rearrange(swap));
    }
}
