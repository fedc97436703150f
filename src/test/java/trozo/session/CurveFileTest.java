package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.KinkRule;
import trozo.data.BadInput;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.train.Run;

class CurveFileTest {
    private static Activation read(String text) {
        return CurveFile.parse("a.csv", text, KinkRule.MEAN);
    }

    @Test
    void aContinuousCurveIsATableOfXAndYBetweenItsEndSlopes() {
        assertEquals("""
                x,y
                left_slope,0.05
                -1.2,0.3
                0,-0.12
                1,0.88
                2,1.23
                right_slope,1
                """, CurveCsv.write(Preset.W_BEND.function()));
    }

    @Test
    void aCurveWithJumpsSaysBothValuesAndWhichEndIsClosed() {
        assertEquals("""
                x,yLeft,yRight,closed
                left_slope,1,,
                -0.5,-0.5,0,right
                0.5,0,0.5,left
                right_slope,1,,
                """, CurveCsv.write(Preset.HARD_SHRINK.function()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void aPresetIsReadBackAsItWasWritten(Preset preset) {
        assertEquals(preset.function().withRule(KinkRule.MEAN), read(CurveCsv.write(preset.function())));
    }

    @Test
    void everyDigitOfACurveSurvives() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble(-3, 0);
            PiecewiseLinear f = new PiecewiseLinear(
                    List.of(
                            Breakpoint.jump(x, random.nextDouble(), random.nextDouble(), Side.RIGHT),
                            Breakpoint.joined(x + random.nextDouble() + 0.1, random.nextGaussian())),
                    random.nextGaussian(),
                    random.nextGaussian() * 1e-9,
                    KinkRule.MEAN);
            assertEquals(f, read(CurveCsv.write(f)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y\n-1,0\n0,0\n1,1\n",
                "-1,0\r\n0,0\r\n1,1",
                "z;f\n-1;0\n0;0,0\n1;1,0\n",
                "-1\t0\n0\t0\n1\t1\n",
                "\uFEFFx,y\n-1,0\n0,0\n1,1\n",
                "x,yLeft,yRight\n-1,0,0\n0,0,0\n1,1,1\n"
            })
    void withoutEndSlopesTheOutermostPiecesGoOn(String text) {
        String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        assertEquals(
                PiecewiseLinear.through(0, new double[] {-1, 0, 1}, new double[] {0, 0, 1}, 1)
                        .withRule(KinkRule.MEAN),
                read(shown));
    }

    @Test
    void twoRowsOfOneXAreAJump() {
        assertEquals(
                List.of(Breakpoint.joined(-1, 0), Breakpoint.jump(0, 0, 1, Side.LEFT), Breakpoint.joined(1, 1)),
                ((PiecewiseLinear) read("-1,0\n0,0\n0,1\n1,1")).breakpoints());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,y                        | a.csv: at least one row of numbers was expected; columns x,y or x,yLeft,yRight,closed were expected
            'hello world'              | a.csv:1: columns x,y or x,yLeft,yRight,closed were expected, not 'hello world'
            'x,y\\n1,2\\n0,3'          | a.csv:3: column 1: x = 0 was expected to be larger than the x before, 1
            'x,y\\n1,2\\ntwo,3'        | a.csv:3: column 1: a number was expected, not 'two'
            'x,y\\n1'                  | a.csv:2: columns x,y or x,yLeft,yRight,closed were expected, not 1 column
            'x,y\\n1,'                 | a.csv:2: column 2: a number was expected, but the field is empty
            'x,y\\n1,NaN'              | a.csv:2: column 2: a finite number was expected, not 'NaN'
            'x,y\\n1,2e6'              | a.csv:2: column 2: a number from -1000000 to 1000000 was expected, not '2e6'
            '0,0,1,middle'             | a.csv:1: column 4: left or right was expected, not 'middle'
            'left_slope,a'             | a.csv:1: column 2: a number was expected, not 'a'
            'left_slope'               | a.csv:1: a number was expected after left_slope
            'left_slope,1\\nleft_slope,2' | a.csv:2: one left_slope was expected, and this is another
            """)
    void aFaultIsOneLineWithItsPlace(String text, String message) {
        BadInput fault = assertThrows(BadInput.class, () -> read(text.replace("\\n", "\n")));
        assertEquals(message, fault.getMessage());
    }

    @Test
    void anActivationInJsonIsTakenAsItIs() {
        assertEquals(
                Preset.RELU.function(), read("{\"kind\": \"pwl\", \"x\": [0], \"yLeft\": [0], \"slopes\": [0, 1]}"));
        assertEquals(FormulaPreset.TANH.function(), read("{\"kind\": \"formula\", \"text\": \"tanh(x)\"}"));
        BadInput fault = assertThrows(BadInput.class, () -> read("{\"kind\": \"pwl\",\n \"x\": [0, -1]}"));
        assertEquals("a.csv:1:1 $: the key 'yLeft' is missing", fault.getMessage());
    }

    @Test
    void ofAWholeRecipeTheFirstActivationIsTaken() {
        String recipe =
                new String(SessionFile.bytes(Saved.of(new Run(Recipe.starter()).state())), StandardCharsets.UTF_8);
        assertEquals(Recipe.starter().activations().getFirst(), read(recipe));
    }
}
