package trozo.session;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.train.RunState;

/// The weights of a run as JSON, for other programs: `{"step": 2000, "W1": [[...], ...], "b1": [...], "W2": ...}`, a
/// row of W for each unit.
public final class WeightsJson {
    private WeightsJson() {}

    public static byte[] bytes(RunState run) {
        MlpShape shape = new Fit().shape(run.recipe());
        Parameters parameters = Parameters.zero(shape);
        parameters.set(run.parameters());
        return JsonWriter.write(
                Set.of(),
                out -> out.object(top -> {
                    top.key("step").whole(run.step());
                    for (int layer = 1; layer <= shape.layers(); layer++) {
                        top.key("W" + layer);
                        writeRows(top, parameters.weights(layer).values(), shape.fanIn(layer));
                        top.key("b" + layer).numbers(parameters.biases(layer).values());
                    }
                }));
    }

    private static void writeRows(JsonWriter out, double[] weights, int width) throws IOException {
        out.array(rows -> {
            for (int from = 0; from < weights.length; from += width) {
                rows.numbers(Arrays.copyOfRange(weights, from, from + width));
            }
        });
    }
}
