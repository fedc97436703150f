package trozo.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
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

/// The peer of [StepBenchmark]: the same steps by PyTorch on one thread in doubles, op by op ("eager") and as one
/// TorchScript program a step ("script").
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"})
public class TorchStepBenchmark {
    @Param({"2-4-2-1 x 10", "2-8-8-1 x 10", "2-64-64-1 x 256", "784-256-10 x 128"})
    public String network;

    @Param({"eager", "script"})
    public String how;

    private DoubleSupplier step;

    @Setup
    public void load() {
        Network net = Network.of(network);
        TorchSteps steps = new TorchSteps(net);
        step = how.equals("eager") ? steps::takeEagerly : steps::takeByScript;
    }

    @Benchmark
    public double step() {
        return step.getAsDouble();
    }
}
