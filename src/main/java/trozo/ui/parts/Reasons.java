package trozo.ui.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trozo.ui.words.Words;

/// Why a file or a text cannot be used, as a sentence takes it up.
public final class Reasons {
    /// A line, perhaps a column, and what is wrong there.
    private static final Pattern PLACE = Pattern.compile("(\\d+)(?::\\d+)?:? (.*)");

    private Reasons() {}

    /// The reason without the name before it, which the sentence has already said; the line in words.
    public static String of(Object name, String message, Words words) {
        if (!message.startsWith(name + ":")) {
            return message;
        }
        String rest = message.substring(name.toString().length() + 1);
        Matcher placed = PLACE.matcher(rest);
        return placed.matches() ? words.text("notice.line", placed.group(1), placed.group(2)) : rest.strip();
    }
}
