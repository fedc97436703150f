package trozo.insight.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import trozo.data.DataSpec;
import trozo.data.Table;
import trozo.data.Table.Row;

/// The user's own samples, shifted and scaled to mean 0 and deviation 1.
final class Scaling {
    private Scaling() {}

    /// @param targets whether the targets are numbers, which are scaled too
    static DataSpec standardised(DataSpec data, boolean targets) {
        Table table = data.own();
        List<Row> rows = table.rows();
        int features = rows.getFirst().inputs().size();
        List<Line> lines = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            int column = feature;
            lines.add(Line.standardising(rows, row -> row.inputs().get(column)));
        }
        Line ofTargets = targets ? Line.standardising(rows, Row::target) : new Line(0, 1);
        List<Row> scaled = new ArrayList<>();
        for (Row row : rows) {
            List<Double> inputs = new ArrayList<>();
            for (int feature = 0; feature < features; feature++) {
                inputs.add(lines.get(feature).at(row.inputs().get(feature)));
            }
            scaled.add(new Row(inputs, ofTargets.at(row.target())));
        }
        return DataSpec.own(new Table(table.columns(), table.classNames(), scaled, table.heldOut()), data.testShare());
    }

    private record Line(double mean, double deviation) {
        static Line standardising(List<Row> rows, ToDoubleFunction<Row> of) {
            double sum = 0;
            for (Row row : rows) {
                sum += of.applyAsDouble(row);
            }
            double mean = sum / rows.size();
            double squares = 0;
            for (Row row : rows) {
                double off = of.applyAsDouble(row) - mean;
                squares += off * off;
            }
            double deviation = Math.sqrt(squares / rows.size());
            return new Line(mean, deviation > 0 ? deviation : 1);
        }

        double at(double value) {
            return (value - mean) / deviation;
        }
    }
}
