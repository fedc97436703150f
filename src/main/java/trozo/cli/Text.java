package trozo.cli;

import java.util.Locale;

/// Numbers as the command line prints them: with a decimal point everywhere, short.
final class Text {
    private Text() {}

    /// Six significant digits, without trailing zeros: `0.1`, `12`, `1.5e-07`.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
        }
        String general = String.format(Locale.ROOT, "%.6g", value);
        String mantissa = general.replaceFirst("e.*", "");
        String exponent = general.substring(mantissa.length());
        return mantissa.contains(".") ? mantissa.replaceFirst("\\.?0+$", "") + exponent : general;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
