package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Holds two runs against each other, bit for bit.
final class SameRuns {
    private SameRuns() {}

    static void assertSame(RunState expected, RunState actual) {
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.recipe(), actual.recipe());
        assertArrayEquals(expected.parameters(), actual.parameters());
        assertArrayEquals(expected.optimiser(), actual.optimiser());
        assertEquals(expected.batches(), actual.batches());
        assertEquals(expected.bucket(), actual.bucket());
        LossHistory left = expected.history();
        LossHistory right = actual.history();
        assertArrayEquals(left.valid(left.mean()), right.valid(right.mean()));
        assertArrayEquals(left.valid(left.test()), right.valid(right.test()));
    }

    /// A run of a recipe that is saved after `before` steps and resumed for `after` is one that never stopped.
    static void assertResumes(Recipe recipe, int before, int after) {
        Run whole = new Run(recipe);
        whole.advance(before + after);
        Run first = new Run(recipe);
        first.advance(before);
        Run second = Run.resume(first.state());
        second.advance(after);
        assertSame(whole.state(), second.state());
    }
}
