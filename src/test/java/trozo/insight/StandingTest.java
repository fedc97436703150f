package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Preset;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;

class StandingTest {
    private static final Recipe STARTER = Recipe.starter();

    private static Run trained(Recipe recipe, long steps) {
        Run run = new Run(recipe);
        run.advance(steps);
        return run;
    }

    private static Standing standing(Run run, double threshold) {
        return Standing.of(new Observer().look(Frame.of(run), Lens.USUAL), threshold);
    }

    @Test
    void theLossIsReachedAtTheFirstStepThatWentBelowIt() {
        Run run = trained(STARTER, 500);
        LossHistory history = run.history();
        long step = standing(run, 0.2).reached().orElseThrow();
        assertTrue(history.test()[(int) step - 1] <= 0.2);
        for (int before = 0; before < step - 1; before++) {
            assertTrue(history.test()[before] > 0.2);
        }
        assertTrue(standing(run, 1e-9).reached().isEmpty());
    }

    @Test
    void anotherSeedIsTheSameWhetherItIsRunInARaceOrAlone() {
        List<Standing> race = Standing.after(
                List.of(STARTER, STARTER.withActivations(List.of(Preset.W_BEND.function()))), 5, 300, 0.1);
        Run alone = trained(STARTER.withSeed(5), 300);
        assertEquals(standing(alone, 0.1), race.getFirst());
        assertEquals(alone.testLoss(), race.getFirst().testLoss(), 1e-12);
    }

    @Test
    void aRunThatDivergedSaysSo() {
        Recipe wild = STARTER.withTraining(STARTER.training().withOptimiser(new Sgd(1000)));
        Run run = trained(wild, 5000);
        assertTrue(standing(run, 0.1).diverged());
    }
}
