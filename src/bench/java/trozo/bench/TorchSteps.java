package trozo.bench;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import trozo.nn.Initialisation;
import trozo.nn.Parameters;
import trozo.random.Draws;

/// Training of a network as PyTorch does it, with the first weights and batches of [Steps]. The batches of an epoch are
/// views into one tensor, which is the cheapest way there is.
final class TorchSteps {
    private final Torch torch = new Torch();
    private final double[] losses = new double[1 << 16];
    private final Network network;
    private final Samples samples;
    private final PtNDArray[] leaves;
    private final PtNDArray[] gradients;
    private final PtNDArray rate;
    private final PtNDArray one;
    private final PtSymbolBlock script;
    private final NDList arguments = new NDList();
    private final double[] inputRows;
    private final double[] targetRows;
    private PtNDArray epochInputs;
    private PtNDArray epochTargets;
    private NDList inputs = new NDList();
    private NDList targets = new NDList();
    private int next;
    private int count;

    TorchSteps(Network network) {
        this.network = network;
        samples = new Samples(network.shape(), network.batch());
        leaves = torch.leaves(Parameters.draw(network.shape(), Initialisation.HE, new Draws(1)));
        gradients = new PtNDArray[leaves.length];
        rate = torch.scalar(Steps.RATE);
        one = torch.scalar(1);
        script = torch.script(TorchPrograms.step(leaves.length / 2, Steps.RATE));
        inputRows = new double[Samples.COUNT * network.shape().inputs()];
        targetRows = new double[Samples.COUNT * network.shape().outputs()];
    }

    double takeEagerly() {
        nextBatch();
        JniUtils.setGradMode(true);
        PtNDArray[] made = new PtNDArray[leaves.length + 3];
        int size = 0;
        PtNDArray signal = (PtNDArray) inputs.get(next);
        for (int i = 0; i < leaves.length; i += 2) {
            signal = made[size++] = JniUtils.linear(signal, leaves[i], leaves[i + 1]);
            if (i + 2 < leaves.length) {
                signal = made[size++] = JniUtils.relu(signal);
            }
        }
        PtNDArray error = made[size++] = JniUtils.sub(signal, (PtNDArray) targets.get(next));
        PtNDArray square = made[size++] = JniUtils.square(error);
        PtNDArray loss = made[size++] = JniUtils.mean(square);
        JniUtils.backward(loss, one, false, false);
        JniUtils.setGradMode(false);
        for (int i = 0; i < leaves.length; i++) {
            if (gradients[i] == null) {
                gradients[i] = JniUtils.getGradient(leaves[i]);
            }
            JniUtils.muli(gradients[i], rate);
            JniUtils.subi(leaves[i], gradients[i]);
            JniUtils.zeroGrad(leaves[i]);
        }
        double value = Torch.first(loss);
        for (int i = 0; i < size; i++) {
            made[i].close();
        }
        return record(value);
    }

    double takeByScript() {
        nextBatch();
        arguments.clear();
        arguments.add(inputs.get(next));
        arguments.add(targets.get(next));
        arguments.addAll(List.of(leaves));
        return record(Torch.run(script, arguments, Torch::first));
    }

    private double record(double loss) {
        losses[count++ & losses.length - 1] = loss;
        return loss;
    }

    private void nextBatch() {
        next++;
        if (next < Samples.COUNT / network.batch() && !inputs.isEmpty()) {
            return;
        }
        next = 0;
        inputs.close();
        targets.close();
        if (epochInputs != null) {
            epochInputs.close();
            epochTargets.close();
        }
        samples.shuffle();
        samples.inputRows(inputRows);
        samples.targetRows(targetRows);
        epochInputs = torch.tensor(inputRows, Samples.COUNT, network.shape().inputs());
        epochTargets = torch.tensor(targetRows, Samples.COUNT, network.shape().outputs());
        inputs = JniUtils.split(epochInputs, (long) network.batch(), 0);
        targets = JniUtils.split(epochTargets, (long) network.batch(), 0);
    }
}
