package trozo.insight;

import java.util.Arrays;
import java.util.List;
import trozo.insight.RegionMap.Cell;

/// Finds the linear regions among cells: those that share an edge and have the same map are one.
final class Merger {
    /// How far apart numbers of the same map may be, relative to the largest of all maps.
    private static final double SAME = 1e-10;

    private final List<Cell> cells;
    private final double[] apart;
    private final int[] root;

    private Merger(List<Cell> cells) {
        this.cells = cells;
        this.apart = new double[cells.isEmpty() ? 0 : cells.getFirst().map().length];
        for (Cell cell : cells) {
            for (int i = 0; i < apart.length; i++) {
                apart[i] = Math.max(apart[i], SAME * Math.abs(cell.map()[i]));
            }
        }
        this.root = new int[cells.size()];
        Arrays.setAll(root, i -> i);
    }

    /// For each cell the number of its region, from 0.
    static int[] regions(RegionMap map) {
        Merger merger = new Merger(map.cells());
        map.forNeighbours(merger::merge);
        return merger.numbered();
    }

    private void merge(int one, int other) {
        if (sameMap(cells.get(one).map(), cells.get(other).map())
                && find(one) != find(other)
                && cells.get(one).polygon().sharesAnEdgeWith(cells.get(other).polygon())) {
            root[find(one)] = find(other);
        }
    }

    private int[] numbered() {
        int[] numbers = new int[root.length];
        Arrays.fill(numbers, -1);
        int next = 0;
        int[] regions = new int[root.length];
        for (int i = 0; i < root.length; i++) {
            int at = find(i);
            if (numbers[at] < 0) {
                numbers[at] = next++;
            }
            regions[i] = numbers[at];
        }
        return regions;
    }

    private int find(int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private boolean sameMap(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (!(Math.abs(one[i] - other[i]) <= apart[i])) {
                return false;
            }
        }
        return true;
    }
}
