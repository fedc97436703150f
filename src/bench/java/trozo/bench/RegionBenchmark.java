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
import trozo.insight.Bounds;
import trozo.insight.PlaneDivider;
import trozo.insight.Regions;
import trozo.nn.Initialisation;
import trozo.nn.Parameters;
import trozo.random.Draws;

/// How often a second one core divides the plane into the linear regions of a network with ReLU, biases drawn too so
/// that the lines do not all meet in the origin.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RegionBenchmark {
    private static final Bounds BOX = new Bounds(-6, 6, -6, 6);

    @Param({"2-8-8-1", "2-64-64-1"})
    public String network;

    private Parameters parameters;

    @Setup
    public void draw() {
        parameters = parameters(network);
    }

    private static Parameters parameters(String network) {
        Draws draws = new Draws(1);
        Parameters drawn = Parameters.draw(Network.of(network + " x 1").shape(), Initialisation.HE, draws);
        for (int layer = 1; layer <= drawn.shape().layers(); layer++) {
            double[] biases = drawn.biases(layer).values();
            for (int unit = 0; unit < biases.length; unit++) {
                biases[unit] = draws.normal();
            }
        }
        return drawn;
    }

    @Benchmark
    public Regions divide() {
        return divide(parameters);
    }

    private static Regions divide(Parameters parameters) {
        return PlaneDivider.divide(parameters, List.of(Functions.RELU), BOX);
    }

    /// What the benchmark divides the plane into.
    static Regions regions(String network) {
        return divide(parameters(network));
    }
}
