package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import trozo.nn.MlpShape;
import trozo.train.RunState;

/// Autograd's derivative of the loss by every weight and bias, held against differences of the loss from the left, from
/// the right and across.
///
/// @param step steps the run had taken
/// @param loss the loss there
/// @param samples how many training points it is the mean over
/// @param parameters how many parameters there are; fewer were checked if the check was broken off
/// @param entries one for each that was checked, in the order of the run's parameters
public record ParameterCheck(long step, double loss, int samples, int parameters, List<Entry> entries) {
    /// How many times the root of the precision the numbers may differ, relative to the largest of them and 1.
    private static final double SLACK = 8;

    private static final double PRECISION = Math.ulp(1.0);
    /// The step that is chosen where no kink is near: there the errors of cutting off and of rounding cost alike.
    private static final double USUAL_STEP = Math.cbrt(PRECISION);
    /// Below this, rounding hides what is to be seen.
    private static final double LEAST_STEP = 1e-9;
    /// Differences reach two steps to either side; a chosen step keeps a little more away from the nearest kink.
    private static final double REACH = 2;

    public enum Verdict {
        /// The differences agree with each other and with autograd.
        EQUAL,
        /// At a kink: left and right differ, and autograd's value lies between them.
        INSIDE,
        /// The step reaches across a kink that the parameters are not on, so that the differences say nothing.
        CROSSES,
        /// None of these: the derivative is not right.
        WRONG
    }

    /// @param layer from 1, the output last
    /// @param unit from 1
    /// @param input the unit of the layer before that a weight comes from, from 1; 0 for a bias
    /// @param value of the parameter
    /// @param h the step of the differences
    /// @param distance how far the parameter can move until some unit meets a kink
    public record Entry(
            int layer,
            int unit,
            int input,
            double value,
            double autograd,
            double left,
            double central,
            double right,
            double h,
            double distance,
            Verdict verdict) {
        /// By how much autograd's value lies outside the interval from the left to the right difference.
        public double excess() {
            return Math.max(0, Math.max(Math.min(left, right) - autograd, autograd - Math.max(left, right)));
        }
    }

    public ParameterCheck {
        entries = List.copyOf(entries);
    }

    public long count(Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }

    /// @param nextBatch whether to check the mean over the next batch, not over all training points
    /// @param h the step; if none is given, one is chosen for each parameter so that it crosses no kink
    /// @param goOn asked before every parameter
    public static ParameterCheck of(RunState state, boolean nextBatch, OptionalDouble h, BooleanSupplier goOn) {
        Specimen specimen = Specimen.of(state, nextBatch);
        double loss = specimen.forward();
        specimen.backward();
        double[] gradient = specimen.gradient();
        KinkDistances distances = new KinkDistances(specimen);
        double[] flat = state.parameters().clone();
        double[] away = new double[flat.length];
        List<Place> places = places(specimen.shape());
        for (int i = 0; i < flat.length; i++) {
            Place place = places.get(i);
            away[i] = distances.along(place.layer(), place.unit() - 1, place.input() - 1);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < flat.length && goOn.getAsBoolean(); i++) {
            entries.add(entry(specimen, flat, i, places.get(i), gradient[i], away[i], h, loss));
        }
        return new ParameterCheck(state.step(), loss, specimen.samples().count(), flat.length, entries);
    }

    /// As in [Entry].
    private record Place(int layer, int unit, int input) {}

    /// In the order of the run's parameters.
    private static List<Place> places(MlpShape shape) {
        List<Place> places = new ArrayList<>();
        for (int layer = 1; layer <= shape.layers(); layer++) {
            for (int unit = 1; unit <= shape.units(layer); unit++) {
                for (int input = 1; input <= shape.fanIn(layer); input++) {
                    places.add(new Place(layer, unit, input));
                }
            }
            for (int unit = 1; unit <= shape.units(layer); unit++) {
                places.add(new Place(layer, unit, 0));
            }
        }
        return places;
    }

    private static Entry entry(
            Specimen specimen,
            double[] flat,
            int i,
            Place place,
            double autograd,
            double distance,
            OptionalDouble given,
            double here) {
        double kept = flat[i];
        double wanted = given.orElseGet(() -> chosen(kept, distance));
        // What is added is what kept + wanted really differs by.
        double h = (kept + wanted) - kept;
        double before = at(specimen, flat, i, kept - h);
        double after = at(specimen, flat, i, kept + h);
        double left = (3 * here - 4 * before + at(specimen, flat, i, kept - 2 * h)) / (2 * h);
        double right = (4 * after - 3 * here - at(specimen, flat, i, kept + 2 * h)) / (2 * h);
        flat[i] = kept;
        double central = (after - before) / (2 * h);
        Verdict verdict = verdict(autograd, left, central, right, here, h, distance);
        return new Entry(
                place.layer(), place.unit(), place.input(), kept, autograd, left, central, right, h, distance, verdict);
    }

    private static double chosen(double value, double distance) {
        double usual = USUAL_STEP * Math.max(1, Math.abs(value));
        boolean onKink = distance == 0;
        return onKink ? usual : Math.max(LEAST_STEP, Math.min(usual, distance / (REACH + 1)));
    }

    private static double at(Specimen specimen, double[] flat, int i, double value) {
        flat[i] = value;
        return specimen.lossAt(flat);
    }

    private static Verdict verdict(
            double autograd, double left, double central, double right, double here, double h, double distance) {
        double least = Math.min(left, right);
        double most = Math.max(left, right);
        double scale = Math.max(1, Math.max(Math.abs(here), Math.max(Math.abs(autograd), Math.abs(central))));
        boolean crosses = distance > 0 && distance <= REACH * h;
        double rounding = scale * SLACK * Math.max(Math.sqrt(PRECISION), PRECISION / h);
        // Where the loss is smooth all the way, this is three times what the central difference cuts off.
        double cutOff = crosses ? 0 : Math.abs(central - (left + right) / 2);
        double slack = rounding + (distance == 0 ? 0 : cutOff);
        boolean inside = autograd >= least - slack && autograd <= most + slack;
        if (most - least <= slack && (inside || Math.abs(autograd - central) <= slack)) {
            return Verdict.EQUAL;
        }
        if (crosses) {
            return Verdict.CROSSES;
        }
        return inside && most - least > slack ? Verdict.INSIDE : Verdict.WRONG;
    }
}
