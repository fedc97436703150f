package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.KinkRule;

class LatexTest {
    @Test
    void aPieceIsACaseAndTheEndThatOwnsTheBreakpointIsClosed() {
        assertEquals(
                "f(z) = \\begin{cases} 0.1\\,z & \\quad z \\le 0 \\\\ z & \\quad z > 0 \\end{cases}",
                Latex.ENGLISH.of(Preset.RELU.function().withSlopes(0.1, 1)));
        assertEquals(
                "f(z) = \\begin{cases} 0.05\\,z + 0.36 & \\quad z \\le -1.2 \\\\"
                        + " -0.35\\,z - 0.12 & \\quad -1.2 < z \\le 0 \\\\"
                        + " z - 0.12 & \\quad 0 < z \\le 1 \\\\"
                        + " 0.35\\,z + 0.53 & \\quad 1 < z \\le 2 \\\\"
                        + " z - 0.77 & \\quad z > 2 \\end{cases}",
                Latex.ENGLISH.of(Preset.W_BEND.function()));
    }

    @Test
    void aJumpClosedOnTheRightBelongsToTheRightPiece() {
        PiecewiseLinear f = new PiecewiseLinear(
                List.of(Breakpoint.jump(-1, -1, 0, Side.RIGHT), Breakpoint.jump(1, 0, 2, Side.LEFT)),
                0,
                -1,
                KinkRule.LEFT);
        assertEquals(
                "f(z) = \\begin{cases} -1 & \\quad z < -1 \\\\ 0 & \\quad -1 \\le z \\le 1 \\\\"
                        + " -z + 3 & \\quad z > 1 \\end{cases}",
                Latex.ENGLISH.of(f));
    }

    @Test
    void aLineHasNoCases() {
        assertEquals("f(z) = z", Latex.ENGLISH.of(Preset.IDENTITY.function()));
    }

    @Test
    void numbersAreRoundedToFourDigitsAndTakeTheDecimalMark() {
        PiecewiseLinear f = PiecewiseLinear.through(0.123456, new double[] {0}, new double[] {0}, 1e-7);
        assertEquals(
                "f(z) = \\begin{cases} 0{,}1235\\,z & \\quad z \\le 0 \\\\"
                        + " 10^{-7}\\,z & \\quad z > 0 \\end{cases}",
                new Latex(',', "en otro caso").of(f));
    }

    @Test
    void whatRoundingLeavesOfAnOffsetIsNotWritten() {
        // 0.3 - 0.1 * 3 is 5.6e-17.
        PiecewiseLinear f = PiecewiseLinear.through(0.1, new double[] {3}, new double[] {0.3}, 0);
        assertEquals(
                "f(z) = \\begin{cases} 0.1\\,z & \\quad z \\le 3 \\\\ 0.3 & \\quad z > 3 \\end{cases}",
                Latex.ENGLISH.of(f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            x*sigmoid(x)                     ; z\\,\\sigma\\left(z\\right)
            0.5*x*(1 + erf(x/sqrt(2)))       ; 0.5\\,z\\,\\left(1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)\\right)
            x*tanh(softplus(x))              ; z\\,\\tanh\\left(\\operatorname{softplus}\\left(z\\right)\\right)
            x <= 0 ? exp(x) - 1 : x          ; \\begin{cases} e^{z} - 1 & \\quad z \\le 0 \\\\ z & \\quad z > 0 \\end{cases}
            2*3*x^2                          ; 2 \\cdot 3 \\cdot {z}^{2}
            -x^2 + -x                        ; -{z}^{2} + \\left(-z\\right)
            (x + 1)^2/(2*x)                  ; \\frac{{\\left(z + 1\\right)}^{2}}{2\\,z}
            abs(x)*max(x^2, 1)               ; \\left|z\\right|\\,\\max\\left({z}^{2}, 1\\right)
            -1 < x < 1 ? x^2 : 1             ; \\begin{cases} {z}^{2} & \\quad -1 < z < 1 \\\\ 1 & \\quad \\text{otherwise} \\end{cases}
            x < -3 ? 0 : x < 3 ? sin(x) : x  ; \\begin{cases} 0 & \\quad z < -3 \\\\ \\sin\\left(z\\right) & \\quad z < 3 \\\\ z & \\quad \\text{otherwise} \\end{cases}
            x < 0 or x > 9 ? exp(x) : not x > 5 ? x : 1 ; \\begin{cases} e^{z} & \\quad z < 0 \\ \\vee\\ z > 9 \\\\ z & \\quad z \\le 5 \\\\ 1 & \\quad \\text{otherwise} \\end{cases}
            1 - (x - exp(x))                 ; 1 - \\left(z - e^{z}\\right)
            exp(x)^2                         ; {\\left(e^{z}\\right)}^{2}
            """)
    void aFormulaIsWrittenAsItWasTyped(String text, String latex) {
        PiecewiseFormula formula = PiecewiseFormula.of(text, KinkRule.LEFT, Leak.NONE);
        assertEquals("f(z) = " + latex, Latex.ENGLISH.of(formula));
    }
}
