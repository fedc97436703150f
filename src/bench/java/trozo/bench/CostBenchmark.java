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

/// Training steps a second as a network of two inputs and one output grows in one direction: units per layer, hidden
/// layers, samples per batch, breakpoints of the activation. What does not grow is 8 units in 2 hidden layers, batch
/// 10, ReLU.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 9, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class CostBenchmark {
    /// What grows, and how large it is.
    @Param({
        "width 2",
        "width 4",
        "width 8",
        "width 16",
        "width 32",
        "width 64",
        "width 128",
        "depth 1",
        "depth 2",
        "depth 4",
        "depth 8",
        "depth 16",
        "batch 1",
        "batch 4",
        "batch 16",
        "batch 64",
        "batch 256",
        "batch 1000",
        "breakpoints 1",
        "breakpoints 4",
        "breakpoints 16",
        "breakpoints 64"
    })
    public String grows;

    private Steps steps;

    @Setup
    public void record() {
        String[] words = grows.split(" ");
        int size = Integer.parseInt(words[1]);
        String network = switch (words[0]) {
            case "width" -> "2-%1$d-%1$d-1 x 10".formatted(size);
            case "depth" -> "2" + "-8".repeat(size) + "-1 x 10";
            case "batch" -> "2-8-8-1 x " + size;
            default -> "2-8-8-1 x 10";
        };
        int breakpoints = words[0].equals("breakpoints") ? size : 1;
        steps = new Steps(Network.of(network), List.of(Functions.of(breakpoints)));
    }

    @Benchmark
    public double step() {
        return steps.take();
    }
}
