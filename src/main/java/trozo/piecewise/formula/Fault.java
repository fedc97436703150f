package trozo.piecewise.formula;

import java.util.stream.Collectors;

/// What is wrong with a formula: a value that the window turns into one line of words.
public sealed interface Fault {
    /// Something stands where it does not fit.
    ///
    /// @param found what stands there
    /// @param expected what would fit
    /// @param comma whether it is a comma, as in a decimal comma, where none can stand
    record Misfit(Found found, Expected expected, boolean comma) implements Fault {}

    /// What stands at a place of a formula.
    sealed interface Found {}

    record End() implements Found {}

    record Word(String text) implements Found {}

    /// A character that cannot be seen.
    record Unseen(int codePoint) implements Found {}

    /// What would fit at a place.
    enum Expected {
        OPERAND,
        OPERATOR_OR_CLOSE,
        OPERATOR_OR_COLON,
        OPERATOR_OR_END
    }

    record TooLong(int most, int found) implements Fault {}

    record TooDeep(int most) implements Fault {}

    record TooLarge(String number) implements Fault {}

    record UnknownName(String name) implements Fault {}

    record UnknownFunction(String name) implements Fault {}

    record NoArguments(String function) implements Fault {}

    /// @param fewest how many arguments the function takes, or takes at least
    record WrongCount(String function, int fewest, boolean exactly, int found) implements Fault {}

    record ConditionExpected() implements Fault {}

    record NumberExpected() implements Fault {}

    record TooManyBreakpoints(int most) implements Fault {}

    /// Pieces whose ends cannot be computed.
    record TooManyPieces(int most) implements Fault {}

    /// The names of all functions, in order.
    static String functions() {
        return Names.functions().sorted().collect(Collectors.joining(", "));
    }

    /// The whole of it in English, for files and the command line.
    default String english() {
        return switch (this) {
            case Misfit misfit ->
                english(misfit.found) + "; " + english(misfit.expected)
                        + (misfit.comma ? " (numbers have a decimal point)" : "") + " was expected";
            case TooLong it -> "a formula has at most " + it.most + " characters, not " + it.found;
            case TooDeep it -> "nested more than " + it.most + " deep";
            case TooLarge it -> "the number " + it.number + " is too large";
            case UnknownName it ->
                "'" + it.name + "' is no known name; there are the variable x (or z) and the constants pi and e";
            case UnknownFunction it -> "'" + it.name + "' is no known function; there are " + functions();
            case NoArguments it -> "the function " + it.function + " needs its argument in parentheses";
            case WrongCount it ->
                it.function + " takes " + (it.exactly ? "" : "at least ") + it.fewest
                        + (it.fewest == 1 ? " argument" : " arguments") + ", not " + it.found;
            case ConditionExpected it -> "a number was found; a condition such as x < 0 was expected here";
            case NumberExpected it -> "a condition was found; a number was expected here";
            case TooManyBreakpoints it -> "the formula has more than " + it.most + " breakpoints";
            case TooManyPieces it -> "the formula has more than " + it.most + " pieces whose ends cannot be computed";
        };
    }

    private static String english(Found found) {
        return switch (found) {
            case End end -> "the formula ends";
            case Word word -> "'" + word.text + "' was found";
            case Unseen unseen -> String.format("the character U+%04X was found", unseen.codePoint);
        };
    }

    private static String english(Expected expected) {
        return switch (expected) {
            case OPERAND -> "a number, x, a function or '('";
            case OPERATOR_OR_CLOSE -> "an operator or ')'";
            case OPERATOR_OR_COLON -> "an operator or ':'";
            case OPERATOR_OR_END -> "an operator or the end of the formula";
        };
    }
}
