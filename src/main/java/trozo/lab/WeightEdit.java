package trozo.lab;

import java.util.HashMap;
import java.util.Map;
import trozo.train.Roster.Link;

/// What an edit did to weights and biases, which are the run's and not the document's: undo puts them back to what they
/// were right before it.
///
/// @param before what they were
/// @param after what the edit made of them; nothing for those that went with their unit
public record WeightEdit(Map<Link, Double> before, Map<Link, Double> after) {
    public static final WeightEdit NONE = new WeightEdit(Map.of(), Map.of());

    public WeightEdit {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    boolean isNone() {
        return before.isEmpty() && after.isEmpty();
    }

    /// This and then `later`, as one.
    WeightEdit and(WeightEdit later) {
        Map<Link, Double> first = new HashMap<>(later.before);
        first.putAll(before);
        Map<Link, Double> last = new HashMap<>(after);
        last.putAll(later.after);
        return new WeightEdit(first, last);
    }
}
