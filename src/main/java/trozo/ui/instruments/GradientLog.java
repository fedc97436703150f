package trozo.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.GradientModel;
import trozo.figure.GradientModel.Sample;
import trozo.insight.Insight;

/// The gradient norms of a run as insight came by, bounded: when there are too many, every other one goes. A run that
/// begins again, or another number of layers, begins the log again.
final class GradientLog {
    static final int MOST = 1024;

    private final List<Sample> samples = new ArrayList<>();
    private long generation;

    void add(Insight insight) {
        Sample sample = new Sample(insight.frame().step(), insight.gradientNorms());
        if (!samples.isEmpty() && !goesOn(insight, sample)) {
            samples.clear();
        }
        generation = insight.frame().generation();
        if (samples.isEmpty() || samples.getLast().step() < sample.step()) {
            samples.add(sample);
        }
        if (samples.size() > MOST) {
            for (int i = samples.size() - 2; i > 0; i -= 2) {
                samples.remove(i);
            }
        }
    }

    private boolean goesOn(Insight insight, Sample sample) {
        Sample last = samples.getLast();
        return generation == insight.frame().generation()
                && last.norms().size() == sample.norms().size();
    }

    GradientModel model() {
        return new GradientModel(samples);
    }
}
