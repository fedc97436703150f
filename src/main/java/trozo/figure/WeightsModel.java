package trozo.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import trozo.insight.Insight;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.train.Fitting;
import trozo.train.Recipe;

/// The weights of each layer, without the biases.
///
/// @param layers the weights into each layer, the output last; not to be written to
public record WeightsModel(List<double[]> layers) {
    public static final WeightsModel NONE = new WeightsModel(List.of());

    public WeightsModel {
        layers = List.copyOf(layers);
    }

    /// The weights of a frame.
    public static WeightsModel of(Insight insight) {
        Recipe recipe = insight.frame().recipe();
        int outputs = Fitting.outputs(insight.data(), recipe.training().loss());
        MlpShape shape = new MlpShape(insight.data().features(), recipe.model().hidden(), outputs);
        Parameters parameters = Parameters.zero(shape);
        parameters.set(insight.frame().parameters());
        return new WeightsModel(IntStream.rangeClosed(1, shape.layers())
                .mapToObj(layer -> parameters.weights(layer).values())
                .toList());
    }

    /// The largest weight of all in magnitude.
    double largest() {
        return layers.stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /// The root of the mean square of a layer's weights: how far from 0 they are spread.
    public double spread(int layer) {
        return Math.sqrt(
                Arrays.stream(layers.get(layer)).map(w -> w * w).average().orElse(0));
    }
}
