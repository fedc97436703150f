package trozo.bench;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import trozo.nn.Initialisation;
import trozo.nn.Parameters;
import trozo.random.Draws;

/// The peer of [ForwardBenchmark]: PyTorch on one thread in doubles, without recording gradients.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"})
public class TorchForwardBenchmark {
    @Param("2-8-8-1 x 160000")
    public String network;

    @Param({"eager", "script"})
    public String how;

    private final Torch torch = new Torch();
    private PtNDArray[] leaves;
    private PtNDArray input;
    private PtSymbolBlock script;
    private NDList arguments;

    @Setup
    public void load() {
        Network net = Network.of(network);
        leaves = torch.leaves(Parameters.draw(net.shape(), Initialisation.HE, new Draws(1)));
        double[] rows = new double[2 * net.batch()];
        for (int n = 0; n < net.batch(); n++) {
            rows[2 * n] = Grid.across(n);
            rows[2 * n + 1] = Grid.up(n);
        }
        input = torch.tensor(rows, net.batch(), 2);
        script = torch.script(TorchPrograms.forward(leaves.length / 2));
        arguments = new NDList(List.of(input));
        arguments.addAll(List.of(leaves));
        JniUtils.setGradMode(false);
    }

    @Benchmark
    public long forward() {
        return how.equals("eager") ? eagerly() : byScript();
    }

    private long eagerly() {
        PtNDArray signal = input;
        for (int i = 0; i < leaves.length; i += 2) {
            signal = instead(signal, JniUtils.linear(signal, leaves[i], leaves[i + 1]));
            if (i + 2 < leaves.length) {
                signal = instead(signal, JniUtils.relu(signal));
            }
        }
        long handle = signal.getHandle();
        signal.close();
        return handle;
    }

    private PtNDArray instead(PtNDArray old, PtNDArray signal) {
        if (old != input) {
            old.close();
        }
        return signal;
    }

    private int byScript() {
        try (NDList result = IValueUtils.forward(script, arguments, false)) {
            return result.size();
        }
    }
}
