package trozo.figure;

import java.util.Locale;

/// How numbers up to a largest one are written beside each other: all with the same decimals, and where these would be
/// many or the numbers huge, with a power of ten said once.
///
/// @param power the numbers are written divided by ten to this
/// @param decimals digits after the decimal mark
record Magnitude(int power, int decimals) {
    static final Magnitude ONE = new Magnitude(0, 0);

    /// Two significant digits of the largest.
    static Magnitude upTo(double most) {
        int power = (int) Math.floor(StrictMath.log10(most));
        return power < -2 || power > 3 ? new Magnitude(power, 1) : new Magnitude(0, Math.max(0, 1 - power));
    }

    String write(double value, Locale locale) {
        return Numbers.fixed(value / StrictMath.pow(10, power), decimals, locale);
    }

    String tick(double value, Locale locale) {
        return Numbers.tick(value / StrictMath.pow(10, power), locale);
    }

    /// `×10⁻⁵`, or nothing.
    String factor() {
        return power == 0 ? "" : "×" + Numbers.powerOfTen(power);
    }
}
