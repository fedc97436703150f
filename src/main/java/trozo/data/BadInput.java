package trozo.data;

/// Something the user gave cannot be used. The message is one line: where, what, and what was expected.
public final class BadInput extends RuntimeException {
    private static final int LONGEST_QUOTE = 40;

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }

    /// A piece of the user's own text, fit to stand in a message: on one line, printable and not long.
    public static String quote(String text) {
        String shown = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
        StringBuilder quoted = new StringBuilder("'");
        shown.codePoints().forEach(point -> quoted.appendCodePoint(isPrintable(point) ? point : '?'));
        return quoted.append('\'').toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
