package trozo.compare;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Kink rows that Trozo does not reproduce, and why: by id, or by id and type of number.
final class Unreproduced {
    private static final String NO_SORT = "Trozo has no op that sorts or selects by rank";

    static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("red.sort_last", NO_SORT),
            Map.entry("red.sort_desc_first", NO_SORT),
            Map.entry("red.sort_weighted", NO_SORT),
            Map.entry("red.topk1", NO_SORT),
            Map.entry("red.kthvalue4", NO_SORT),
            Map.entry("red.median_of_ties", NO_SORT),
            Map.entry("red.median_even", NO_SORT),
            Map.entry("red.cummax_last", "Trozo has no running maximum"),
            Map.entry(
                    "maxpool2d.nan",
                    "of several NaN PyTorch's pooling takes the last; here they are tied, and the rule decides"),
            Map.entry(
                    "trap.recip f32",
                    "the square inside the derivative overflows there, and here it is taken in double"));

    private Unreproduced() {}

    /// The key of a row in [#REASONS], if it is there.
    static Optional<String> key(String id, String dtype) {
        return Stream.of(id, id + " " + dtype).filter(REASONS::containsKey).findFirst();
    }
}
