package trozo.insight.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;

/// Finds out why a run diverged. Deterministic; slow enough that neither the window's nor the trainer's thread should
/// do it.
public final class Guard {
    /// Steps for which a cure must hold, and those at their end whose losses are looked at.
    private static final long TRIAL = 400;

    private static final long TRIAL_END = 50;
    /// How much larger the loss may be at the end of the trial than before it: batches differ.
    private static final double RISEN = 2;

    private Guard() {}

    /// @param diverged a frame of status [Frame.Status#DIVERGED]
    /// @return empty when nothing that was tried holds
    public static Optional<Diagnosis> diagnose(Frame diverged) {
        RunState good = GoodState.of(diverged);
        DataSet data = DataSets.of(good.recipe().data(), good.recipe().seed());
        Evidence evidence = Evidence.at(good, data);
        List<Suspicion> suspicions = Suspicion.all(good.recipe(), data, evidence);
        return suspicions.stream()
                .filter(suspicion -> holds(good, suspicion.cure()))
                .findFirst()
                .map(suspicion -> new Diagnosis(diverged.step(), good, suspicion.trouble(), suspicion.cure()));
    }

    /// Whether a run that goes on from `good` with the cure stays where it was or learns.
    private static boolean holds(RunState good, Cure cure) {
        Recipe cured = cure.applyTo(good.recipe());
        Run run = Run.resume(good);
        run.become(cured);
        DataSet data = run.data();
        int[] all = new int[data.train().count()];
        Arrays.setAll(all, i -> i);
        double before = new Slopes(cured, data, data.train(), all).loss(good.parameters());
        run.advance(TRIAL);
        return !run.diverged() && lately(run.history()) <= RISEN * before;
    }

    private static double lately(LossHistory history) {
        int entries = Math.clamp(TRIAL_END / history.width(), 1, history.size());
        double sum = 0;
        for (int entry = history.size() - entries; entry < history.size(); entry++) {
            sum += history.mean()[entry];
        }
        return sum / entries;
    }
}
