package trozo.bench;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import trozo.autograd.Tensor;
import trozo.nn.Parameters;

/// PyTorch's CPU build on one thread, called by the thinnest layer that DJL has: one native call an op, and every
/// tensor freed by hand. So what is measured is PyTorch and not a framework around it.
final class Torch {
    private final PtNDManager tensors;

    Torch() {
        tensors = (PtNDManager) NDManager.newBaseManager("PyTorch");
        JniUtils.setNumThreads(1);
        JniUtils.setNumInteropThreads(1);
        JniUtils.setGradMode(true);
    }

    PtNDArray tensor(double[] values, long... shape) {
        return (PtNDArray) tensors.create(values, new Shape(shape));
    }

    PtNDArray scalar(double value) {
        return (PtNDArray) tensors.create(value);
    }

    PtNDArray ones(long... shape) {
        return (PtNDArray) tensors.ones(new Shape(shape), DataType.FLOAT64);
    }

    /// The same as a leaf that takes a gradient, which holds one from the beginning.
    static PtNDArray leaf(PtNDArray tensor) {
        tensor.setRequiresGradient(true);
        return tensor;
    }

    /// Weights and biases, layer by layer, as leaves.
    PtNDArray[] leaves(Parameters parameters) {
        PtNDArray[] leaves = new PtNDArray[parameters.tensors().size()];
        for (int i = 0; i < leaves.length; i++) {
            Tensor p = parameters.tensors().get(i);
            long[] shape = IntStream.of(p.shape()).asLongStream().toArray();
            leaves[i] = leaf(tensor(p.values(), shape));
        }
        return leaves;
    }

    PtSymbolBlock script(String forward) {
        try {
            return JniUtils.loadModule(tensors, new ByteArrayInputStream(TorchArchive.of(forward)), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a script that gives one tensor, and what `look` sees in that. Only this way of calling lets a script ask
    /// for gradients.
    static double run(PtSymbolBlock script, NDList inputs, ToDoubleFunction<PtNDArray> look) {
        try (NDList result = IValueUtils.forward(script, inputs, true)) {
            return look.applyAsDouble((PtNDArray) result.get(0));
        }
    }

    static double first(PtNDArray tensor) {
        ByteBuffer bytes = JniUtils.getByteBuffer(tensor, true);
        return bytes.order(ByteOrder.nativeOrder()).getDouble(0);
    }
}
