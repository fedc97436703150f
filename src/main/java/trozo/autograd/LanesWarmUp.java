package trozo.autograd;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Vector code is slower than plain code by a factor of a thousand until it has been compiled. So it is run in, on
/// small networks' shapes and a thread of its own, before anybody waits for it.
final class LanesWarmUp {
    private static final int ROUNDS = 6_000;
    private static final int UNITS = 8;
    private static final int[] BATCHES = {10, 64};
    /// As many breakpoints as lead to blends, to one look-up and to several.
    private static final int[] BREAKPOINTS = {1, 3, 20};

    private LanesWarmUp() {}

    /// Whether the JVM was started with the vector module and has vectors of a fitting width.
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorLanes.pays();
    }

    static void start() {
        Thread.ofPlatform().daemon().name("lanes warm-up").start(() -> {
            VectorLanes lanes = new VectorLanes();
            for (int batch : BATCHES) {
                run(lanes, batch);
            }
            Lanes.use(lanes);
        });
    }

    private static void run(Lanes lanes, int batch) {
        double[] w = new double[UNITS * UNITS];
        double[] bias = new double[UNITS];
        double[] in = new double[UNITS * batch];
        double[] out = new double[UNITS * batch];
        double[] slope = new double[UNITS * batch];
        double[] scratch = Lanes.scratch(UNITS, UNITS, batch);
        Curve[] curves = IntStream.of(BREAKPOINTS).mapToObj(LanesWarmUp::curve).toArray(Curve[]::new);
        for (int round = 0; round < ROUNDS; round++) {
            lanes.contract(w, UNITS, 1, UNITS, UNITS, bias, in, batch, out, scratch);
            for (Curve curve : curves) {
                lanes.piecewise(curve, out, in, slope);
            }
            lanes.multiply(out, slope, in);
            lanes.outer(out, UNITS, in, UNITS, batch, w, scratch);
            lanes.sumRows(out, UNITS, batch, bias, scratch);
            lanes.contract(w, 1, UNITS, UNITS, UNITS, null, in, batch, out, scratch);
        }
    }

    private static Curve curve(int breakpoints) {
        Curve curve = Curve.fixed(breakpoints);
        Arrays.setAll(curve.x().values(), k -> k);
        curve.refresh();
        return curve;
    }
}
