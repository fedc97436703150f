package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    static List<Palette> palettes() {
        return List.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyTextStandsOutFourAndAHalfTimesFromWhatItLiesOn(Palette palette) {
        for (Color text : List.of(palette.ink(), palette.mutedInk(), palette.activation(), palette.gradient())) {
            for (Color ground : List.of(palette.background(), palette.surface())) {
                atLeast(4.5, text, ground);
            }
        }
        atLeast(4.5, palette.onInk(), palette.ink());
        atLeast(4.5, palette.onAccent(), palette.activation());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void aKinkIsSeenOnTheSurfaceAndOnTheBackground(Palette palette) {
        atLeast(3, palette.kink(), palette.surface());
        atLeast(3, palette.kink(), palette.background());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void noTwoLayersShareAColour(Palette palette) {
        assertEquals(
                palette.series().size(), palette.series().stream().distinct().count());
    }

    private static void atLeast(double ratio, Color text, Color ground) {
        double found = text.contrast(ground);
        assertTrue(found >= ratio, () -> text + " on " + ground + " has a contrast of " + found);
    }
}
