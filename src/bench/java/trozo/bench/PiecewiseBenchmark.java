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
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.nn.Curves;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;

/// One forward and backward of a piecewise-linear function over a million normal draws: values, and from an upstream
/// gradient that of every input. 1 breakpoint is ReLU. With points that learn, backward also sums the gradient of every
/// breakpoint, value and end slope.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PiecewiseBenchmark {
    static final int VALUES = 1_000_000;

    @Param({"1", "7", "64"})
    public int breakpoints;

    @Param({"fixed", "learn"})
    public String points;

    private Graph graph;
    private Tensor output;

    @Setup
    public void record() {
        PiecewiseLinear function = Functions.of(breakpoints);
        Learnable learnable =
                points.equals("learn") ? Learnable.everything(function.size()) : Learnable.nothing(function);
        Tensor z = Tensor.parameter("z", VALUES);
        Draws draws = new Draws(1);
        for (int i = 0; i < VALUES; i++) {
            z.values()[i] = draws.normal();
        }
        graph = new Graph();
        output = Curves.of(List.of(function), List.of(learnable)).record(graph, z, 0);
    }

    @Benchmark
    public double forwardAndBackward() {
        graph.forward();
        graph.backward(output);
        return output.values()[0];
    }
}
