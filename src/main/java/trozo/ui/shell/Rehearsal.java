package trozo.ui.shell;

import java.util.ArrayList;
import java.util.List;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.train.Frame;
import trozo.train.Run;

/// A run trained before a window is opened on it, looked at now and then as the window would have.
final class Rehearsal {
    private static final int LOOKS = 80;

    private final Observer observer = new Observer();
    private final List<Insight> insights = new ArrayList<>();
    private final Run run;
    private final long every;

    /// @param steps how far it is going to be trained
    Rehearsal(Run run, long steps) {
        this.run = run;
        this.every = Math.max(1, (steps - run.step()) / LOOKS);
        look();
    }

    Run run() {
        return run;
    }

    /// Everything seen so far; the last is of the run as it stands.
    List<Insight> insights() {
        return insights;
    }

    Insight last() {
        return insights.getLast();
    }

    /// Trains until `step` steps are taken, or as far as the run goes.
    void trainTo(long step) {
        while (run.step() < step && !run.diverged()) {
            run.advance(Math.min(every, step - run.step()));
            look();
        }
    }

    private void look() {
        insights.add(observer.look(new Frame(0, run.state(), Frame.Status.PAUSED, 0, ""), Lens.USUAL));
    }
}
