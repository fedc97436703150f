package trozo.insight.guard;

import java.util.ArrayList;
import java.util.List;
import trozo.data.DataSet;
import trozo.data.DataSpec;
import trozo.data.Task;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;

/// A cause that the numbers allow, with a cure that is still to be tried.
record Suspicion(Trouble trouble, Cure cure) {
    /// Inputs and targets beyond this root mean square count as not scaled.
    private static final double LARGE = 4;
    /// Gradients that grow by more than this from layer to layer, and by more than [#GROWN] in all, multiply.
    private static final double GROWING = 1.5;

    private static final double GROWN = 4;
    /// The share of the limit that a cure aims at.
    private static final double SAFE = 0.5;

    private static final double WEAKER = 4;
    private static final int WEAKENINGS = 5;
    private static final double GENTLE_DECAY = 0.1;
    private static final double GENTLE_STEP = 0.01;

    /// From the most particular cause to the most general, each with cures from the gentlest to the strongest.
    static List<Suspicion> all(Recipe recipe, DataSet data, Evidence evidence) {
        List<Suspicion> all = new ArrayList<>();
        decay(recipe, evidence, all);
        scale(recipe, data, evidence, all);
        slopes(recipe, evidence, all);
        rate(recipe, evidence, all);
        return all;
    }

    private static void decay(Recipe recipe, Evidence evidence, List<Suspicion> all) {
        OptimiserSpec optimiser = recipe.training().optimiser();
        // Where decay passes through scaled gradients it cannot grow; AdamW's does not pass through them.
        double limit = optimiser instanceof OptimiserSpec.AdamW ? 2 : evidence.limit();
        double decay = optimiser.weightDecay();
        if (evidence.lr() * decay > limit) {
            Trouble trouble = new Trouble.Decayed(evidence.lr(), decay, limit);
            all.add(new Suspicion(trouble, new Cure.LessDecay(roundedDown(GENTLE_DECAY / evidence.lr()))));
            all.add(new Suspicion(trouble, new Cure.LessDecay(0)));
        }
    }

    private static void scale(Recipe recipe, DataSet data, Evidence evidence, List<Suspicion> all) {
        if (recipe.data().kind() != DataSpec.Kind.OWN) {
            return;
        }
        boolean numbers = data.task() == Task.REGRESSION;
        Cure cure = new Cure.ScaleData(Scaling.standardised(recipe.data(), numbers));
        if (evidence.inputSize() > LARGE) {
            all.add(new Suspicion(new Trouble.Unscaled(true, evidence.inputSize()), cure));
        }
        if (numbers && evidence.targetSize() > LARGE) {
            all.add(new Suspicion(new Trouble.Unscaled(false, evidence.targetSize()), cure));
        }
    }

    private static void slopes(Recipe recipe, Evidence evidence, List<Suspicion> all) {
        int times = recipe.model().hidden().size() - 1;
        Trouble.Multiplied trouble = new Trouble.Multiplied(evidence.perLayer(), times);
        if (evidence.perLayer() > GROWING && trouble.total() > GROWN) {
            double factor = roundedDown(1 / Math.sqrt(evidence.perLayer()));
            gentler(recipe, factor, trouble, all);
            gentler(recipe, roundedDown(factor / 2), trouble, all);
            all.add(new Suspicion(trouble, new Cure.Clip(1)));
        }
    }

    private static void gentler(Recipe recipe, double factor, Trouble trouble, List<Suspicion> all) {
        List<Activation> gentler = new ArrayList<>();
        for (Activation activation : recipe.activations()) {
            if (activation instanceof PiecewiseLinear f) {
                gentler.add(times(f, factor));
            }
        }
        if (gentler.size() == recipe.activations().size()) {
            all.add(new Suspicion(trouble, new Cure.GentlerSlopes(factor, gentler)));
        }
    }

    private static PiecewiseLinear times(PiecewiseLinear f, double factor) {
        List<Breakpoint> points = f.breakpoints().stream()
                .map(point -> point.withValues(factor * point.yLeft(), factor * point.yRight()))
                .toList();
        return f.withBreakpoints(points).withSlopes(factor * f.leftSlope(), factor * f.rightSlope());
    }

    private static void rate(Recipe recipe, Evidence evidence, List<Suspicion> all) {
        double inside = evidence.lr() * evidence.curvature();
        double across = evidence.lr() * evidence.secant();
        double limit = evidence.limit();
        Trouble trouble;
        double share;
        if (inside <= limit && across > limit && evidence.crossed() > 0) {
            trouble = new Trouble.Crossed(inside, across, evidence.crossed(), evidence.back(), limit);
            share = SAFE * limit / across;
        } else if (Math.max(inside, across) > limit) {
            double most = inside > limit ? evidence.curvature() : evidence.secant();
            trouble = new Trouble.Curved(evidence.lr(), most, limit);
            share = SAFE * limit / (evidence.lr() * most);
        } else {
            trouble = new Trouble.Overshot(evidence.stepRatio());
            share = Math.min(SAFE, GENTLE_STEP / evidence.stepRatio());
        }
        double lr = recipe.training().optimiser().lr() * share;
        for (int i = 0; i < WEAKENINGS; i++) {
            all.add(new Suspicion(trouble, new Cure.LowerRate(roundedDown(lr))));
            lr /= WEAKER;
        }
    }

    /// To one significant digit: a number that can be said.
    static double roundedDown(double value) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
        double digit = Math.floor(value / power);
        return power < 1 ? digit / Math.rint(1 / power) : digit * power;
    }
}
