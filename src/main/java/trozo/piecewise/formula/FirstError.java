package trozo.piecewise.formula;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import trozo.piecewise.formula.Fault.Expected;

/// Stops at the first word that does not fit, and says what would.
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
        IntervalSet tokens = parser.getExpectedTokens();
        Expected expected = expected(tokens);
        boolean comma = expected != Expected.OPERAND
                && found.getType() == FormulaParser.COMMA
                && !tokens.contains(FormulaParser.COMMA);
        return new FormulaError(FormulaReader.column(found), new Fault.Misfit(found(found), expected, comma));
    }

    private static Fault.Found found(Token token) {
        if (token.getType() == Token.EOF) {
            return new Fault.End();
        }
        int first = token.getText().codePointAt(0);
        boolean unseen = Character.isISOControl(first) || Character.getType(first) == Character.FORMAT;
        return unseen ? new Fault.Unseen(first) : new Fault.Word(shortened(token.getText()));
    }

    static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) + "..." : word;
    }

    private static Expected expected(IntervalSet tokens) {
        if (tokens.contains(FormulaParser.NUMBER)) {
            return Expected.OPERAND;
        }
        if (tokens.contains(FormulaParser.CLOSE)) {
            return Expected.OPERATOR_OR_CLOSE;
        }
        return tokens.contains(FormulaParser.COLON) ? Expected.OPERATOR_OR_COLON : Expected.OPERATOR_OR_END;
    }
}
