package trozo.bench;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The limit: how many fused multiply-adds of doubles one core does, in twelve chains of vectors that do not wait for
/// each other and touch no memory. An operation is twelve vectors times [#ROUNDS].
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FmaBenchmark {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 12;
    private static final int ROUNDS = 1024;

    /// Fused multiply-adds in one operation.
    static final double PER_OPERATION = (double) CHAINS * ROUNDS * SPECIES.length();

    private double factor = 0.999;
    private double summand = 1e-3;

    @Benchmark
    public double chains() {
        DoubleVector by = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector plus = DoubleVector.broadcast(SPECIES, summand);
        DoubleVector c0 = by;
        DoubleVector c1 = by;
        DoubleVector c2 = by;
        DoubleVector c3 = by;
        DoubleVector c4 = by;
        DoubleVector c5 = by;
        DoubleVector c6 = by;
        DoubleVector c7 = by;
        DoubleVector c8 = by;
        DoubleVector c9 = by;
        DoubleVector c10 = by;
        DoubleVector c11 = by;
        for (int i = 0; i < ROUNDS; i++) {
            c0 = c0.fma(by, plus);
            c1 = c1.fma(by, plus);
            c2 = c2.fma(by, plus);
            c3 = c3.fma(by, plus);
            c4 = c4.fma(by, plus);
            c5 = c5.fma(by, plus);
            c6 = c6.fma(by, plus);
            c7 = c7.fma(by, plus);
            c8 = c8.fma(by, plus);
            c9 = c9.fma(by, plus);
            c10 = c10.fma(by, plus);
            c11 = c11.fma(by, plus);
        }
        DoubleVector sum = c0.add(c1).add(c2.add(c3)).add(c4.add(c5)).add(c6.add(c7));
        return sum.add(c8.add(c9)).add(c10.add(c11)).lane(0);
    }
}
