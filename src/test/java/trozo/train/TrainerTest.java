package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.PiecewiseLinear;

/// Drives the trainer turn by turn, on a clock that the test sets: no thread, no waiting.
class TrainerTest {
    private static final Recipe STARTER = Recipe.starter();
    private static final double MAXIMUM = Double.POSITIVE_INFINITY;

    private final AtomicLong now = new AtomicLong(1);

    private static Order order(long generation, Recipe recipe, boolean running, double speed, long singles) {
        return new Order(generation, Optional.empty(), recipe, running, speed, singles);
    }

    private Trainer follow(Exchange exchange) {
        return new Trainer(exchange, () -> now.getAndAdd(1_000_000));
    }

    @Test
    void aPausedTrainerShowsTheStart() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 0));
        follow(exchange).turn();
        Frame frame = exchange.frame();
        assertEquals(0, frame.step());
        assertEquals(1, frame.generation());
        assertEquals(Frame.Status.PAUSED, frame.status());
    }

    @Test
    void aRunningTrainerComesToTheNumbersOfThePlainRun() {
        Exchange exchange = new Exchange(order(1, STARTER, true, MAXIMUM, 0));
        Trainer trainer = follow(exchange);
        for (int turn = 0; turn < 10; turn++) {
            trainer.turn();
        }
        exchange.ask(order(1, STARTER, false, MAXIMUM, 0));
        trainer.turn();
        Frame frame = exchange.frame();
        assertTrue(frame.step() > 0);
        Run plain = new Run(STARTER);
        plain.advance(frame.step());
        assertArrayEquals(plain.state().parameters(), frame.parameters());
    }

    @Test
    void aLimitedSpeedTakesTheStepsTheClockOwes() {
        Exchange exchange = new Exchange(order(1, STARTER, true, 10, 0));
        Trainer trainer = follow(exchange);
        trainer.turn();
        long begun = exchange.frame().step();
        now.addAndGet(50_000_000);
        assertTrue(trainer.turn() > 0, "half a step is owed: nothing to do yet");
        assertEquals(begun, exchange.frame().step());
        now.addAndGet(60_000_000);
        trainer.turn();
        trainer.turn();
        assertEquals(begun + 1, exchange.frame().step());
    }

    @Test
    void singleStepsAreCountedNotRepeated() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 0));
        Trainer trainer = follow(exchange);
        exchange.ask(order(1, STARTER, false, MAXIMUM, 1));
        exchange.ask(order(1, STARTER, false, MAXIMUM, 3));
        trainer.turn();
        trainer.turn();
        assertEquals(3, exchange.frame().step(), "an order that was skipped loses no step");
    }

    @Test
    void anotherCurveReachesAPausedRunAndKeepsItsWeights() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 5));
        Trainer trainer = follow(exchange);
        trainer.turn();
        double[] weights = exchange.frame().parameters();
        Recipe bent =
                STARTER.withActivations(List.of(PiecewiseLinear.through(0, new double[] {1}, new double[] {1}, 2)));
        exchange.ask(order(1, bent, false, MAXIMUM, 5));
        trainer.turn();
        assertEquals(bent, exchange.frame().recipe());
        assertArrayEquals(weights, exchange.frame().parameters());
        assertEquals(5, exchange.frame().run().edits().getFirst().step());
    }

    @Test
    void anotherGenerationBeginsAgain() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 5));
        Trainer trainer = follow(exchange);
        trainer.turn();
        exchange.ask(order(2, STARTER, false, MAXIMUM, 0));
        trainer.turn();
        assertEquals(0, exchange.frame().step());
        assertEquals(2, exchange.frame().generation());
    }

    @Test
    void aFailureIsAFrameAndTheNextOrderMendsIt() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 5));
        Trainer trainer = follow(exchange);
        trainer.turn();
        Recipe broken = STARTER.withData(DataSpec.toy(Kind.SINE, 50, 0, 0));
        exchange.ask(order(1, broken, true, MAXIMUM, 5));
        trainer.turn();
        assertEquals(Frame.Status.FAILED, exchange.frame().status());
        assertTrue(exchange.frame().trouble().contains("BCE"), exchange.frame().trouble());
        exchange.ask(order(1, STARTER, false, MAXIMUM, 5));
        trainer.turn();
        assertEquals(Frame.Status.PAUSED, exchange.frame().status());
        assertEquals(5, exchange.frame().step());
    }

    @Test
    void aRunThatIsTooLargeForTheMemoryIsAFailureAndNotTheEnd() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 5));
        boolean[] full = {false};
        Trainer trainer = new Trainer(exchange, () -> {
            if (full[0]) {
                full[0] = false;
                throw new OutOfMemoryError("no room");
            }
            return now.getAndAdd(1_000_000);
        });
        trainer.turn();
        full[0] = true;
        exchange.ask(order(1, STARTER, true, MAXIMUM, 5));
        trainer.turn();
        assertEquals(Frame.Status.FAILED, exchange.frame().status());
        assertTrue(
                exchange.frame().trouble().contains("no room"), exchange.frame().trouble());
        exchange.ask(order(1, STARTER, false, MAXIMUM, 6));
        trainer.turn();
        assertEquals(Frame.Status.PAUSED, exchange.frame().status());
    }

    @Test
    void divergenceIsShownWithTheLastGoodState() {
        Recipe wild = STARTER.withTraining(STARTER.training().withOptimiser(new Sgd(1000)))
                .withActivations(List.of(PiecewiseLinear.through(5, new double[] {0}, new double[] {0}, 9)));
        Exchange exchange = new Exchange(order(1, wild, true, MAXIMUM, 0));
        Trainer trainer = follow(exchange);
        for (int turn = 0; turn < 14; turn++) {
            trainer.turn();
        }
        Frame frame = exchange.frame();
        assertEquals(Frame.Status.DIVERGED, frame.status());
        for (double parameter : frame.parameters()) {
            assertTrue(Double.isFinite(parameter));
        }
    }

    @Test
    void aPublishedFrameIsNeverTouchedAgain() {
        Exchange exchange = new Exchange(order(1, STARTER, false, MAXIMUM, 1));
        Trainer trainer = follow(exchange);
        trainer.turn();
        Frame first = exchange.frame();
        double[] parameters = first.parameters().clone();
        exchange.ask(order(1, STARTER, false, MAXIMUM, 500));
        trainer.turn();
        assertArrayEquals(parameters, first.parameters());
        assertEquals(1, first.step());
    }
}
