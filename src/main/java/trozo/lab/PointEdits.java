package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.DataSpec;
import trozo.data.Samples;
import trozo.data.Table;
import trozo.data.Table.Row;

/// Samples added, moved and taken away by hand. The data become the user's own, in the order they have: which samples
/// are for testing does not change.
public final class PointEdits {
    /// A set has at least so many.
    private static final int FEWEST = 2;

    private PointEdits() {}

    /// A sample of the data set.
    ///
    /// @param test whether it is one for testing
    /// @param index its place among those, counted from 0
    public record Sample(boolean test, int index) {}

    /// With one more sample to learn from; empty if there are as many as there can be.
    public static Optional<LabState> add(LabState state, List<Double> inputs, double target) {
        Rows rows = Rows.of(state);
        if (rows.all.size() == DataSpec.MOST_SAMPLES) {
            return Optional.empty();
        }
        rows.all.add(rows.train, new Row(inputs, target));
        return Optional.of(rows.into(state));
    }

    public static LabState move(LabState state, Sample sample, List<Double> inputs, double target) {
        Rows rows = Rows.of(state);
        rows.all.set(rows.place(sample), new Row(inputs, target));
        return rows.into(state);
    }

    /// Without a sample; empty if it is the last but one, or the last to learn from.
    public static Optional<LabState> remove(LabState state, Sample sample) {
        Rows rows = Rows.of(state);
        if (rows.all.size() == FEWEST || !sample.test() && rows.train == 1) {
            return Optional.empty();
        }
        rows.all.remove(rows.place(sample));
        if (sample.test()) {
            rows.test--;
        }
        return Optional.of(rows.into(state));
    }

    private static final class Rows {
        private final List<Row> all = new ArrayList<>();
        private final Table names;
        private final int train;
        private int test;

        private Rows(DataSet data, Table names) {
            this.names = names;
            this.train = data.train().count();
            this.test = data.test().count();
            addAll(data.train());
            addAll(data.test());
        }

        static Rows of(LabState state) {
            DataSpec spec = state.recipe().data();
            return new Rows(DataSets.of(spec, state.recipe().seed()), spec.own());
        }

        private void addAll(Samples samples) {
            for (int i = 0; i < samples.count(); i++) {
                List<Double> inputs = new ArrayList<>(samples.features());
                for (int feature = 0; feature < samples.features(); feature++) {
                    inputs.add(samples.input(i, feature));
                }
                all.add(new Row(inputs, samples.targets()[i]));
            }
        }

        int place(Sample sample) {
            return sample.test() ? train + sample.index() : sample.index();
        }

        LabState into(LabState state) {
            Table table = new Table(names.columns(), names.classNames(), all, OptionalInt.of(test));
            return RecipeEdits.data(state, DataSpec.split(table));
        }
    }
}
