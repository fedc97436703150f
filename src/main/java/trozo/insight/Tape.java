package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.data.DataSets;
import trozo.nn.MlpShape;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;
import trozo.train.RunState;

/// One training point through the network and back: every number of the pass, and the order they come in.
///
/// @param step steps the run had taken
/// @param sample the number of the training point, from 1
/// @param samples how many training points there are
/// @param inputs of the point
/// @param target of the point
/// @param loss of the point alone
/// @param rate the learning rate, for the step that plain descent would take on this point
/// @param layers from the first hidden one to the output
/// @param moments forward, backward, update
public record Tape(
        long step,
        int sample,
        int samples,
        List<Double> inputs,
        double target,
        double loss,
        double rate,
        List<Layer> layers,
        List<Moment> moments) {
    public Tape {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        moments = List.copyOf(moments);
    }

    /// @param units one after the other
    /// @param output whether it is the last, which has no activation
    public record Layer(List<Unit> units, boolean output) {
        public Layer {
            units = List.copyOf(units);
        }
    }

    /// @param weights one for each unit of the layer before
    /// @param z the sum that comes in
    /// @param a f(z); z itself at the output
    /// @param slope what dL/da is multiplied with
    /// @param toA dL/da
    /// @param toZ dL/dz
    /// @param kink the breakpoint that z lies on, if it does
    public record Unit(
            List<Double> weights,
            double bias,
            double z,
            double a,
            double slope,
            double toA,
            double toZ,
            Optional<Joint> kink) {
        public Unit {
            weights = List.copyOf(weights);
        }
    }

    /// What is done at a moment.
    public enum Act {
        /// z of a unit.
        SUM,
        /// a of a unit.
        ACTIVATE,
        LOSS,
        /// dL/da of a unit, from the units behind it; of an output, from the loss.
        GATHER,
        /// dL/dz of a unit: through its activation.
        THROUGH,
        /// Weights and bias of a unit.
        UPDATE
    }

    /// @param layer from 0
    /// @param unit from 0
    public record Moment(Act act, int layer, int unit) {}

    /// @param sample the number of the training point, from 1; beyond the last, the last
    public static Tape of(RunState state, int sample) {
        int samples = DataSets.of(state.recipe().data(), state.recipe().seed())
                .train()
                .count();
        int number = Math.clamp(sample, 1, samples);
        Specimen specimen = Specimen.ofOne(state, number - 1);
        double loss = specimen.forward();
        specimen.backward();
        List<Layer> layers = new ArrayList<>();
        for (int layer = 1; layer <= specimen.shape().layers(); layer++) {
            layers.add(layer(specimen, layer));
        }
        return new Tape(
                state.step(),
                number,
                samples,
                list(specimen.samples().inputs()),
                specimen.samples().targets()[0],
                loss,
                state.recipe().training().optimiser().lr(),
                layers,
                moments(layers));
    }

    private static List<Double> list(double... numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }

    private static Layer layer(Specimen specimen, int layer) {
        MlpShape shape = specimen.shape();
        boolean output = layer == shape.layers();
        Tensor z = output ? specimen.network().output() : specimen.network().preactivation(layer);
        Tensor a = output ? z : specimen.network().activation(layer);
        double[] weights = specimen.parameters().weights(layer).values();
        double[] biases = specimen.parameters().biases(layer).values();
        int fanIn = shape.fanIn(layer);
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < shape.units(layer); unit++) {
            double at = z.values()[unit];
            double toA = a.gradient()[unit];
            double toZ = z.gradient()[unit];
            Optional<Activation> f =
                    output ? Optional.empty() : Optional.of(specimen.recipe().activation(layer, unit + 1));
            Optional<Joint> kink = f.flatMap(curve -> kinkAt(curve, at));
            double slope = f.map(curve -> curve.derivative(at)).orElse(1.0);
            boolean directed =
                    kink.filter(joint -> joint.rule() == KinkRule.DIRECTION).isPresent();
            units.add(new Unit(
                    list(Arrays.copyOfRange(weights, unit * fanIn, (unit + 1) * fanIn)),
                    biases[unit],
                    at,
                    a.values()[unit],
                    directed && toA != 0 ? toZ / toA : slope,
                    toA,
                    toZ,
                    kink));
        }
        return new Layer(units, output);
    }

    private static Optional<Joint> kinkAt(Activation f, double z) {
        return f.joints().stream()
                .filter(joint -> joint.x() == z && joint.kind() != Joint.Kind.SMOOTH)
                .findFirst();
    }

    private static List<Moment> moments(List<Layer> layers) {
        List<Moment> moments = new ArrayList<>();
        int last = layers.size() - 1;
        for (int layer = 0; layer <= last; layer++) {
            for (int unit = 0; unit < layers.get(layer).units().size(); unit++) {
                moments.add(new Moment(Act.SUM, layer, unit));
                if (layer < last) {
                    moments.add(new Moment(Act.ACTIVATE, layer, unit));
                }
            }
        }
        moments.add(new Moment(Act.LOSS, last, 0));
        for (int layer = last; layer >= 0; layer--) {
            for (int unit = 0; unit < layers.get(layer).units().size(); unit++) {
                moments.add(new Moment(Act.GATHER, layer, unit));
                if (layer < last) {
                    moments.add(new Moment(Act.THROUGH, layer, unit));
                }
            }
        }
        for (int layer = 0; layer <= last; layer++) {
            for (int unit = 0; unit < layers.get(layer).units().size(); unit++) {
                moments.add(new Moment(Act.UPDATE, layer, unit));
            }
        }
        return moments;
    }

    /// The numbers that come into a layer: the inputs, or what the layer before gives.
    ///
    /// @param layer from 0
    public List<Double> arriving(int layer) {
        return layer == 0
                ? inputs
                : layers.get(layer - 1).units().stream().map(Unit::a).toList();
    }

    /// By how much plain descent moves a weight.
    ///
    /// @param input from 0; -1 for the bias
    public double move(int layer, int unit, int input) {
        double arriving = input < 0 ? 1 : arriving(layer).get(input);
        return -rate * layers.get(layer).units().get(unit).toZ() * arriving;
    }

    /// Whether something was done by a moment.
    ///
    /// @param at how many moments have passed, the last of them being looked at
    public boolean isDone(Act act, int layer, int unit, int at) {
        int found = moments.indexOf(new Moment(act, layer, unit));
        return found >= 0 && found < at;
    }
}
