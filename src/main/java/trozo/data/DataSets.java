package trozo.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.data.DataSpec.Kind;
import trozo.data.Table.Row;
import trozo.random.Draws;
import trozo.random.Stream;

/// Makes the data set that a recipe describes.
public final class DataSets {
    private DataSets() {}

    /// The data set of a recipe: all samples are drawn, then shuffled, then split. Of n samples round(n testShare) are
    /// for testing, but at least one is left to learn from; the user's own may say themselves which. The same spec and
    /// seed give the same numbers.
    public static DataSet of(DataSpec spec, long seed) {
        Draws draws = Draws.of(Stream.DATA, seed);
        Table all = spec.kind() == Kind.OWN ? spec.own() : Table.of(toy(spec, draws));
        int[] order = new int[spec.n()];
        Arrays.setAll(order, sample -> sample);
        if (all.heldOut().isEmpty()) {
            draws.shuffle(order);
        }
        int test = all.heldOut().orElse((int) Math.min(spec.n() - 1, Math.round(spec.n() * spec.testShare())));
        int train = spec.n() - test;
        int classes = ToySets.isPlane(spec.kind()) ? 2 : spec.kind() == Kind.OWN ? classesOf(all) : 0;
        Task task = classes == 0 ? Task.REGRESSION : classes == 2 ? Task.BINARY : Task.CLASSES;
        return new DataSet(task, classes, samples(all, order, 0, train), samples(all, order, train, test));
    }

    private static List<Row> toy(DataSpec spec, Draws draws) {
        List<Row> rows = new ArrayList<>(spec.n());
        for (int sample = 0; sample < spec.n(); sample++) {
            if (ToySets.isPlane(spec.kind())) {
                double[] point = ToySets.point(spec.kind(), sample, spec.noise(), draws);
                rows.add(new Row(List.of(point[0], point[1]), sample % 2));
            } else {
                // One sample in each of n equal stretches: few samples leave no gap either.
                double x = -2 + 4 * (sample + draws.uniform()) / spec.n();
                rows.add(new Row(List.of(x), ToySets.target(spec.kind(), x) + spec.noise() * draws.normal()));
            }
        }
        return rows;
    }

    /// How many classes the user's targets tell apart; 0 if they are numbers. Without names, targets of 0 and 1 alone
    /// are two classes, and 0 to c - 1 are c if each of them occurs.
    private static int classesOf(Table table) {
        if (!table.classNames().isEmpty()) {
            return table.classNames().size();
        }
        boolean[] seen = new boolean[Table.MOST_CLASSES];
        int classes = 2;
        for (Row row : table.rows()) {
            int label = (int) row.target();
            if (label != row.target() || label < 0 || label >= seen.length) {
                return 0;
            }
            seen[label] = true;
            classes = Math.max(classes, label + 1);
        }
        for (int label = 0; label < classes; label++) {
            if (classes > 2 && !seen[label]) {
                return 0;
            }
        }
        return classes;
    }

    private static Samples samples(Table table, int[] order, int from, int count) {
        int features = table.rows().getFirst().inputs().size();
        double[] inputs = new double[features * count];
        double[] targets = new double[count];
        for (int sample = 0; sample < count; sample++) {
            Row row = table.rows().get(order[from + sample]);
            for (int feature = 0; feature < features; feature++) {
                inputs[feature * count + sample] = row.inputs().get(feature);
            }
            targets[sample] = row.target();
        }
        return new Samples(features, count, inputs, targets);
    }
}
