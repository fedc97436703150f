package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Preset;

class RaceTest {
    private static final Recipe LEAKY = Recipe.starter();
    private static final Recipe BENT = LEAKY.withActivations(List.of(Preset.W_BEND.function()));
    private static final Recipe SLOW = LEAKY.withTraining(LEAKY.training().withOptimiser(Adam.usual(0.001)));
    private static final Recipe WILD = LEAKY.withTraining(LEAKY.training().withOptimiser(new Sgd(1000)));

    private static double[] alone(Recipe recipe, long steps) {
        Run run = new Run(recipe);
        run.advance(steps);
        return run.state().parameters();
    }

    private static double[] lane(Race race, int lane) {
        return race.lanes().get(lane).state().parameters();
    }

    @Test
    void allLanesStartFromTheSameWeights() {
        Race race = new Race(List.of(LEAKY, BENT, SLOW));
        assertArrayEquals(lane(race, 0), lane(race, 1));
        assertArrayEquals(lane(race, 0), lane(race, 2));
    }

    @Test
    void everyLaneComesToTheNumbersThatItComesToAlone() {
        Race race = new Race(List.of(LEAKY, BENT, SLOW));
        race.advance(1);
        race.advance(399);
        assertEquals(400, race.step());
        assertArrayEquals(alone(LEAKY, 400), lane(race, 0));
        assertArrayEquals(alone(BENT, 400), lane(race, 1));
        assertArrayEquals(alone(SLOW, 400), lane(race, 2));
    }

    @Test
    void aLaneThatIsChangedBeginsAndCatchesUpWhileTheOthersWait() {
        Race race = new Race(List.of(LEAKY, BENT));
        race.advance(300);
        Run leaky = race.lanes().getFirst();
        race.become(List.of(LEAKY, SLOW, BENT));
        assertSame(leaky, race.lanes().getFirst());
        assertFalse(race.inStep());
        race.advance(200);
        assertEquals(300, race.step());
        assertEquals(200, race.lanes().get(1).step());
        race.advance(200);
        assertTrue(race.inStep());
        assertEquals(300, race.step());
        race.advance(50);
        assertArrayEquals(alone(SLOW, 350), lane(race, 1));
        assertArrayEquals(alone(BENT, 350), lane(race, 2));
    }

    @Test
    void aLaneThatDivergesStopsAndTheOthersGoOn() {
        Race race = new Race(List.of(LEAKY, WILD));
        race.advance(2000);
        race.advance(100);
        assertTrue(race.lanes().get(1).diverged());
        assertTrue(race.inStep(), "nobody waits for it");
        assertEquals(2100, race.lanes().getFirst().step());
        assertArrayEquals(alone(LEAKY, 2100), lane(race, 0));
    }

    @Test
    void twoLanesMayHaveTheSameRecipe() {
        Race race = new Race(List.of(LEAKY, LEAKY));
        race.advance(20);
        assertArrayEquals(lane(race, 0), lane(race, 1));
        assertEquals(2, race.lanes().size());
    }

    @Test
    void lanesThatDoNotStartAlikeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Race(List.of(LEAKY, LEAKY.withSeed(2))));
    }
}
