package trozo.lab;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The selected breakpoints of a curve, counted from 0.
///
/// @param primary the one that is looked at in full; one of `points`, and there is one if any is selected
/// @param points all of them, from left to right
public record Selection(OptionalInt primary, List<Integer> points) {
    public static final Selection NONE = new Selection(OptionalInt.empty(), List.of());

    public Selection {
        points = points.stream().sorted().distinct().toList();
        if (primary.isPresent() ? !points.contains(primary.getAsInt()) : !points.isEmpty()) {
            throw new IllegalArgumentException("the primary breakpoint " + primary + " must be one of " + points);
        }
    }

    public static Selection of(int k) {
        return new Selection(OptionalInt.of(k), List.of(k));
    }

    public static Selection of(OptionalInt k) {
        return k.isPresent() ? of(k.getAsInt()) : NONE;
    }

    /// Several at once; the primary stays if it is among them, else the first becomes it.
    public Selection of(List<Integer> several) {
        if (several.isEmpty()) {
            return NONE;
        }
        boolean stays = primary.isPresent() && several.contains(primary.getAsInt());
        return new Selection(stays ? primary : OptionalInt.of(several.getFirst()), several);
    }

    public boolean contains(int k) {
        return points.contains(k);
    }

    public boolean isSeveral() {
        return points.size() > 1;
    }

    /// With `k` too, which becomes the primary; or without it.
    public Selection toggled(int k) {
        if (!contains(k)) {
            return new Selection(
                    OptionalInt.of(k),
                    Stream.concat(points.stream(), Stream.of(k)).toList());
        }
        return of(points.stream().filter(point -> point != k).toList());
    }

    /// What is left of it on a curve of `size` breakpoints.
    Selection within(int size) {
        return of(points.stream().filter(point -> point < size).toList());
    }
}
