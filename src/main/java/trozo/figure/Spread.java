package trozo.figure;

import java.util.Arrays;
import java.util.Comparator;

/// Keeps labels at the ends of curves apart.
final class Spread {
    private Spread() {}

    /// Places as near as can be (least squares) to `wanted`, in the same order, at least `gap` apart and within `[low,
    /// high]` if they fit there at all. Pools neighbours that collide, as isotonic regression does.
    static double[] apart(double[] wanted, double gap, double low, double high) {
        int count = wanted.length;
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));

        double[] sums = new double[count];
        int[] sizes = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            sums[pools] = wanted[order[i]] - i * gap;
            sizes[pools++] = 1;
            while (pools > 1 && sums[pools - 2] / sizes[pools - 2] > sums[pools - 1] / sizes[pools - 1]) {
                sums[pools - 2] += sums[pools - 1];
                sizes[pools - 2] += sizes[pools - 1];
                pools--;
            }
        }
        double[] places = new double[count];
        double last = Math.max(low, high - (count - 1) * gap);
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            double place = Math.clamp(sums[pool] / sizes[pool], low, last);
            for (int member = 0; member < sizes[pool]; member++, i++) {
                places[order[i]] = place + i * gap;
            }
        }
        return places;
    }
}
