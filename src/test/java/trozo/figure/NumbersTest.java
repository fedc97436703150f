package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final Locale SPANISH = Locale.of("es", "ES");

    @Test
    void theDecimalMarkIsThatOfTheLanguageAndTheMinusIsAMinus() {
        assertEquals("−0.35", Numbers.fixed(-0.35, 2, Locale.ENGLISH));
        assertEquals("−0,35", Numbers.fixed(-0.35, 2, SPANISH));
    }

    @Test
    void nothingHasNoSign() {
        assertEquals("0.00", Numbers.fixed(-0.0004, 2, Locale.ENGLISH));
        assertEquals("0", Numbers.significant(-0.0, 3, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "0.000518, 0.00052",
        "12.34, 12",
        "0.0996, 0.10",
        "1234.5, 1200",
        "5.18e-7, 5.2×10⁻⁷",
        "-3e12, −3.0×10¹²",
        "9.96e-5, 0.00010",
        "NaN, NaN",
        "Infinity, ∞"
    })
    void twoSignificantDigitsArePlainUntilTheyWouldBeLong(double value, String written) {
        assertEquals(written, Numbers.significant(value, 2, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"0.30000000000000004, 0.3", "-2, −2", "20000, 20000", "1e-3, 0.001", "1e-4, 10⁻⁴", "2e6, 2×10⁶", "0, 0"
    })
    void aTickIsWrittenAsTheRoundNumberItIs(double value, String written) {
        assertEquals(written, Numbers.tick(value, Locale.ENGLISH));
    }

    @Test
    void thousandsStandApart() {
        assertEquals("999", Numbers.count(999));
        assertEquals("1\u2009760", Numbers.count(1760));
        assertEquals("−12\u2009345\u2009678", Numbers.count(-12345678));
    }

    @Test
    void numbersBesideEachOtherShareTheirDecimalsOrTheirPowerOfTen() {
        Magnitude plain = Magnitude.upTo(0.0213);
        assertEquals("0.007", plain.write(0.0072, Locale.ENGLISH));
        assertEquals("", plain.factor());
        Magnitude tiny = Magnitude.upTo(4.13e-5);
        assertEquals("0.3", tiny.write(3.2e-6, Locale.ENGLISH));
        assertEquals("×10⁻⁵", tiny.factor());
        assertEquals("41", Magnitude.upTo(83).write(41.3, Locale.ENGLISH));
    }
}
