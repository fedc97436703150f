package trozo.insight;

import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.train.Fitting;
import trozo.train.Recipe;

/// What the network that an insight is of answers to samples.
public final class Answers {
    private Answers() {}

    /// The outputs, output by output: `outputs[output * count + sample]`; logits for classes.
    public static double[] to(Samples samples, Insight seen) {
        Recipe recipe = seen.frame().recipe();
        MlpShape shape = new MlpShape(
                samples.features(),
                recipe.model().hidden(),
                Fitting.outputs(seen.data(), recipe.training().loss()));
        if (samples.count() == 0) {
            return new double[0];
        }
        Parameters parameters = Parameters.zero(shape);
        parameters.set(seen.frame().parameters());
        Mlp mlp = new Mlp(
                parameters,
                Curves.of(recipe.activations()),
                samples.count(),
                recipe.training().precision());
        System.arraycopy(samples.inputs(), 0, mlp.input().values(), 0, samples.inputs().length);
        mlp.forward();
        return mlp.output().values().clone();
    }
}
