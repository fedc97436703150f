package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;

/// Undo and redo while training moves the curve.
class LearningHistoryTest {
    private static final PiecewiseLinear BENT =
            PiecewiseLinear.through(0.1, new double[] {-1, 1}, new double[] {0, 1}, 0.9);

    private final History history = new History(
            LabState.of(
                    Recipe.starter().withActivations(List.of(BENT)).withLearnables(List.of(Learnable.everything(2)))),
            state -> {});

    private PiecewiseLinear curve() {
        return (PiecewiseLinear) history.present().activation();
    }

    private void learn(int k, double y) {
        PiecewiseLinear moved = curve().with(k, curve().breakpoint(k).withValues(y, y));
        history.amend(history.present().withLearnt(List.of(moved)));
    }

    private void drag(int k, double x) {
        history.commit(
                history.present()
                        .withActivation(curve().with(k, curve().breakpoint(k).withX(x))),
                "edit.move",
                "");
    }

    @Test
    void undoTakesBackTheEditAndNotWhatWasLearnt() {
        drag(1, 2);
        learn(0, -0.5);
        learn(1, 1.5);
        history.undo();
        assertEquals(1, curve().breakpoint(1).x());
        assertEquals(1.5, curve().breakpoint(1).yLeft());
        assertEquals(-0.5, curve().breakpoint(0).yLeft());
        learn(0, -0.75);
        history.redo();
        assertEquals(2, curve().breakpoint(1).x());
        assertEquals(-0.75, curve().breakpoint(0).yLeft());
    }

    @Test
    void whatDoesNotLearnIsAsItWasBeforeTheEdit() {
        LabState locked = history.present();
        history.commit(
                locked.withRecipe(locked.recipe().withLearnables(List.of(Learnable.nothing(2)))), "edit.learn", "");
        learn(0, -0.5);
        assertEquals(BENT, curve(), "nothing learns");
        drag(1, 2);
        history.undo();
        assertEquals(BENT, curve());
    }
}
