package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import trozo.insight.PathTracer.Crossing;
import trozo.nn.Loss;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;
import trozo.train.Run;
import trozo.train.RunState;

/// The loss along a line through the weights, theta + t d with d of length 1, and every kink that it has there.
///
/// @param step steps the run had taken
/// @param samples how many training points the loss is the mean over
/// @param t from left to right, the kinks among them
/// @param losses there
/// @param kinks from left to right
/// @param traced whether the kinks are known; those of curved activations are not
/// @param complete whether these are all
/// @param slope the derivative along d at t = 0, by the kink rules
/// @param landing the t that the step would lead to
public record LossLine(
        long step,
        int samples,
        double[] t,
        double[] losses,
        List<Kink> kinks,
        boolean traced,
        boolean complete,
        double slope,
        OptionalDouble landing) {
    /// What is said is said of so many; of more a picture shows nothing.
    private static final int MOST_KINKS = 2000;

    private static final int PLACES = 400;

    /// A unit that meets a breakpoint at a training point; or an output that meets the margin of the hinge loss, which
    /// has no unit and no breakpoint.
    ///
    /// @param loss the loss there
    /// @param layer from 1
    /// @param unit from 1; 0 for the margin
    /// @param sample the number of the training point, from 1
    /// @param breakpoint from 1
    /// @param exact whether t is in closed form, not found by bisection
    /// @param upstream dL/da of the unit at the sample
    /// @param change the slope right of the breakpoint less that left of it
    /// @param speed |dz/dt|
    /// @param leap whether the activation's value jumps there, so that the loss does too
    public record Kink(
            double t,
            double loss,
            int layer,
            int unit,
            int sample,
            int breakpoint,
            boolean exact,
            double upstream,
            double change,
            double speed,
            boolean leap) {
        /// By how much the slope of the loss changes.
        public double jump() {
            return upstream * change * speed;
        }
    }

    /// Where to.
    public sealed interface Direction {
        /// Down the gradient; plain descent with the run's learning rate lands on it.
        record Downhill() implements Direction {}

        /// Where the optimiser's next step leads.
        record NextStep() implements Direction {}

        /// Anywhere: drawn.
        record Random(long seed) implements Direction {}
    }

    /// @param direction where to
    /// @param layer the only layer that moves, from 1; 0 if all do
    /// @param low the t to begin with
    /// @param high the t to end with
    /// @param nextBatch whether the loss is the mean over the next batch, not over all training points
    public record Wish(Direction direction, int layer, double low, double high, boolean nextBatch) {}

    public LossLine {
        kinks = List.copyOf(kinks);
    }

    public static LossLine of(RunState state, Wish wish) {
        Specimen specimen = Specimen.of(state, wish.nextBatch());
        double[] d = unscaled(state, wish, specimen);
        double length = length(d);
        scale(d, length);
        double[] gradient = specimen.gradient();
        double slope = 0;
        for (int i = 0; i < d.length; i++) {
            slope += gradient[i] * d[i];
        }
        return new Drawer(specimen, state.parameters(), d, wish).draw(state, slope, landing(state, wish, length));
    }

    /// The direction, of length 1.
    static double[] unit(RunState state, Wish wish, Specimen specimen) {
        double[] d = unscaled(state, wish, specimen);
        scale(d, length(d));
        return d;
    }

    private static void scale(double[] d, double length) {
        for (int i = 0; i < d.length; i++) {
            d[i] = length == 0 ? 0 : d[i] / length;
        }
    }

    private static double[] unscaled(RunState state, Wish wish, Specimen specimen) {
        specimen.forward();
        specimen.backward();
        return only(specimen.parameters(), wish.layer(), direction(state, wish.direction(), specimen.gradient()));
    }

    private static double[] direction(RunState state, Direction wanted, double[] gradient) {
        return switch (wanted) {
            case Direction.Downhill downhill ->
                Arrays.stream(gradient).map(number -> -number).toArray();
            case Direction.NextStep next -> {
                Run run = Run.resume(state);
                run.advance(1);
                double[] moved = run.state().parameters();
                double[] d = new double[gradient.length];
                Arrays.setAll(d, i -> moved[i] - state.parameters()[i]);
                yield d;
            }
            case Direction.Random random -> {
                Draws draws = new Draws(random.seed());
                double[] d = new double[gradient.length];
                Arrays.setAll(d, i -> draws.normal());
                yield d;
            }
        };
    }

    private static OptionalDouble landing(RunState state, Wish wish, double length) {
        return switch (wish.direction()) {
            case Direction.Downhill downhill ->
                OptionalDouble.of(state.recipe().training().optimiser().lr() * length);
            case Direction.NextStep next -> OptionalDouble.of(length);
            case Direction.Random random -> OptionalDouble.empty();
        };
    }

    /// With zeros for all layers but one.
    private static double[] only(Parameters parameters, int layer, double... d) {
        int at = 0;
        for (int i = 0; i < parameters.tensors().size(); i++) {
            int size = parameters.tensors().get(i).size();
            if (layer != 0 && i / 2 != layer - 1) {
                Arrays.fill(d, at, at + size, 0);
            }
            at += size;
        }
        return d;
    }

    private static double length(double... numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }

    /// Goes along the line.
    private record Drawer(Specimen specimen, double[] from, double[] d, Wish wish) {
        LossLine draw(RunState state, double slope, OptionalDouble landing) {
            boolean traced = specimen.recipe().activations().stream().allMatch(PiecewiseLinear.class::isInstance);
            List<Crossing> crossings = traced ? crossings() : List.of();
            TreeMap<Double, Double> losses = new TreeMap<>();
            for (int i = 0; i <= PLACES; i++) {
                double t = wish.low() + (wish.high() - wish.low()) * i / PLACES;
                losses.put(t, lossAt(t));
            }
            List<Kink> kinks = new ArrayList<>();
            for (Crossing crossing : crossings.subList(0, Math.min(crossings.size(), MOST_KINKS))) {
                Kink kink = kink(crossing);
                kinks.add(kink);
                losses.put(kink.t(), kink.loss());
            }
            return new LossLine(
                    state.step(),
                    specimen.samples().count(),
                    numbers(losses.keySet()),
                    numbers(losses.values()),
                    kinks,
                    traced,
                    crossings.size() <= MOST_KINKS,
                    slope,
                    landing);
        }

        private static double[] numbers(Iterable<Double> from) {
            List<Double> all = new ArrayList<>();
            from.forEach(all::add);
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private List<Crossing> crossings() {
            Parameters base = Parameters.zero(specimen.shape());
            base.set(from);
            Parameters direction = Parameters.zero(specimen.shape());
            direction.set(d);
            List<PiecewiseLinear> curves = specimen.recipe().activations().stream()
                    .map(PiecewiseLinear.class::cast)
                    .toList();
            boolean hinge = specimen.recipe().training().loss() == Loss.HINGE;
            double[] margins = hinge
                    ? Arrays.stream(specimen.samples().targets())
                            .map(target -> 2 * target - 1)
                            .toArray()
                    : new double[0];
            return new PathTracer(base, direction, curves, wish.low(), wish.high(), MOST_KINKS + 1, margins)
                    .trace(
                            specimen.network().input().values(),
                            specimen.samples().count());
        }

        private double lossAt(double t) {
            double[] there = new double[d.length];
            Arrays.setAll(there, i -> from[i] + t * d[i]);
            return specimen.lossAt(there);
        }

        private Kink kink(Crossing crossing) {
            double loss = lossAt(crossing.t());
            int samples = specimen.samples().count();
            if (crossing.layer() == specimen.shape().layers()) {
                return new Kink(
                        crossing.t(),
                        loss,
                        crossing.layer(),
                        0,
                        specimen.number(crossing.sample()) + 1,
                        0,
                        crossing.exact(),
                        1.0 / samples,
                        1,
                        Math.abs(crossing.speed()),
                        false);
            }
            specimen.backward();
            int j = crossing.unit() * samples + crossing.sample();
            double upstream = specimen.network().activation(crossing.layer()).gradient()[j];
            PiecewiseLinear curve =
                    (PiecewiseLinear) specimen.recipe().activation(crossing.layer(), crossing.unit() + 1);
            int k = crossing.breakpoint();
            return new Kink(
                    crossing.t(),
                    loss,
                    crossing.layer(),
                    crossing.unit() + 1,
                    specimen.number(crossing.sample()) + 1,
                    k + 1,
                    crossing.exact(),
                    upstream,
                    curve.slope(k + 1) - curve.slope(k),
                    Math.abs(crossing.speed()),
                    curve.breakpoint(k).isJump());
        }
    }
}
