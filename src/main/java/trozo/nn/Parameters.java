package trozo.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.autograd.Tensor;
import trozo.piecewise.Activation;
import trozo.random.Draws;

/// All weights and biases of a multi-layer perceptron: the leaves that its graphs share and that training moves.
public final class Parameters {
    private final MlpShape shape;
    private final List<Tensor> tensors;
    private final int size;

    private Parameters(MlpShape shape) {
        this.shape = shape;
        List<Tensor> all = new ArrayList<>();
        for (int layer = 1; layer <= shape.layers(); layer++) {
            all.add(Tensor.parameter("W" + layer, shape.units(layer), shape.fanIn(layer)));
            all.add(Tensor.parameter("b" + layer, shape.units(layer)));
        }
        this.tensors = List.copyOf(all);
        this.size = tensors.stream().mapToInt(Tensor::size).sum();
    }

    public static Parameters zero(MlpShape shape) {
        return new Parameters(shape);
    }

    /// First weights: layer by layer, W row by row (units x inputs), then b. Where a bias's standard deviation is 0 it
    /// is drawn all the same, so that the draws of the next layer do not depend on it.
    public static Parameters draw(MlpShape shape, Initialisation initialisation, Draws draws) {
        Parameters parameters = new Parameters(shape);
        for (int layer = 1; layer <= shape.layers(); layer++) {
            double deviation = initialisation.deviation(shape.fanIn(layer), shape.units(layer));
            double[] weights = parameters.weights(layer).values();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = deviation * draws.normal();
            }
            double[] biases = parameters.biases(layer).values();
            for (int i = 0; i < biases.length; i++) {
                double drawn = draws.normal();
                // Times 0 it could be -0.
                biases[i] = initialisation.biasDeviation() == 0 ? 0 : initialisation.biasDeviation() * drawn;
            }
        }
        return parameters;
    }

    /// Parameters of another shape that keep every weight whose indices exist in both shapes; hidden layers are matched
    /// from the first, the output layer with the output layer. The others are freshly drawn.
    public Parameters fittedTo(MlpShape newShape, Initialisation initialisation, Draws draws) {
        Parameters fitted = draw(newShape, initialisation, draws);
        int hidden = Math.min(shape.layers(), newShape.layers()) - 1;
        for (int layer = 1; layer <= hidden; layer++) {
            fitted.keep(layer, this, layer);
        }
        fitted.keep(newShape.layers(), this, shape.layers());
        return fitted;
    }

    /// Parameters of another shape in which the units that live on keep the weights between them. The others are
    /// freshly drawn, but for a layer put in between with as many units as the one before it: it passes on what it gets
    /// as well as its activation lets it, to the weights that were there.
    ///
    /// @param curves those of the new shape, as [Sharing] says
    public Parameters fittedTo(
            MlpShape newShape, Kept kept, Initialisation initialisation, Draws draws, List<Activation> curves) {
        double[] before = flat();
        Parameters fitted = draw(newShape, initialisation, draws);
        for (int layer = 2; layer < newShape.layers(); layer++) {
            if (kept.isRelay(layer)) {
                fitted.passOn(layer, Sharing.ofLayer(curves, newShape.hidden(), layer));
            }
        }
        double[] after = fitted.flat();
        int[] origins = kept.origins(shape, newShape);
        for (int i = 0; i < after.length; i++) {
            after[i] = origins[i] >= 0 ? before[origins[i]] : after[i];
        }
        fitted.set(after);
        return fitted;
    }

    /// @param curves one for each unit
    private void passOn(int layer, List<Activation> curves) {
        double[] weights = weights(layer).values();
        Arrays.fill(weights, 0);
        for (int unit = 0; unit < curves.size(); unit++) {
            Relay relay = Relay.of(curves.get(unit));
            weights[unit * shape.fanIn(layer) + unit] = relay.weight();
            biases(layer).values()[unit] = relay.bias();
        }
    }

    private void keep(int layer, Parameters from, int fromLayer) {
        int units = Math.min(shape.units(layer), from.shape.units(fromLayer));
        int inputs = Math.min(shape.fanIn(layer), from.shape.fanIn(fromLayer));
        for (int unit = 0; unit < units; unit++) {
            System.arraycopy(
                    from.weights(fromLayer).values(),
                    unit * from.shape.fanIn(fromLayer),
                    weights(layer).values(),
                    unit * shape.fanIn(layer),
                    inputs);
        }
        System.arraycopy(from.biases(fromLayer).values(), 0, biases(layer).values(), 0, units);
    }

    public MlpShape shape() {
        return shape;
    }

    /// W1, b1, W2, b2, ...
    public List<Tensor> tensors() {
        return tensors;
    }

    /// Units x inputs of layer `layer`, counted from 1.
    public Tensor weights(int layer) {
        return tensors.get(2 * layer - 2);
    }

    /// One per unit of layer `layer`, counted from 1.
    public Tensor biases(int layer) {
        return tensors.get(2 * layer - 1);
    }

    /// How many numbers there are.
    public int size() {
        return size;
    }

    /// All numbers in the order of [#tensors], as a copy.
    public double[] flat() {
        double[] flat = new double[size];
        int at = 0;
        for (Tensor tensor : tensors) {
            System.arraycopy(tensor.values(), 0, flat, at, tensor.size());
            at += tensor.size();
        }
        return flat;
    }

    /// Copies all numbers in, in the order of [#tensors].
    public void set(double[] flat) {
        if (flat.length != size) {
            throw new IllegalArgumentException("this network has " + size + " parameters, not " + flat.length);
        }
        int at = 0;
        for (Tensor tensor : tensors) {
            System.arraycopy(flat, at, tensor.values(), 0, tensor.size());
            at += tensor.size();
        }
    }
}
