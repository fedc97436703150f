package trozo.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Objective;
import trozo.nn.Optimiser;
import trozo.nn.OptimiserSpec;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;

/// Training steps a second on one core: ReLU, mean squared error, gradient descent, with the assembly of a shuffled
/// batch
/// and the recording of the loss.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StepBenchmark {
    private static final int SAMPLES = 1000;
    private static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);

    /// Widths of the layers, then the batch.
    @Param({"2-4-2-1 x 10", "2-8-8-1 x 10", "2-64-64-1 x 256", "784-256-10 x 128"})
    public String network;

    private final Draws draws = new Draws(1);
    private final int[] order = IntStream.range(0, SAMPLES).toArray();
    private final double[] losses = new double[1 << 16];
    private int next = SAMPLES;
    private int step;
    private double[] inputs;
    private double[] targets;
    private Mlp mlp;
    private Objective objective;
    private Optimiser optimiser;

    @Setup
    public void record() {
        String[] parts = network.split(" x ");
        List<Integer> widths =
                Stream.of(parts[0].split("-")).map(Integer::valueOf).toList();
        MlpShape shape = new MlpShape(widths.getFirst(), widths.subList(1, widths.size() - 1), widths.getLast());
        Parameters parameters = Parameters.draw(shape, Initialisation.HE, draws);
        mlp = new Mlp(parameters, Curves.of(List.of(RELU)), Integer.parseInt(parts[1]));
        objective = new Objective(mlp, Loss.MSE);
        optimiser = Optimiser.of(new OptimiserSpec.Sgd(1e-4), parameters.tensors());
        inputs = normals(SAMPLES * shape.inputs());
        targets = normals(SAMPLES * shape.outputs());
    }

    @Benchmark
    public double step() {
        assemble();
        double loss = objective.forward();
        objective.backward();
        optimiser.step();
        losses[step++ & losses.length - 1] = loss;
        return loss;
    }

    private double[] normals(int size) {
        return DoubleStream.generate(draws::normal).limit(size).toArray();
    }

    private void assemble() {
        int batch = mlp.input().length(1);
        if (next + batch > SAMPLES) {
            draws.shuffle(order);
            next = 0;
        }
        gather(inputs, mlp.input().values(), batch);
        gather(targets, objective.target().values(), batch);
        next += batch;
    }

    private void gather(double[] from, double[] to, int batch) {
        for (int row = 0, at = 0; at < to.length; row += SAMPLES) {
            for (int n = 0; n < batch; n++) {
                to[at++] = from[row + order[next + n]];
            }
        }
    }
}
