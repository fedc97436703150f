package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every figure in every look.
class EveryFigureTest {
    static List<Look> looks() {
        return List.of(
                Look.LIGHT,
                Look.DARK,
                new Look(Palette.LIGHT, Locale.of("es", "ES"), 1),
                new Look(Palette.DARK, Locale.of("es", "ES"), 1.5));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSameValuesGiveTheSameDrawing(Look look) {
        assertEquals(Examples.figures(look), Examples.figures(look));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyLabelStaysInsideItsPicture(Look look) {
        for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
            Drawing drawing = figure.getValue();
            Rect page = new Rect(0, 0, drawing.width(), drawing.height()).inset(-1, -1, -1, -1);
            for (Mark.Label label : Marks.of(drawing, Mark.Label.class)) {
                Rect extent = Marks.extent(label);
                assertTrue(
                        page.contains(extent.x(), extent.y()) && page.contains(extent.right(), extent.bottom()),
                        () -> figure.getKey() + ": '" + label.text() + "' at " + extent + " of " + page);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noTwoLabelsTouch(Look look) {
        for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
            List<Mark.Label> labels = new ArrayList<>(Marks.of(figure.getValue(), Mark.Label.class));
            for (int i = 0; i < labels.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Rect one = Marks.extent(labels.get(i));
                    Rect other = Marks.extent(labels.get(j));
                    boolean touch = one.x() < other.right()
                            && other.x() < one.right()
                            && one.y() < other.bottom()
                            && other.y() < one.bottom();
                    String both = figure.getKey() + ": '" + labels.get(i).text() + "' and '"
                            + labels.get(j).text() + "'";
                    assertTrue(!touch, both);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyLabelCanBeShownByItsFaceAndIsInkOnlyWhereInkIsReadable(Look look) {
        Palette palette = look.palette();
        for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
            for (Mark.Label label : Marks.of(figure.getValue(), Mark.Label.class)) {
                assertTrue(TextMetrics.covers(label.style().face(), label.text()), label::text);
                assertTrue(
                        List.of(palette.ink(), palette.mutedInk(), palette.onInk(), palette.activation())
                                .contains(label.color()),
                        () -> figure.getKey() + ": '" + label.text() + "' is " + label.color());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noMarkLiesAtANumberThatIsNone(Look look) {
        for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
            String text = figure.getValue().toString();
            assertTrue(!text.contains("NaN") && !text.contains("Infinity"), figure::getKey);
        }
    }
}
