package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import trozo.insight.Standing;
import trozo.train.Recipe;
import trozo.train.Run;

class RaceCsvTest {
    @Test
    void theLossesOfAllLanesStandInOneTable() {
        Run one = new Run(Recipe.starter());
        Run other = new Run(Recipe.starter().withSeed(2));
        one.advance(3);
        other.advance(3);
        Rows rows = Rows.of(
                RaceCsv.losses(List.of(one.state().history(), other.state().history())));
        assertEquals(6, rows.size());
        assertEquals(2, rows.number(4, "lane"));
        assertEquals(2, rows.number(4, "step"));
        assertEquals(other.state().history().mean()[1], rows.number(4, "train_loss"));
    }

    @Test
    void aLaneThatNeverReachedTheLossHasNoStepForIt() {
        Standing slow = new Standing(0.5, Double.NaN, 0.75, 3, OptionalLong.empty(), false);
        Standing fast = new Standing(1.0 / 3, 0.25, 1, 0, OptionalLong.of(40), true);
        Rows rows = Rows.of(RaceCsv.standings(7, List.of(List.of(slow, fast), List.of(fast, slow))));
        assertEquals("", rows.text(0, "reached_at_step"));
        assertEquals("", rows.text(0, "test_loss"));
        assertEquals(8, rows.number(2, "seed"));
        assertEquals(1.0 / 3, rows.number(2, "train_loss"));
        assertEquals(40, rows.number(1, "reached_at_step"));
        assertEquals("true", rows.text(1, "diverged"));
        assertEquals(3, rows.number(3, "dead_units"));
    }
}
