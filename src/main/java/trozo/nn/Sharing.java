package trozo.nn;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Whom one activation of a network serves. With PReLU these are the shared and the channel-wise variant (He et al.
/// 2015); a whole curve for each unit is that of adaptive piecewise linear units (Agostinelli et al. 2015).
public enum Sharing {
    /// All hidden units.
    NETWORK,
    /// The units of one hidden layer.
    LAYER,
    /// One unit alone.
    UNIT;

    /// What so many activations mean for hidden layers of these widths. Where two readings come to the same, as in
    /// layers of one unit, it is the wider.
    ///
    /// @throws IllegalArgumentException if they mean nothing
    public static Sharing of(List<Integer> hidden, int activations) {
        if (activations == 1) {
            return NETWORK;
        }
        if (activations == hidden.size()) {
            return LAYER;
        }
        if (activations == UNIT.count(hidden)) {
            return UNIT;
        }
        throw new IllegalArgumentException("a network of hidden layers of " + hidden + " takes 1 activation, "
                + hidden.size() + ", one per layer, or " + UNIT.count(hidden) + ", one per unit, not " + activations);
    }

    /// How many activations there are then.
    public int count(List<Integer> hidden) {
        return switch (this) {
            case NETWORK -> 1;
            case LAYER -> hidden.size();
            case UNIT -> hidden.stream().mapToInt(Integer::intValue).sum();
        };
    }

    /// Which of them, from 0, serves unit `unit` of hidden layer `layer`, both counted from 1.
    public int index(List<Integer> hidden, int layer, int unit) {
        return switch (this) {
            case NETWORK -> 0;
            case LAYER -> layer - 1;
            case UNIT -> UNIT.count(hidden.subList(0, layer - 1)) + unit - 1;
        };
    }

    /// Of what is known of every unit, layer by layer, that of the first unit which activation `index` serves.
    public <T> T first(List<List<T>> units, int index) {
        return switch (this) {
            case NETWORK -> units.getFirst().getFirst();
            case LAYER -> units.get(index).getFirst();
            case UNIT -> units.stream().flatMap(List::stream).toList().get(index);
        };
    }

    /// Of `all` those of hidden layer `layer`, counted from 1: one for each of its units.
    public static <T> List<T> ofLayer(List<T> all, List<Integer> hidden, int layer) {
        Sharing sharing = of(hidden, all.size());
        int first = sharing.index(hidden, layer, 1);
        int units = hidden.get(layer - 1);
        return sharing == UNIT ? all.subList(first, first + units) : Collections.nCopies(units, all.get(first));
    }

    /// The same layer by layer.
    public static <T> List<List<T>> byLayer(List<T> all, List<Integer> hidden) {
        return IntStream.rangeClosed(1, hidden.size())
                .mapToObj(layer -> ofLayer(all, hidden, layer))
                .toList();
    }
}
