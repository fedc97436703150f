package trozo.piecewise.formula;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Stops at the first word that does not fit, and says in words what would.
final class FirstError extends DefaultErrorStrategy {
    /// Characters of a word that a message repeats.
    private static final int LONGEST = 30;

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw misfit(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        throw misfit(parser);
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw misfit(parser);
    }

    @Override
    public void sync(Parser parser) {
        // The next word is asked for where it is needed.
    }

    private static FormulaError misfit(Parser parser) {
        Token found = parser.getCurrentToken();
        return new FormulaError(
                FormulaReader.column(found),
                describe(found) + "; " + expected(parser.getExpectedTokens(), found) + " was expected");
    }

    private static String describe(Token found) {
        if (found.getType() == Token.EOF) {
            return "the formula ends";
        }
        int first = found.getText().codePointAt(0);
        boolean unseen = Character.isISOControl(first) || Character.getType(first) == Character.FORMAT;
        return (unseen ? String.format("the character U+%04X", first) : "'" + shortened(found.getText()) + "'")
                + " was found";
    }

    static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) + "..." : word;
    }

    private static String expected(IntervalSet tokens, Token found) {
        if (tokens.contains(FormulaParser.NUMBER)) {
            return "a number, x, a function or '('";
        }
        String closing = tokens.contains(FormulaParser.CLOSE)
                ? "')'"
                : tokens.contains(FormulaParser.COLON) ? "':'" : "the end of the formula";
        String hint = found.getType() == FormulaParser.COMMA && !tokens.contains(FormulaParser.COMMA)
                ? " (numbers have a decimal point)"
                : "";
        return "an operator or " + closing + hint;
    }
}
