package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import trozo.nn.Schedule.Decay;

class ScheduleTest {
    @Test
    void aConstantScheduleLeavesTheRateAsItIs() {
        assertEquals(1, Schedule.CONSTANT.factor(0));
        assertEquals(1, Schedule.CONSTANT.factor(1_000_000));
    }

    @Test
    void stepsFallAtOnceAndStayUntilTheNext() {
        Schedule schedule = new Schedule(new Decay.Step(10, 0.5));
        assertEquals(1, schedule.factor(9));
        assertEquals(0.5, schedule.factor(10));
        assertEquals(0.5, schedule.factor(19));
        assertEquals(0.125, schedule.factor(30));
    }

    @Test
    void anExponentialFallsByItsFactorOverItsStepsAndByTheRootHalfWay() {
        Schedule schedule = new Schedule(new Decay.Exponential(10, 0.25));
        assertEquals(1, schedule.factor(0));
        assertEquals(0.5, schedule.factor(5), 1e-15);
        assertEquals(0.25, schedule.factor(10), 1e-15);
    }

    @Test
    void aCosineIsHalfWayDownInTheMiddleAndStaysAtItsFloor() {
        Schedule schedule = new Schedule(new Decay.Cosine(100, 0.2));
        assertEquals(1, schedule.factor(0));
        // cos(pi / 4) is the root of one half.
        assertEquals(0.2 + 0.8 * (1 + Math.sqrt(0.5)) / 2, schedule.factor(25), 1e-15);
        assertEquals(0.6, schedule.factor(50), 1e-15);
        assertEquals(0.2, schedule.factor(100));
        assertEquals(0.2, schedule.factor(1_000));
    }

    @Test
    void aWarmUpRisesInAStraightLineOnTopOfTheDecay() {
        Schedule schedule = new Schedule(4, new Decay.Step(3, 0.5));
        assertEquals(0.25, schedule.factor(0));
        assertEquals(0.5, schedule.factor(1));
        assertEquals(0.75, schedule.factor(2));
        assertEquals(0.5, schedule.factor(3));
        assertEquals(0.5, schedule.factor(4));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertEquals(
                "a schedule's factor must lie in (0, 1], not 0.0",
                assertThrows(IllegalArgumentException.class, () -> new Decay.Step(1, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Decay.Exponential(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Decay.Cosine(1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new Schedule(-1, new Decay.Constant()));
    }
}
