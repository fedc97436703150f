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
import trozo.nn.Blocks;
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Parameters;
import trozo.random.Draws;

/// How often a second one core puts a whole grid of points through a network with ReLU, by the same recorded graph that
/// trains, as the window does it.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ForwardBenchmark {
    /// The batch is the grid, 400 by 400.
    @Param("2-8-8-1 x 160000")
    public String network;

    private Blocks blocks;

    @Setup
    public void record() {
        Network net = Network.of(network);
        Parameters parameters = Parameters.draw(net.shape(), Initialisation.HE, new Draws(1));
        double[] inputs = new double[2 * net.batch()];
        for (int n = 0; n < net.batch(); n++) {
            inputs[n] = Grid.across(n);
            inputs[net.batch() + n] = Grid.up(n);
        }
        blocks = new Blocks(parameters, Curves.of(List.of(Functions.RELU)), inputs);
    }

    @Benchmark
    public double[] forward() {
        return blocks.forward();
    }
}
