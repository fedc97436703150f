package trozo.piecewise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaReaderTest {
    private static double value(String text, double x) {
        Plan plan = Planner.plan(FormulaReader.read(text));
        return plan.pieces().get(plan.pieceAt(x)).at(x);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 + 3*4               | 0   | 14
            2 - 3 - 4             | 0   | -5
            12/3/2                | 0   | 2
            2^3^2                 | 0   | 512
            2**3                  | 0   | 8
            -x^2                  | 3   | -9
            2^-x                  | 1   | 0.5
            2^-1^2                | 0   | 0.5
            --x                   | 3   | 3
            +x - -1               | 3   | 4
            (2 + 3)*4             | 0   | 20
            .5*z + 1.             | 4   | 3
            1.5e2 + 1E-1          | 0   | 150.1
            min(x, 2, 1)          | 5   | 1
            max(x, 2)             | 1   | 2
            clamp(x, -1, 2)       | 7   | 2
            clamp(x, -1, 2)       | -7  | -1
            abs(x)                | -3  | 3
            relu(x)               | -3  | 0
            relu(x)               | 3   | 3
            sign(x)               | -3  | -1
            sign(x)               | 0   | 0
            sqrt(x)               | 9   | 3
            exp(log(x))           | 1   | 1
            sin(0)+cos(0)+tanh(0) | 0   | 1
            sigmoid(0)+erf(0)     | 0   | 0.5
            x < 0 ? 1 : 2         | 0   | 2
            x <= 0 ? 1 : 2        | 0   | 1
            x > 0 ? 1 : 2         | 0   | 2
            x >= 0 ? 1 : 2        | 0   | 1
            x == 0 ? 1 : 2        | 0   | 1
            x != 0 ? 1 : 2        | 0   | 2
            x <0?1:x<1?2:x<2?3:4  | 1.5 | 3
            x < 2 ? x < 1 ? 1 : 2 : 3 | 1.5 | 2
            where(x > 0, 1, 2)    | 1   | 1
            -1 < x < 1 ? 1 : 2    | 0   | 1
            -1 < x < 1 ? 1 : 2    | -1  | 2
            not x < 0 ? 1 : 2     | 1   | 1
            !(x<0) && x<5 ? 1 : 2 | 7   | 2
            x<0 or x>5 ? 1 : 2    | 7   | 1
            x<0 or x>5 and x<6 ? 1 : 2 | 7 | 2
            1 + (x < 0 ? 1 : 2)*3 | 1   | 7
            x ≤ 0 ? 2·x : 3×x − 1 | 1   | 2
            """)
    void aFormulaMeansWhatItSays(String text, double x, double expected) {
        assertEquals(expected, value(text, x), 1e-15);
    }

    @Test
    void orIsAlsoWrittenWithBars() {
        assertEquals(1, value("x < 0 || x > 5 ? 1 : 2", 7));
    }

    @Test
    void constantsHaveTheirUsualNames() {
        assertEquals(Math.PI + Math.E, value("pi + e", 0));
        assertEquals(Math.PI, value("π", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | column 1: the formula ends; a number, x, a function or '(' was expected
            x +                | column 4: the formula ends; a number, x, a function or '(' was expected
            x + * 2            | column 5: '*' was found; a number, x, a function or '(' was expected
            2x                 | column 2: 'x' was found; an operator or the end of the formula was expected
            0,1*x              | column 2: ',' was found; an operator or the end of the formula (numbers have a decimal point) was expected
            (x + 1             | column 7: the formula ends; an operator or ')' was expected
            max(x; 1)          | column 6: ';' was found; an operator or ')' was expected
            x < 0 ? 1          | column 10: the formula ends; an operator or ':' was expected
            x < 0 ? 1 ; 2      | column 11: ';' was found; an operator or ':' was expected
            x = 0 ? 1 : 2      | column 3: '=' was found; an operator or the end of the formula was expected
            y + 1              | column 1: 'y' is no known name; there are the variable x (or z) and the constants pi and e
            1 + exp            | column 5: the function exp needs its argument in parentheses
            1 + foo(x)         | column 5: 'foo' is no known function; there are abs, clamp, cos, erf, exp, log, max, min, relu, sigmoid, sign, sin, softplus, sqrt, tanh, where
            exp(x, 1)          | column 1: exp takes 1 argument, not 2
            max(x)             | column 1: max takes at least 2 arguments, not 1
            where(x, 1, 2)     | column 7: a number was found; a condition such as x < 0 was expected here
            x ? 1 : 2          | column 1: a number was found; a condition such as x < 0 was expected here
            1 + (x < 0)        | column 6: a condition was found; a number was expected here
            x < 0              | column 1: a condition was found; a number was expected here
            x and x < 1 ? 1 : 2 | column 1: a number was found; a condition such as x < 0 was expected here
            1e999              | column 1: the number 1e999 is too large
            """)
    void anErrorSaysWhereWhatAndWhatWasExpected(String text, String message) {
        FormulaError error = assertThrows(FormulaError.class, () -> FormulaReader.read(text));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aHostileFormulaIsRefusedInOneLine() {
        String[] hostile = {
            "(".repeat(9_000),
            "(".repeat(4_000) + "x" + ")".repeat(4_000),
            "abs(".repeat(2_000) + "x" + ")".repeat(2_000),
            "x<0?".repeat(2_000),
            "x" + "^x".repeat(4_000),
            "x".repeat(10_000),
            "x".repeat(20_000),
            "9".repeat(9_000),
            "\u0000",
        };
        for (String text : hostile) {
            FormulaError error = assertThrows(FormulaError.class, () -> FormulaReader.read(text));
            assertTrue(error.getMessage().length() < 200, error.getMessage());
        }
    }

    @Test
    void aCharacterThatCannotBeSeenIsNamed() {
        FormulaError error = assertThrows(FormulaError.class, () -> FormulaReader.read("x\u200b"));
        assertEquals(
                "column 2: the character U+200B was found; an operator or the end of the formula was expected",
                error.getMessage());
    }

    @Test
    void longChainsOfAnyKindAreRead() {
        assertEquals(1, value("-".repeat(9_998) + "x", 1));
        assertEquals(5_000, value("x" + "+x".repeat(4_999), 1));
        assertEquals(1, value("x" + "*x".repeat(4_999), 1));
        assertEquals(0.5, value("x" + "/x".repeat(4_999), 1) / 2);
        assertEquals(1, value("not ".repeat(1_000) + "x > 0 ? 1 : 0", 1));
        StringBuilder chain = new StringBuilder();
        for (int k = 0; k < 250; k++) {
            chain.append("x < ").append(k).append(" ? ").append(k).append(" : ");
        }
        assertEquals(200, value(chain + "999", 199.5));
        assertEquals(999, value(chain + "999", 300));
    }
}
