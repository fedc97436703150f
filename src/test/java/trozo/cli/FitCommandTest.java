package trozo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private List<double[]> points() {
        return out.toString()
                .lines()
                .skip(1)
                .filter(line -> !line.contains("slope"))
                .map(line -> new double[] {
                    Double.parseDouble(line.split(",", -1)[0]), Double.parseDouble(line.split(",", -1)[1])
                })
                .toList();
    }

    @Test
    void csvHasTheEndsOfTheRangeAndTheKnotsBetween() {
        assertEquals(0, run("fit", "x^2", "--pieces", "4", "--range", "-1", "1", "--csv"));
        assertTrue(out.toString().startsWith("x,y" + System.lineSeparator()));
        List<double[]> points = points();
        assertEquals(5, points.size());
        for (int k = 0; k < 5; k++) {
            assertEquals(-1 + 0.5 * k, points.get(k)[0], 1e-9);
            // Corners lie as far outside the parabola as the middles of the pieces lie inside.
            assertEquals((-1 + 0.5 * k) * (-1 + 0.5 * k) - 1.0 / 32, points.get(k)[1], 1e-11);
        }
    }

    @Test
    void withTailsCsvHasTheKnotsAndTheTwoEndSlopes() {
        assertEquals(0, run("fit", "softplus", "--pieces", "3", "--tails", "--csv"));
        assertEquals(2, points().size());
        assertEquals(2 * Math.log(2), points().get(1)[0], 1e-7);
        List<String> lines = out.toString().lines().toList();
        assertEquals("left_slope,0.0", lines.get(3));
        assertEquals("right_slope,1.0", lines.get(4));
    }

    @Test
    void theReportSaysErrorKnotsSlopesAndPeaks() {
        assertEquals(0, run("fit", "tanh", "--pieces", "3"));
        String report = out.toString();
        assertTrue(report.contains("tanh by 3 pieces from -4 to 4"), report);
        assertTrue(report.contains("largest error: 0.058348129"), report);
        assertTrue(report.contains("knot at 1.02955, value 0.832076"), report);
        assertTrue(report.contains("peaks 8 times, at -4 (below)"), report);
    }

    @Test
    void aGaussianMeansL2UnlessTheMaxNormIsAskedFor() {
        assertEquals(0, run("fit", "tanh", "--pieces", "8", "--gauss", "0", "1"));
        assertTrue(out.toString().contains("L2 error: 0.0052644"), out.toString());
        assertEquals(0, run("fit", "tanh", "--pieces", "8", "--gauss", "0", "1", "--norm", "max"));
        assertTrue(out.toString().contains("tanh by 8 pieces from -3 to 3"), out.toString());
    }

    @Test
    void namesAreKnownInTheirUsualSpellings() {
        for (String name : List.of("swish", "hardswish", "HardSwish", "hard_tanh", "leaky-relu")) {
            assertEquals(0, run("fit", name, "--pieces", "4", "--csv"), err::toString);
        }
    }

    @Test
    void badInputIsOneLineThatSaysWhatWasExpected() {
        assertRefused("no function of that name", "fit", "huh", "--pieces", "3");
        assertRefused("column 6", "fit", "sin(x", "--pieces", "3");
        assertRefused("from 1 to 64 were expected", "fit", "tanh", "--pieces", "65");
        assertRefused("--pieces", "fit", "tanh");
        assertRefused("the first number must be the smaller", "fit", "tanh", "--pieces", "3", "--range", "2", "1");
        assertRefused("max or l2 was expected", "fit", "tanh", "--pieces", "3", "--norm", "l1");
        assertRefused("a range was expected", "fit", "log(x)", "--pieces", "3");
        assertRefused("no asymptote", "fit", "x^2", "--pieces", "3", "--tails");
    }

    private void assertRefused(String reason, String... args) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(args));
        assertEquals("", out.toString());
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains(reason), err::toString);
    }
}
