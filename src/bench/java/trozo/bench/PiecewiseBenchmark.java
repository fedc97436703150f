package trozo.bench;

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
import trozo.autograd.Curve;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.random.Draws;

/// One forward and backward of a piecewise-linear function over a million values; 1 breakpoint is ReLU.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PiecewiseBenchmark {
    private static final int VALUES = 1_000_000;

    @Param({"1", "7", "64"})
    public int breakpoints;

    private Graph graph;
    private Tensor output;

    @Setup
    public void record() {
        Curve curve = Curve.fixed(breakpoints);
        for (int k = 0; k < breakpoints; k++) {
            double x = breakpoints == 1 ? 0 : -2 + 4.0 * k / (breakpoints - 1);
            curve.x().values()[k] = x;
            curve.yLeft().values()[k] = StrictMath.tanh(x);
            curve.yRight().values()[k] = StrictMath.tanh(x);
        }
        curve.slopes().set(0, breakpoints == 1 ? 1 : 0);
        Draws draws = new Draws(1);
        Tensor z = Tensor.parameter("z", VALUES);
        for (int i = 0; i < VALUES; i++) {
            z.values()[i] = draws.normal();
        }
        graph = new Graph();
        output = graph.piecewiseLinear(z, curve);
    }

    @Benchmark
    public double forwardAndBackward() {
        graph.forward();
        graph.backward(output);
        return output.values()[0];
    }
}
