package trozo.export;

import trozo.figure.NetworkModel;
import trozo.train.Parameter;

/// Every weight and bias of a network as CSV: `layer,unit,input,value`, a line each, all counted from 1, the output
/// layer last; the bias of a unit has `bias` for its input.
public final class NetworkCsv {
    private NetworkCsv() {}

    public static String of(NetworkModel model) {
        CsvText csv = new CsvText("layer", "unit", "input", "value");
        for (int layer = 1; layer < model.sizes().size(); layer++) {
            for (int unit = 1; unit <= model.sizes().get(layer); unit++) {
                for (int input = 1; input <= model.sizes().get(layer - 1); input++) {
                    csv.row(layer, unit, input, model.value(new Parameter(layer, unit, input)));
                }
                csv.row(layer, unit, "bias", model.value(new Parameter(layer, unit, 0)));
            }
        }
        return csv.toString();
    }
}
