package trozo.session;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.Learnable.Gaps;
import trozo.piecewise.Symmetry;

/// What training may move of an activation, in JSON: for each breakpoint whether x and y learn, for each tail whether
/// its slope does, which breakpoints are locked, and the bounds. What is left out does not learn, or is as usual.
final class LearnableFormat {
    private static final String X = "x";
    private static final String Y = "y";
    private static final String LOCKED = "locked";

    private LearnableFormat() {}

    /// @param size how many breakpoints the activation has
    static Learnable read(Cursor cursor, int size) {
        Fields fields = cursor.fields();
        List<Boolean> x = flags(fields, X, size);
        List<Boolean> y = flags(fields, Y, size);
        List<Boolean> slopes = flags(fields, "slopes", 2);
        double gap = fields.optional("gap").map(Cursor::number).orElse(Bounds.USUAL_GAP);
        boolean monotone = fields.optional("monotone").map(Cursor::flag).orElse(false);
        double steepest = fields.optional("maxSlope").map(Cursor::number).orElse(Double.POSITIVE_INFINITY);
        Gaps gaps = fields.optional("gaps").map(key -> key.constant(Gaps.class)).orElse(Gaps.RAW);
        boolean continuous = fields.optional("continuous").map(Cursor::flag).orElse(false);
        Symmetry symmetry = fields.optional("symmetry")
                .map(key -> key.constant(Symmetry.class))
                .orElse(Symmetry.NONE);
        List<Boolean> locked = flags(fields, LOCKED, size);
        fields.end();
        return cursor.make(() -> new Learnable(
                x,
                y,
                slopes.get(0),
                slopes.get(1),
                new Bounds(gap, monotone, steepest, gaps, continuous, symmetry),
                locked));
    }

    private static List<Boolean> flags(Fields fields, String key, int count) {
        return fields.optional(key)
                .map(flags ->
                        flags.items(count, count).stream().map(Cursor::flag).toList())
                .orElse(Collections.nCopies(count, false));
    }

    /// Nothing, if nothing learns and the bounds are the usual ones.
    static void write(JsonWriter out, Learnable learnable) throws IOException {
        if (learnable.equals(Learnable.nothing(learnable.size()))) {
            return;
        }
        out.key("learn").object(object -> {
            writeFlags(object, X, learnable.x());
            writeFlags(object, Y, learnable.y());
            writeFlags(object, "slopes", List.of(learnable.leftSlope(), learnable.rightSlope()));
            writeFlags(object, LOCKED, learnable.locked());
            writeBounds(object, learnable.bounds());
        });
    }

    private static void writeFlags(JsonWriter out, String key, List<Boolean> flags) throws IOException {
        if (flags.contains(true)) {
            out.key(key).array(items -> {
                for (boolean flag : flags) {
                    items.flag(flag);
                }
            });
        }
    }

    private static void writeBounds(JsonWriter out, Bounds bounds) throws IOException {
        if (bounds.gap() != Bounds.USUAL_GAP) {
            out.key("gap").number(bounds.gap());
        }
        if (bounds.monotone()) {
            out.key("monotone").flag(true);
        }
        if (Double.isFinite(bounds.steepest())) {
            out.key("maxSlope").number(bounds.steepest());
        }
        if (bounds.continuous()) {
            out.key("continuous").flag(true);
        }
        if (bounds.symmetry() != Symmetry.NONE) {
            out.key("symmetry").text(Cursor.key(bounds.symmetry()));
        }
        if (bounds.gaps() != Gaps.RAW) {
            out.key("gaps").text(Cursor.key(bounds.gaps()));
        }
    }
}
