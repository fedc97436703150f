package trozo.export;

import java.util.StringJoiner;
import trozo.figure.GradientModel;
import trozo.figure.PiecesModel;
import trozo.figure.WeightsModel;

/// What is known of the layers as CSV, numbers so that they read back the same. Layers are counted from 1; the last one
/// of gradients and weights is the output.
public final class LayersCsv {
    private LayersCsv() {}

    /// A line for each step that was looked at: `step,layer_1,layer_2,...`, the norms of the gradients.
    public static String gradients(GradientModel model) {
        StringBuilder text = new StringBuilder("step");
        int layers = model.samples().isEmpty()
                ? 0
                : model.samples().getFirst().norms().size();
        for (int layer = 1; layer <= layers; layer++) {
            text.append(",layer_").append(layer);
        }
        text.append('\n');
        for (GradientModel.Sample sample : model.samples()) {
            StringJoiner line = new StringJoiner(",", "", "\n").add(Long.toString(sample.step()));
            sample.norms().forEach(norm -> line.add(norm.toString()));
            text.append(line);
        }
        return text.toString();
    }

    /// A line for each weight: `layer,weight`, unit by unit.
    public static String weights(WeightsModel model) {
        StringBuilder text = new StringBuilder("layer,weight\n");
        for (int layer = 0; layer < model.layers().size(); layer++) {
            for (double weight : model.layers().get(layer)) {
                text.append(layer + 1).append(',').append(weight).append('\n');
            }
        }
        return text.toString();
    }

    /// A line for each piece of each hidden layer: `layer,piece,preactivations,flat`, pieces counted from 1.
    public static String pieces(PiecesModel model) {
        StringBuilder text = new StringBuilder("layer,piece,preactivations,flat\n");
        for (int layer = 0; layer < model.layers().size(); layer++) {
            PiecesModel.Layer here = model.layers().get(layer);
            for (int piece = 0; piece < here.counts().length; piece++) {
                text.append(layer + 1).append(',').append(piece + 1).append(',');
                text.append(here.counts()[piece])
                        .append(',')
                        .append(here.flat().get(piece))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
