package trozo.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import trozo.data.DataSpec.Kind;
import trozo.data.Table.Row;

class DataSetsTest {
    @ParameterizedTest
    @EnumSource(names = "OWN", mode = Mode.EXCLUDE)
    void theSameSeedDrawsTheSameNumbersAndAnotherSeedOthers(Kind kind) {
        DataSpec spec = DataSpec.toy(kind, 50, 0.1, 0.4);
        DataSet first = DataSets.of(spec, 7);
        assertArrayEquals(first.train().inputs(), DataSets.of(spec, 7).train().inputs());
        assertArrayEquals(first.test().targets(), DataSets.of(spec, 7).test().targets());
        assertFalse(Arrays.equals(
                first.train().inputs(), DataSets.of(spec, 8).train().inputs()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CIRCLE", "XOR", "GAUSSIANS", "SPIRAL", "MOONS"})
    void thePlaneSetsHaveTwoInputsNearTwoAndTwoEqualClasses(Kind kind) {
        DataSet set = DataSets.of(DataSpec.toy(kind, 400, 0.1, 0), 1);
        assertEquals(Task.BINARY, set.task());
        assertEquals(2, set.features());
        assertEquals(1, set.outputs());
        assertEquals(200, Arrays.stream(set.train().targets()).sum());
        assertTrue(Arrays.stream(set.train().inputs()).allMatch(x -> Math.abs(x) < 2.5));
        assertTrue(
                Arrays.stream(set.train().inputs()).filter(x -> Math.abs(x) > 2).count() < 8);
    }

    @ParameterizedTest
    @EnumSource(names = {"SINE", "ABS", "STAIRS", "HAT"})
    void theSetsOnTheLineFollowTheirFormula(Kind kind) {
        DoubleUnaryOperator formula = switch (kind) {
            case SINE -> x -> StrictMath.sin(2 * x);
            case ABS -> x -> x < 0 ? -x : x;
            case STAIRS -> x -> x < -1.2 ? -1 : x < -0.4 ? -0.5 : x < 0.4 ? 0 : x < 1.2 ? 0.5 : 1;
            default -> x -> x < -1 || x > 1 ? 0 : x < 0 ? 1 + x : 1 - x;
        };
        Samples samples = DataSets.of(DataSpec.toy(kind, 300, 0, 0), 1).train();
        assertEquals(1, samples.features());
        for (int sample = 0; sample < samples.count(); sample++) {
            assertEquals(formula.applyAsDouble(samples.input(sample, 0)), samples.targets()[sample], 1e-15);
        }
    }

    @Test
    void noiseHasTheStandardDeviationAsked() {
        Samples samples =
                DataSets.of(DataSpec.toy(Kind.ABS, 20_000, 0.25, 0), 3).train();
        double squares = 0;
        for (int sample = 0; sample < samples.count(); sample++) {
            double off = samples.targets()[sample] - Math.abs(samples.input(sample, 0));
            squares += off * off;
        }
        assertEquals(0.25, Math.sqrt(squares / samples.count()), 4 * 0.25 / Math.sqrt(2 * 20_000));
    }

    @Test
    void moonsWithoutNoiseAreTwoHalfCirclesTurnedIntoEachOther() {
        Samples samples = DataSets.of(DataSpec.toy(Kind.MOONS, 200, 0, 0), 1).train();
        for (int sample = 0; sample < samples.count(); sample++) {
            double turn = samples.targets()[sample] == 0 ? 1 : -1;
            double x1 = turn * samples.input(sample, 0) + 0.5;
            double x2 = turn * samples.input(sample, 1) + 0.25;
            assertEquals(1, Math.hypot(x1, x2), 1e-12);
            assertTrue(x2 >= -1e-15, "on the wrong half: " + x2);
        }
    }

    @Test
    void theClassesOfXorFollowTheSigns() {
        Samples samples = DataSets.of(DataSpec.toy(Kind.XOR, 200, 0, 0), 1).train();
        for (int sample = 0; sample < samples.count(); sample++) {
            boolean differ = samples.input(sample, 0) * samples.input(sample, 1) < 0;
            assertEquals(differ ? 1 : 0, samples.targets()[sample]);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 0.5, 200", "10, 0, 10", "10, 0.25, 7", "3, 0.99, 1", "2, 0.5, 1"})
    void theTestShareIsRoundedAndLeavesSomethingToLearnFrom(int n, double share, int train) {
        DataSet set = DataSets.of(DataSpec.toy(Kind.MOONS, n, 0.1, share), 1);
        assertEquals(train, set.train().count());
        assertEquals(n - train, set.test().count());
    }

    @Test
    void everyOwnSampleIsUsedOnceAndKeepsItsTarget() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            rows.add(new Row(List.of(row + 0.5, -row + 0.0), 10.25 * row));
        }
        DataSet set = DataSets.of(DataSpec.own(Table.of(rows), 0.3), 5);
        List<Double> seen = new ArrayList<>();
        for (Samples part : List.of(set.train(), set.test())) {
            for (int sample = 0; sample < part.count(); sample++) {
                double row = part.input(sample, 0) - 0.5;
                assertEquals(-row, part.input(sample, 1), 0.0);
                assertEquals(10.25 * row, part.targets()[sample]);
                seen.add(row);
            }
        }
        assertEquals(Task.REGRESSION, set.task());
        assertEquals(20, seen.stream().distinct().count());
        assertFalse(seen.stream().sorted().toList().equals(seen), "not shuffled");
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 1 0, BINARY, 2",
        "0 0 0, BINARY, 2",
        "2 0 1 1, CLASSES, 3",
        "0 1 3, REGRESSION, 0",
        "0 1 0.5, REGRESSION, 0",
        "-1 1, REGRESSION, 0",
        "0 1 1e12, REGRESSION, 0"
    })
    void theTaskOfOwnDataFollowsFromItsTargets(String targets, Task task, int classes) {
        List<Row> rows = Arrays.stream(targets.split(" "))
                .map(target -> new Row(List.of(1.0), Double.parseDouble(target)))
                .toList();
        DataSet set = DataSets.of(DataSpec.own(Table.of(rows), 0), 1);
        assertEquals(task, set.task());
        assertEquals(classes, set.classes());
    }

    @Test
    void namedClassesAreClassesEvenIfOneNeverOccurs() {
        List<Row> rows = List.of(new Row(List.of(1.0), 0), new Row(List.of(2.0), 2));
        DataSet set = DataSets.of(DataSpec.own(new Table(List.of(), List.of("a", "b", "c"), rows), 0), 1);
        assertEquals(Task.CLASSES, set.task());
        assertEquals(3, set.outputs());
    }

    @Test
    void aTableSaysWhichRowDoesNotFit() {
        Row one = new Row(List.of(1.0), 0);
        Row two = new Row(List.of(1.0, 2.0), 0);
        Row nan = new Row(List.of(Double.NaN), 0);
        assertEquals("row 2 has 2 inputs, but row 1 has 1", messageOf(() -> Table.of(List.of(one, two))));
        assertEquals("row 2's inputs must be finite numbers, not NaN", messageOf(() -> Table.of(List.of(one, nan))));
        assertEquals(
                "row 1's target must be a class from 0 to 1, not 2.0",
                messageOf(() -> new Table(List.of(), List.of("a", "b"), List.of(new Row(List.of(1.0), 2)))));
    }

    private static String messageOf(Runnable attempt) {
        return assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
    }
}
