package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.insight.Tape;

/// A moment of slow motion: a training point on its way through the network, or what the batch has moved.
///
/// @param tape the pass of the point
/// @param phase which way it goes
/// @param progress how far, from 0 to 1
/// @param number the place of the point in its batch, counted from 1
/// @param batch how many points the batch has
/// @param moves by how much the step has moved all weights and biases, in the order of a frame's parameters; none
///     unless it is the update that is shown
public record PassModel(Tape tape, Phase phase, double progress, int number, int batch, double[] moves) {
    public enum Phase {
        FORWARD,
        BACKWARD,
        UPDATE
    }

    /// Inputs, units of each hidden layer, outputs.
    List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(tape.inputs().size()));
        tape.layers().forEach(layer -> sizes.add(layer.units().size()));
        return sizes;
    }
}
