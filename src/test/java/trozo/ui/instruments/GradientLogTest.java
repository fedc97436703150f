package trozo.ui.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.figure.GradientModel.Sample;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.nn.Initialisation;
import trozo.train.Frame;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;

class GradientLogTest {
    private final Observer observer = new Observer();
    private final GradientLog log = new GradientLog();

    private Insight insight(Run run, long generation) {
        return observer.look(new Frame(generation, run.state(), Frame.Status.RUNNING, 0, ""), Lens.USUAL);
    }

    private List<Long> steps() {
        return log.model().samples().stream().map(Sample::step).toList();
    }

    @Test
    void aStepSeenTwiceIsLoggedOnce() {
        Run run = new Run(Recipe.starter());
        log.add(insight(run, 1));
        log.add(insight(run, 1));
        run.advance(3);
        log.add(insight(run, 1));
        assertEquals(List.of(0L, 3L), steps());
        assertEquals(3, log.model().samples().getFirst().norms().size());
    }

    @Test
    void aRunThatBeginsAgainBeginsTheLogAgain() {
        Run run = new Run(Recipe.starter());
        run.advance(5);
        log.add(insight(run, 1));
        run.advance(5);
        log.add(insight(run, 2));
        assertEquals(List.of(10L), steps());
    }

    @Test
    void anotherNumberOfLayersBeginsTheLogAgain() {
        Run run = new Run(Recipe.starter());
        log.add(insight(run, 1));
        Recipe shallow = Recipe.starter().withModel(new ModelSpec(List.of(4), Initialisation.HE));
        Run other = new Run(shallow);
        other.advance(1);
        log.add(insight(other, 1));
        assertEquals(List.of(1L), steps());
    }

    @Test
    void aLongLogIsThinnedAndKeepsItsEnds() {
        Run run = new Run(Recipe.starter().withModel(new ModelSpec(List.of(1), Initialisation.HE)));
        for (int i = 0; i <= 2 * GradientLog.MOST; i++) {
            log.add(insight(run, 1));
            run.advance(1);
        }
        assertTrue(steps().size() <= GradientLog.MOST);
        assertEquals(0L, steps().getFirst());
        assertEquals(2L * GradientLog.MOST, steps().getLast());
    }
}
