package trozo.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import trozo.autograd.Precision;
import trozo.autograd.Tensor;

/// Moves parameters against their gradients, with PyTorch's formulas. What it gathers on the way is kept for each
/// tensor apart, step counts included, so a tensor may join or leave and the others do not notice.
public abstract sealed class Optimiser permits Descent, HeavyBall, AdaptiveMoments, ScaledGradients {
    private final List<Tensor> parameters;
    private final double[][] values;
    private final double[][] gradients;
    private final List<Gathered> gathered = new ArrayList<>();
    /// Steps taken.
    private long count;

    /// Numbers gathered for each tensor.
    ///
    /// @param perParameter whether there is one for each of its numbers
    private record Gathered(double first, boolean perParameter, double[][] of) {
        /// @param from for each number of the tensor its place among all there were, or -1
        /// @param owner for each of those the tensor it stood in
        /// @param start where each tensor began
        void take(int tensor, int[] from, Gathered other, int[] owner, int[] start) {
            Arrays.fill(of[tensor], first);
            for (int i = 0; i < from.length; i++) {
                if (from[i] >= 0) {
                    int old = owner[from[i]];
                    if (perParameter) {
                        of[tensor][i] = other.of[old][from[i] - start[old]];
                    } else {
                        System.arraycopy(other.of[old], 0, of[tensor], 0, of[tensor].length);
                    }
                }
            }
        }
    }

    Optimiser(List<Tensor> parameters) {
        this.parameters = List.copyOf(parameters);
        this.values = parameters.stream().map(Tensor::values).toArray(double[][]::new);
        this.gradients = parameters.stream().map(Tensor::gradient).toArray(double[][]::new);
    }

    /// @param parameters with names that differ
    public static Optimiser of(OptimiserSpec spec, List<Tensor> parameters) {
        return switch (spec) {
            case OptimiserSpec.Sgd sgd -> new Descent(sgd, parameters);
            case OptimiserSpec.Momentum momentum -> new HeavyBall(momentum, parameters);
            case OptimiserSpec.Adam adam -> new AdaptiveMoments(adam, parameters);
            case OptimiserSpec.AdamW adamW -> new AdaptiveMoments(adamW, parameters);
            case OptimiserSpec.RmsProp rms -> new ScaledGradients(rms, parameters);
            case OptimiserSpec.Adagrad adagrad -> new ScaledGradients(adagrad, parameters);
        };
    }

    /// One update from the gradients as they now are; allocates nothing.
    public void step() {
        step(1);
    }

    /// The same with the learning rate times `factor`.
    public void step(double factor) {
        count++;
        double rate = spec().lr() * factor;
        for (int i = 0; i < values.length; i++) {
            move(values[i], gradients[i], i, rate);
        }
    }

    /// Updates one tensor's values p from its gradient g.
    abstract void move(double[] p, double[] g, int tensor, double rate);

    abstract OptimiserSpec spec();

    /// Other settings from now on; what has been gathered so far is kept.
    ///
    /// @throws IllegalArgumentException if it is another kind of optimiser
    public abstract void setSpec(OptimiserSpec spec);

    static <T extends OptimiserSpec> T same(Class<T> kind, OptimiserSpec spec) {
        if (!kind.isInstance(spec)) {
            throw new IllegalArgumentException(kind.getSimpleName() + " cannot go on as " + spec);
        }
        return kind.cast(spec);
    }

    /// Room for a number per parameter, 0 to begin with.
    final double[][] gatherPerParameter() {
        return gather(0, true, parameters.stream().mapToInt(Tensor::size).toArray());
    }

    /// Room for `width` numbers per tensor.
    final double[][] gatherPerTensor(int width, double first) {
        int[] sizes = new int[parameters.size()];
        Arrays.fill(sizes, width);
        return gather(first, false, sizes);
    }

    private double[][] gather(double first, boolean perParameter, int[] sizes) {
        double[][] of = new double[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            of[i] = new double[sizes[i]];
            Arrays.fill(of[i], first);
        }
        gathered.add(new Gathered(first, perParameter, of));
        return of;
    }

    /// Rounds the parameters, and what has been gathered for each of their numbers, to a format.
    public void round(Precision precision) {
        if (!precision.isEmulated()) {
            return;
        }
        for (double[] numbers : values) {
            precision.round(numbers);
        }
        for (Gathered numbers : gathered) {
            for (int i = 0; i < values.length; i++) {
                if (numbers.perParameter) {
                    precision.round(numbers.of[i]);
                }
            }
        }
    }

    /// Forgets what has been gathered for a tensor, its step count included; nothing if it is not moved by this.
    public void forget(Tensor parameter) {
        int at = parameters.indexOf(parameter);
        if (at >= 0) {
            gathered.forEach(numbers -> Arrays.fill(numbers.of[at], numbers.first));
        }
    }

    /// Takes over what another optimiser of the same kind has gathered, for the tensors that have the same name and
    /// size there.
    public void goOnFrom(Optimiser other) {
        goOnFrom(other, name -> name);
    }

    /// The same where tensors have been given other names.
    ///
    /// @param former what a tensor of this was called there, by its name
    public void goOnFrom(Optimiser other, UnaryOperator<String> former) {
        count = other.count;
        List<String> names = other.parameters.stream().map(Tensor::name).toList();
        for (int i = 0; i < parameters.size(); i++) {
            int there = names.indexOf(former.apply(parameters.get(i).name()));
            if (there >= 0
                    && other.parameters.get(there).size() == parameters.get(i).size()) {
                for (int k = 0; k < gathered.size(); k++) {
                    double[] to = gathered.get(k).of[i];
                    System.arraycopy(other.gathered.get(k).of[there], 0, to, 0, to.length);
                }
            }
        }
    }

    /// The same for a network of another shape: what was gathered for a number goes with it, and steps are counted on
    /// where any number of a tensor was there before.
    ///
    /// @param former as above, of what is neither weight nor bias
    public void goOnFrom(Optimiser other, UnaryOperator<String> former, Kept kept, MlpShape before, MlpShape after) {
        goOnFrom(other, former);
        int[] origins = kept.origins(before, after);
        int[] owner = new int
                [Arrays.stream(other.values, 0, 2 * before.layers())
                        .mapToInt(p -> p.length)
                        .sum()];
        int[] start = new int[2 * before.layers()];
        int place = 0;
        for (int tensor = 0; tensor < start.length; tensor++) {
            start[tensor] = place;
            Arrays.fill(owner, place, place + other.values[tensor].length, tensor);
            place += other.values[tensor].length;
        }
        int at = 0;
        for (int tensor = 0; tensor < 2 * after.layers(); tensor++) {
            int[] from = Arrays.copyOfRange(origins, at, at + values[tensor].length);
            at += from.length;
            for (int k = 0; k < gathered.size(); k++) {
                gathered.get(k).take(tensor, from, other.gathered.get(k), owner, start);
            }
        }
    }

    private List<double[]> arrays() {
        return gathered.stream().flatMap(numbers -> Arrays.stream(numbers.of)).toList();
    }

    /// The step count and everything gathered, as [#restore] takes it.
    public double[] state() {
        List<double[]> arrays = arrays();
        double[] state =
                new double[1 + arrays.stream().mapToInt(array -> array.length).sum()];
        state[0] = count;
        int at = 1;
        for (double[] array : arrays) {
            System.arraycopy(array, 0, state, at, array.length);
            at += array.length;
        }
        return state;
    }

    public void restore(double[] state) {
        List<double[]> arrays = arrays();
        int size = 1 + arrays.stream().mapToInt(array -> array.length).sum();
        if (state.length != size) {
            throw new IllegalArgumentException("this optimiser's state has " + size + " numbers, not " + state.length);
        }
        count = (long) state[0];
        int at = 1;
        for (double[] array : arrays) {
            System.arraycopy(state, at, array, 0, array.length);
            at += array.length;
        }
    }
}
