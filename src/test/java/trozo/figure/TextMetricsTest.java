package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextMetricsTest {
    private static final String SAMPLE = "Activation z = −0.35, \u00bfd\u00f3nde tira el a\u00f1o? f (z) 41";

    @ParameterizedTest
    @EnumSource(Face.class)
    void textIsAsWideAsJava2dMeasuresIt(Face face) throws Exception {
        try (InputStream in = getClass().getResourceAsStream(face.resource())) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
            double measured = font.getStringBounds(SAMPLE, new FontRenderContext(null, true, true))
                    .getWidth();
            assertEquals(measured, TextMetrics.width(SAMPLE, new TextStyle(face, 100)), 0.01 * SAMPLE.length());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"REGULAR", "MEDIUM", "SEMIBOLD"})
    void allDigitsAreEquallyWide(Face face) {
        TextStyle style = new TextStyle(face, 12.5);
        for (int digit = 1; digit <= 9; digit++) {
            assertEquals(TextMetrics.width("0", style), TextMetrics.width(Integer.toString(digit), style));
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void theFileNamesItsFamilyAsTheFaceDoes(Face face) throws Exception {
        try (InputStream in = getClass().getResourceAsStream(face.resource())) {
            assertEquals(face.family(), Font.createFont(Font.TRUETYPE_FONT, in).getFamily());
        }
    }

    @Test
    void theFacesShowBothLanguagesAndTheSignsOfThePlots() {
        assertTrue(TextMetrics.covers(
                Face.REGULAR, "\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc\u00f1\u00bf\u00a1 −×·…≈≤≥∞✓ŷx₁₂"));
        assertTrue(TextMetrics.covers(Face.MATH, "f′(z)αε"));
        assertFalse(TextMetrics.covers(Face.REGULAR, "\u4e16"));
    }
}
