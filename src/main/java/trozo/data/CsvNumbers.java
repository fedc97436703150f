package trozo.data;

import java.util.regex.Pattern;

/// Reads the numbers of one CSV file, and knows where they stand.
public final class CsvNumbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity|1\\.#inf|1\\.#ind)", Pattern.CASE_INSENSITIVE);

    private final String file;
    /// What stands before the decimals; 0 until a number with decimals has shown it.
    private char decimalSign;

    /// @param file what to call the text in messages
    public CsvNumbers(String file, char separator) {
        this.file = file;
        this.decimalSign = separator == ',' ? '.' : 0;
    }

    /// Whether `text` is a number or would like to be one.
    public static boolean looksLikeNumber(String text) {
        return NUMBER.matcher(text).matches() || NOT_FINITE.matcher(text).matches();
    }

    /// @throws BadInput if `text` is not a finite number
    public double read(long line, int column, String text) {
        if (text.isEmpty()) {
            throw bad(line, column, "a number was expected, but the field is empty");
        }
        if (!looksLikeNumber(text)) {
            throw bad(line, column, "a number was expected, not " + BadInput.quote(text));
        }
        double value =
                NOT_FINITE.matcher(text).matches() ? Double.NaN : Double.parseDouble(withPoint(line, column, text));
        if (!Double.isFinite(value)) {
            throw bad(line, column, "a finite number was expected, not " + BadInput.quote(text));
        }
        return value;
    }

    private String withPoint(long line, int column, String text) {
        char sign = text.indexOf(',') >= 0 ? ',' : text.indexOf('.') >= 0 ? '.' : 0;
        if (sign != 0 && decimalSign == 0) {
            decimalSign = sign;
        }
        if (sign != 0 && sign != decimalSign) {
            throw bad(
                    line,
                    column,
                    "a number with a decimal " + (sign == ',' ? "point" : "comma")
                            + " like the others was expected, not " + BadInput.quote(text));
        }
        return text.replace(',', '.');
    }

    public BadInput bad(long line, int column, String what) {
        return new BadInput(file + ":" + line + ": column " + column + ": " + what);
    }

    public BadInput bad(long line, String what) {
        return new BadInput(file + ":" + line + ": " + what);
    }
}
