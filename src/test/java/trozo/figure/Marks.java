package trozo.figure;

import java.util.List;
import java.util.stream.Stream;

/// Looks into a drawing.
public final class Marks {
    private Marks() {}

    /// Every mark, those behind a clip too.
    public static Stream<Mark> all(List<Mark> marks) {
        return marks.stream().flatMap(mark -> mark instanceof Mark.Clip clip ? all(clip.marks()) : Stream.of(mark));
    }

    public static <T extends Mark> List<T> of(Drawing drawing, Class<T> kind) {
        return all(drawing.marks()).filter(kind::isInstance).map(kind::cast).toList();
    }

    public static List<String> texts(Drawing drawing) {
        return of(drawing, Mark.Label.class).stream().map(Mark.Label::text).toList();
    }

    /// The label that begins with `text`.
    public static Mark.Label label(Drawing drawing, String text) {
        return of(drawing, Mark.Label.class).stream()
                .filter(label -> label.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no label '" + text + "' among " + texts(drawing)));
    }

    /// The rectangle that a label's capitals fill.
    public static Rect extent(Mark.Label label) {
        double width = TextMetrics.width(label.text(), label.style());
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
        double high = 2 * TextMetrics.halfCap(label.style());
        return new Rect(x, label.y() - high, width, high);
    }
}
