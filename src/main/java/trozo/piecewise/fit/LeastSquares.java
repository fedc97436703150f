package trozo.piecewise.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import trozo.piecewise.Joint;

/// The best approximation in L2: knots by quasi-Newton descents from many starts, then knots taken out where they do
/// least and put in where the error is largest, as long as that helps. The starts are the same every time.
final class LeastSquares {
    /// How often the error may be asked for.
    private static final int PATIENCE = 40_000;

    private static final int FEW = 8;
    private static final int STARTS_FEW = 40;
    private static final int STARTS_MANY = 16;
    private static final int ROUNDS = 8;
    private static final int TRIED = 3;
    private static final double[] EVEN = {0.05, 0.3, 1};
    private static final int CELLS = 24;
    private static final double STEEP = 1e-6;

    private final Target target;
    private final int pieces;
    private final Samples samples;
    private final SquaredError quick;
    private final SquaredError exact;
    private final Gaps gaps;
    private final Optional<Gaussian> weight;
    private final double[] jumps;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int asked;

    LeastSquares(Goal goal, Target target, Samples samples, Optional<Asymptotes> tails) {
        this.target = target;
        this.samples = samples;
        pieces = goal.pieces();
        weight = goal.weight();
        Curvature curvature = new Curvature(samples, weight, 0.5);
        quick = new SquaredError(
                new QuickFunction(goal.f(), target),
                pieces,
                weight,
                tails,
                cells(curvature, CELLS),
                GaussLegendre.COARSE);
        exact = new SquaredError(target::value, pieces, weight, tails, cells(curvature, 8 * CELLS), GaussLegendre.FINE);
        jumps = target.joints().stream()
                .filter(Joint::isJump)
                .mapToDouble(Joint::x)
                .toArray();
        gaps = new Gaps(target.low(), target.high(), pieces);
    }

    private double[] cells(Curvature curvature, int count) {
        double[] bends = curvature.quantiles(count);
        double[] cuts = target.cuts();
        double[] all = Arrays.copyOf(bends, bends.length + cuts.length);
        System.arraycopy(cuts, 0, all, bends.length, cuts.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /// @param knots with the ends of the range
    /// @param values there
    /// @param error the root of the integral of the squared error
    record Best(double[] knots, double[] values, double error) {}

    Best best() {
        for (double even : EVEN) {
            Curvature curvature = new Curvature(samples, weight, even);
            descend(curvature.quantiles(pieces));
            if (freePieces() > 0) {
                descend(bridged(curvature.quantiles(freePieces())));
            }
        }
        if (pieces > 1) {
            scatter();
            relocate();
        }
        double error = exact.at(best);
        return new Best(best, exact.values(), Math.sqrt(error));
    }

    /// How many pieces are left when every jump has a steep one of its own across it; none if they are too few.
    private int freePieces() {
        int free = pieces - 2 * jumps.length;
        return jumps.length == 0 || free < 1 ? 0 : free;
    }

    /// Knots with two more about every jump.
    private double[] bridged(double[] knots) {
        double[] all = Arrays.copyOf(knots, pieces + 1);
        int count = knots.length;
        for (double jump : jumps) {
            all[count++] = jump - STEEP * target.width();
            all[count++] = jump + STEEP * target.width();
        }
        Arrays.sort(all);
        return all;
    }

    /// Starts from quantiles that are moved about by chance.
    private void scatter() {
        SplittableRandom random = new SplittableRandom(7);
        Curvature curvature = new Curvature(samples, weight, 0.1);
        int starts = pieces <= FEW ? STARTS_FEW : STARTS_MANY;
        for (int start = 0; start < starts && asked < PATIENCE / 2; start++) {
            double wild = start % 4 == 3 ? 1 : 0.15 + 0.1 * (start % 4);
            boolean bridges = freePieces() > 0 && start % 2 == 1;
            int free = bridges ? freePieces() : pieces;
            double[] shares = new double[free + 1];
            for (int i = 1; i < free; i++) {
                double even = (double) i / free;
                shares[i] = (1 - wild) * even + wild * random.nextDouble();
            }
            shares[free] = 1;
            Arrays.sort(shares);
            double[] knots = Arrays.stream(shares).map(curvature::quantile).toArray();
            descend(bridges ? bridged(knots) : knots);
        }
    }

    private void descend(double[] knots) {
        Cancelled.check();
        if (asked > PATIENCE) {
            return;
        }
        double[] numbers = gaps.numbers(apart(knots));
        QuasiNewton.descend(
                (x, gradient) -> {
                    asked++;
                    double squares = quick.at(gaps.knots(x));
                    gaps.pullBack(x, quick.gradient(), gradient);
                    // In logarithms a step is as long for a small error as for a large one.
                    double scale = squares + Double.MIN_NORMAL;
                    for (int i = 0; i < gradient.length; i++) {
                        gradient[i] /= scale;
                    }
                    return StrictMath.log(scale);
                },
                numbers);
        double[] found = gaps.knots(numbers);
        double error = quick.at(found);
        if (error < least) {
            least = error;
            best = found;
        }
    }

    /// Knots that have fallen together stand a little apart.
    private double[] apart(double[] knots) {
        double[] apart = knots.clone();
        double gap = 1e-6 * target.width();
        apart[0] = target.low();
        for (int i = 1; i < pieces; i++) {
            apart[i] = Math.max(apart[i], apart[i - 1] + gap);
        }
        apart[pieces] = target.high();
        for (int i = pieces - 1; i > 0; i--) {
            apart[i] = Math.min(apart[i], apart[i + 1] - gap);
        }
        return apart;
    }

    /// Takes a knot out where it does least, puts one in where the error is largest.
    private void relocate() {
        for (int round = 0; round < ROUNDS && asked < PATIENCE; round++) {
            double before = least;
            double[] from = best;
            quick.at(from);
            int[] worst = largest(quick.pieceErrors().clone(), TRIED);
            double[] without = new double[pieces - 1];
            for (int k = 1; k < pieces; k++) {
                boolean beside = worst[0] == k - 1 || worst[0] == k;
                without[k - 1] = -quick.at(moved(from, k, beside ? worst[worst.length - 1] : worst[0]));
            }
            for (int k : largest(without, TRIED)) {
                for (int piece : worst) {
                    descend(moved(from, k + 1, piece));
                }
            }
            if (!(least < before * (1 - 1e-9))) {
                return;
            }
        }
    }

    private static int[] largest(double[] numbers, int count) {
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(numbers[b], numbers[a]));
        return Arrays.stream(order).limit(count).mapToInt(i -> i).toArray();
    }

    /// Without knot `out`, with one in the middle of `piece`.
    private double[] moved(double[] knots, int out, int piece) {
        double[] moved = new double[knots.length];
        int count = 0;
        for (int i = 0; i < knots.length; i++) {
            if (i != out) {
                moved[count++] = knots[i];
            }
        }
        moved[count] = (knots[piece] + knots[piece + 1]) / 2;
        Arrays.sort(moved);
        return apart(moved);
    }
}
