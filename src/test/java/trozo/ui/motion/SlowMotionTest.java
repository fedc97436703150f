package trozo.ui.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import trozo.data.DataSets;
import trozo.data.Samples;
import trozo.figure.PassModel;
import trozo.figure.PassModel.Phase;
import trozo.lab.RecipeEdits;
import trozo.train.Batches;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.ui.studio.Speed;
import trozo.ui.studio.Studio;

@ExtendWith(ApplicationExtension.class)
class SlowMotionTest {
    private static final Recipe PAIRS =
            Recipe.starter().withTraining(Recipe.starter().training().withBatch(2));

    private final FxRobot robot = new FxRobot();
    private final List<PassModel> seen = new ArrayList<>();
    private Studio studio;

    @BeforeEach
    void open() {
        robot.interact(() -> {
            studio = new Studio(PAIRS);
            new SlowMotion(studio).pass().subscribe(pass -> pass.ifPresent(seen::add));
            studio.speed().set(Speed.ofPoints(50));
            studio.sample().set(OptionalInt.of(7));
        });
        until(() -> studio.frame().get() != null);
    }

    @AfterEach
    void close() {
        robot.interact(studio::close);
    }

    private void playTo(long step) {
        robot.interact(studio::play);
        until(() -> studio.frame().get().step() >= step);
        robot.interact(studio::pause);
    }

    @Test
    void thePointsOfEveryBatchPassForwardAndBackwardBeforeTheStepIsTaken() {
        playTo(2);
        Samples train = DataSets.of(PAIRS.data(), PAIRS.seed()).train();
        Run plain = new Run(PAIRS);
        for (long step = 0; step < 2; step++) {
            int[] batch = Batches.coming(plain.state(), train);
            for (int place = 1; place <= 2; place++) {
                for (Phase phase : List.of(Phase.FORWARD, Phase.BACKWARD)) {
                    long at = step;
                    int number = place;
                    assertTrue(
                            seen.stream()
                                    .anyMatch(pass -> pass.tape().step() == at
                                            && pass.number() == number
                                            && pass.batch() == 2
                                            && pass.phase() == phase
                                            && pass.tape().sample() == batch[number - 1] + 1),
                            "point " + number + " " + phase + " before step " + (at + 1));
                }
            }
            plain.advance(1);
        }
    }

    @Test
    void theUpdateShownIsWhatTheStepHasMoved() {
        playTo(2);
        PassModel update = seen.stream()
                .filter(pass -> pass.phase() == Phase.UPDATE)
                .findFirst()
                .orElseThrow();
        Run plain = new Run(PAIRS);
        double[] before = plain.state().parameters();
        plain.advance(1);
        double[] after = plain.state().parameters();
        for (int i = 0; i < before.length; i++) {
            assertEquals(after[i] - before[i], update.moves()[i]);
        }
    }

    @Test
    void theNumbersAreThoseOfAnyOtherSpeed() {
        playTo(3);
        Run plain = new Run(PAIRS);
        plain.advance(studio.frame().get().step());
        assertArrayEquals(plain.state().parameters(), studio.frame().get().parameters());
    }

    @Test
    void anEditBetweenTwoPointsIsInTheStep() {
        robot.interact(studio::play);
        until(() -> !seen.isEmpty());
        robot.interact(
                () -> studio.commit(RecipeEdits.learningRate(studio.state().get(), 0.5), "edit.learning-rate", ""));
        until(() -> studio.frame().get().step() >= 2);
        robot.interact(studio::pause);
        Run replayed = Run.replay(
                PAIRS, studio.frame().get().run().edits(), studio.frame().get().step());
        assertArrayEquals(replayed.state().parameters(), studio.frame().get().parameters());
    }

    @Test
    void whatWasLookedAtBeforeIsLookedAtAfterwards() {
        playTo(1);
        assertEquals(OptionalInt.of(7), studio.sample().get());
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come about", late);
        }
    }
}
