package trozo.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import trozo.autograd.Attributes;
import trozo.autograd.Curve;
import trozo.autograd.Graph;
import trozo.autograd.Ops;
import trozo.autograd.Precision;
import trozo.autograd.Tensor;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The activations of a network as leaves of its graphs: one for all hidden layers, one per hidden layer, or one per
/// hidden unit, as [Sharing] says. They can be replaced in place while the network trains, as long as their breakpoints
/// keep their number; and they can learn.
/// Formulas stay as they are.
///
/// A step of learning: after a backward [#prepare], then an optimiser moves [#learning], then [#finish].
public final class Curves {
    /// Empty for a formula, whose numbers stand in its text.
    private final List<Optional<Curve>> curves = new ArrayList<>();
    private final List<Learnable> learnables;
    private final List<Optional<CurveLearner>> learners = new ArrayList<>();
    private final List<Tensor> learning = new ArrayList<>();
    private List<Activation> latest;

    /// @param watched whether the numbers of all take gradients, though they do not learn
    private Curves(List<Activation> activations, List<Learnable> learnables, boolean watched) {
        this.learnables = learnables;
        this.latest = activations;
        for (int i = 0; i < activations.size(); i++) {
            curves.add(leaves(activations.get(i), learnables.get(i).any(), watched));
        }
        copy();
        for (int i = 0; i < curves.size(); i++) {
            String name = name(i);
            Learnable learnable = learnables.get(i);
            learners.add(curves.get(i)
                    .filter(curve -> learnable.any())
                    .map(curve -> new CurveLearner(name, curve, learnable)));
            learners.get(i).ifPresent(learner -> learning.addAll(learner.tensors()));
        }
    }

    /// Activations that do not learn.
    public static Curves of(List<Activation> activations) {
        return of(activations, nothing(activations));
    }

    /// Activations that do not learn, but of whose numbers a backward tells the gradients; see [#gradient].
    public static Curves watched(List<Activation> activations) {
        return new Curves(List.copyOf(activations), nothing(activations), true);
    }

    private static List<Learnable> nothing(List<Activation> activations) {
        return activations.stream().map(Learnable::nothing).toList();
    }

    /// @param learnables one for each activation
    public static Curves of(List<Activation> activations, List<Learnable> learnables) {
        return new Curves(List.copyOf(activations), List.copyOf(learnables), false);
    }

    /// The numbers of an activation as leaves; a formula has none.
    private static Optional<Curve> leaves(Activation activation, boolean learn, boolean watched) {
        return switch (activation) {
            case PiecewiseLinear pieces ->
                Optional.of(learn || watched ? Curve.learnable(pieces.size()) : Curve.fixed(pieces.size()));
            case PiecewiseFormula formula -> {
                if (learn) {
                    throw new IllegalArgumentException("a formula has no numbers to learn: " + formula);
                }
                yield Optional.empty();
            }
        };
    }

    public int count() {
        return curves.size();
    }

    /// Writes f(z) down in a graph, f being curve `i`, counted from 0.
    public Tensor record(Graph graph, Tensor z, int i) {
        return switch (latest.get(i)) {
            case PiecewiseLinear pieces ->
                graph.piecewiseLinear(z, curves.get(i).orElseThrow());
            case PiecewiseFormula formula -> formula.record(graph, z);
        };
    }

    /// The same where every row of z has a curve of its own, the first of them curve `first`.
    Tensor recordEach(Graph graph, Tensor z, int first) {
        int rows = z.length(0);
        Tensor[] all = new Tensor[rows];
        for (int row = 0; row < rows; row++) {
            Attributes one = Attributes.of("dim", 0).and("from", row).and("to", row + 1);
            all[row] = record(graph, graph.apply(Ops.named("slice"), one, z), first + row);
        }
        return graph.apply(Ops.named("concat"), Attributes.of("dim", 0), all);
    }

    /// Whether [#set] would take these: as many, each with as many breakpoints, those that learn joined where they are
    /// joined now, and formulas as they are.
    public boolean accepts(List<Activation> activations) {
        return accepts(activations, learnables);
    }

    /// The same, and what learns is what learns now.
    public boolean accepts(List<Activation> activations, List<Learnable> wanted) {
        if (activations.size() != curves.size() || wanted.size() != curves.size()) {
            return false;
        }
        for (int i = 0; i < curves.size(); i++) {
            if (!accepts(i, activations.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int i, Activation activation, Learnable wanted) {
        return switch (activation) {
            case PiecewiseLinear f ->
                learners.get(i)
                        .map(learner -> learner.accepts(f, wanted))
                        .orElseGet(() -> !wanted.any()
                                && curves.get(i)
                                        .filter(curve -> curve.size() == f.size())
                                        .isPresent());
            case PiecewiseFormula f -> f.equals(latest.get(i)) && !wanted.any();
        };
    }

    /// Replaces the numbers in place; the next forward uses them.
    public void set(List<Activation> activations) {
        if (!accepts(activations)) {
            throw new IllegalArgumentException("these activations have other numbers of breakpoints or other formulas");
        }
        latest = List.copyOf(activations);
        copy();
    }

    private void copy() {
        for (int i = 0; i < curves.size(); i++) {
            if (latest.get(i) instanceof PiecewiseLinear pieces) {
                copy(pieces, curves.get(i).orElseThrow());
            }
        }
    }

    private static void copy(PiecewiseLinear from, Curve to) {
        for (int k = 0; k < from.size(); k++) {
            Breakpoint point = from.breakpoint(k);
            to.x().values()[k] = point.x();
            to.yLeft().values()[k] = point.yLeft();
            to.yRight().values()[k] = point.yRight();
            to.setPoint(k, point.closed() == Side.RIGHT, from.usedRuleAt(k));
            to.setSurrogate(k, from.surrogateAt(k).orElse(null));
        }
        to.slopes().set(from.leftSlope(), from.rightSlope());
    }

    /// The derivative of what was run backward with respect to each number of activation `i`, in the order of
    /// [trozo.piecewise.Coordinates]; empty for a formula and where nothing takes gradients.
    public double[] gradient(int i) {
        return curves.get(i)
                .filter(curve -> curve.x().hasGradient())
                .map(curve -> Stream.of(curve.x(), curve.yLeft(), curve.yRight(), curve.slopes())
                        .flatMapToDouble(tensor -> DoubleStream.of(tensor.gradient()))
                        .toArray())
                .orElseGet(() -> new double[0]);
    }

    /// The parameters that learn, one number each, with names that differ; none if nothing does.
    public List<Tensor> learning() {
        return learning;
    }

    /// What each of the [#learning] was called among the curves it comes from; nothing where its curve is new.
    ///
    /// @param origins for each curve which one it was, -1 for a new one
    /// @return the name there was for a name there is; one of something else stays
    public UnaryOperator<String> formerNames(int... origins) {
        Map<String, String> former = new HashMap<>();
        for (int i = 0; i < curves.size(); i++) {
            int origin = origins[i];
            String now = name(i);
            learners.get(i)
                    .map(CurveLearner::tensors)
                    .orElse(List.of())
                    .forEach(tensor -> former.put(
                            tensor.name(), origin < 0 ? "" : tensor.name().replace(now, name(origin))));
        }
        return name -> former.getOrDefault(name, name);
    }

    private static String name(int i) {
        return "f" + (i + 1);
    }

    /// Those of the [#learning] whose numbers are others in `activations`.
    public List<Tensor> differingFrom(List<Activation> activations) {
        List<Tensor> differing = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Optional<CurveLearner> learner = learners.get(i);
            if (learner.isPresent()) {
                differing.addAll(
                        i < activations.size() && activations.get(i) instanceof PiecewiseLinear f
                                ? learner.get().differingFrom(f)
                                : learner.get().tensors());
            }
        }
        return differing;
    }

    /// Fills values and gradients of the [#learning] after a backward.
    public void prepare() {
        for (int i = 0; i < learners.size(); i++) {
            learners.get(i).ifPresent(CurveLearner::prepare);
        }
    }

    /// Takes the moved numbers over, within their bounds.
    ///
    /// @return whether all are still functions: finite, breakpoints in order
    public boolean finish() {
        return finish(Precision.FLOAT64);
    }

    /// The same with the numbers rounded to a format.
    public boolean finish(Precision precision) {
        boolean all = true;
        for (int i = 0; i < learners.size(); i++) {
            all &= learners.get(i).isEmpty() || learners.get(i).get().finish(precision);
        }
        return all;
    }

    /// Whether the two values of a jump that learn have met: it is joined from now on, so the curves are to be made
    /// anew.
    public boolean haveClosed() {
        boolean any = false;
        for (int i = 0; i < learners.size(); i++) {
            any |= learners.get(i).isPresent() && learners.get(i).get().hasClosed();
        }
        return any;
    }

    /// The activations as they now are.
    public List<Activation> activations() {
        List<Activation> now = new ArrayList<>(latest);
        for (int i = 0; i < now.size(); i++) {
            if (learners.get(i).isPresent() && now.get(i) instanceof PiecewiseLinear f) {
                now.set(i, learners.get(i).get().in(f));
            }
        }
        return now;
    }
}
