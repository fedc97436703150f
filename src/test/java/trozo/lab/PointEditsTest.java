package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Task;
import trozo.lab.PointEdits.Sample;
import trozo.train.Recipe;

class PointEditsTest {
    private static final LabState MOONS = LabState.of(Recipe.starter());

    private static DataSet data(LabState state) {
        return DataSets.of(state.recipe().data(), state.recipe().seed());
    }

    @Test
    void oneMorePointIsForTrainingAndAllOthersStayWhereTheyAre() {
        DataSet before = data(MOONS);
        DataSet after = data(PointEdits.add(MOONS, List.of(0.25, -0.5), 1).orElseThrow());
        assertEquals(Task.BINARY, after.task());
        assertEquals(before.train().count() + 1, after.train().count());
        assertArrayEquals(before.test().inputs(), after.test().inputs());
        assertArrayEquals(
                before.train().targets(),
                Arrays.copyOf(after.train().targets(), before.train().count()));
        int last = before.train().count();
        assertEquals(0.25, after.train().input(last, 0));
        assertEquals(-0.5, after.train().input(last, 1));
        assertEquals(1, after.train().targets()[last]);
    }

    @Test
    void aMovedPointKeepsItsPlaceInTheOrder() {
        DataSet before = data(MOONS);
        DataSet after = data(PointEdits.move(MOONS, new Sample(true, 7), List.of(9.0, 8.0), 0));
        assertEquals(9, after.test().input(7, 0));
        assertEquals(before.test().input(8, 0), after.test().input(8, 0));
        assertArrayEquals(before.train().inputs(), after.train().inputs());
    }

    @Test
    void aPointTakenAwayLeavesTheRest() {
        DataSet before = data(MOONS);
        DataSet after = data(PointEdits.remove(MOONS, new Sample(false, 0)).orElseThrow());
        assertEquals(before.train().count() - 1, after.train().count());
        assertEquals(before.train().input(1, 0), after.train().input(0, 0));
        assertArrayEquals(before.test().inputs(), after.test().inputs());
    }

    @Test
    void theLastPointToLearnFromStays() {
        LabState two = RecipeEdits.data(MOONS, DataSpec.toy(Kind.SINE, 2, 0, 0.5));
        assertEquals(Optional.empty(), PointEdits.remove(two, new Sample(false, 0)));
        LabState three = PointEdits.add(two, List.of(0.5), 0.25).orElseThrow();
        assertEquals(Task.REGRESSION, data(three).task());
        assertTrue(PointEdits.remove(three, new Sample(false, 0)).isPresent());
    }
}
