package trozo.bench;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.Arrays;
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
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;

/// The peer of [PiecewiseBenchmark]: PyTorch on one thread in doubles, its own ReLU for 1 breakpoint, else the function
/// written in PyTorch's ops: as a look-up of the piece, and as a sum of ReLUs.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"})
public class TorchPiecewiseBenchmark {
    @Param({"1 relu", "7 look-up", "7 relus", "64 look-up", "64 relus"})
    public String breakpoints;

    private PtSymbolBlock script;
    private NDList arguments;

    @Setup
    public void load() {
        Torch torch = new Torch();
        Draws draws = new Draws(1);
        double[] z = new double[PiecewiseBenchmark.VALUES];
        Arrays.setAll(z, i -> draws.normal());
        arguments = new NDList(Torch.leaf(torch.tensor(z, z.length)), torch.ones(z.length));
        String[] words = breakpoints.split(" ");
        PiecewiseLinear f = Functions.of(Integer.parseInt(words[0]));
        script = torch.script(
                switch (words[1]) {
                    case "relu" -> TorchPrograms.relu();
                    case "relus" -> TorchPrograms.piecewiseByRelus(f);
                    default -> TorchPrograms.piecewiseByLookUp();
                });
        if (words[1].equals("look-up")) {
            pieces(torch, f);
        }
    }

    /// The breakpoints; then of every piece its slope, and where it is anchored.
    private void pieces(Torch torch, PiecewiseLinear f) {
        int size = f.size();
        double[] x = new double[size];
        double[] slope = new double[size + 1];
        double[] pointX = new double[size + 1];
        double[] pointY = new double[size + 1];
        Arrays.setAll(x, k -> f.breakpoint(k).x());
        for (int piece = 0; piece <= size; piece++) {
            slope[piece] = f.slope(piece);
            pointX[piece] = x[Math.max(0, piece - 1)];
            pointY[piece] = f.valueOn(piece, pointX[piece]);
        }
        for (double[] table : new double[][] {x, slope, pointX, pointY}) {
            arguments.add(torch.tensor(table, table.length));
        }
    }

    @Benchmark
    public double forwardAndBackward() {
        return Torch.run(script, arguments, PtNDArray::getHandle);
    }
}
