package trozo.bench;

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

/// Training steps a second on one core: ReLU, mean squared error, gradient descent, with the assembly of a shuffled
/// batch and the recording of the loss.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StepBenchmark {
    @Param({"2-4-2-1 x 10", "2-8-8-1 x 10", "2-64-64-1 x 256", "784-256-10 x 128"})
    public String network;

    private Steps steps;

    @Setup
    public void record() {
        steps = new Steps(Network.of(network), List.of(Functions.RELU));
    }

    @Benchmark
    public double step() {
        return steps.take();
    }
}
