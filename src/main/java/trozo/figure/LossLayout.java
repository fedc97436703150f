package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.train.LossHistory;

/// Where things stand in the loss plot: what it is drawn by and scrubbed by.
///
/// @param area the plot inside its axes
/// @param step the steps that are shown
/// @param loss losses
public record LossLayout(Rect area, Scale step, Scale loss) {
    private static final double NUMBERS = 44;
    private static final double SOME_STEPS = 20;

    public static LossLayout of(LossModel model, double width, double height, Look look) {
        Rect area = new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(12), look.of(6), look.of(24));
        List<LossHistory> all = new ArrayList<>(List.of(model.history()));
        model.ghosts().forEach(ghost -> all.add(ghost.history()));

        double steps = all.stream()
                .filter(history -> history.size() > 0)
                .mapToDouble(history -> history.step(history.size() - 1))
                .reduce(SOME_STEPS, Math::max);
        LossModel.Span span = model.shown().orElse(new LossModel.Span(0, steps));
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (LossHistory history : all) {
            Columns columns = Columns.of(history, span, (int) Math.max(2, area.width()));
            for (int i = 0; i < columns.size(); i++) {
                for (double loss : new double[] {columns.mean()[i], columns.test()[i]}) {
                    if (loss > 0 && Double.isFinite(loss)) {
                        low = Math.min(low, loss);
                        high = Math.max(high, loss);
                    }
                }
            }
        }
        if (high == 0) {
            low = 0.1;
            high = 1;
        }
        Scale loss = model.logarithmic()
                ? Scale.decade(low / 2.5, high * 1.3, area.bottom(), area.y())
                : Scale.linear(0, 1.08 * high, area.bottom(), area.y());
        return new LossLayout(area, Scale.linear(span.first(), span.last(), area.x(), area.right()), loss);
    }

    /// The steps that are shown.
    public LossModel.Span span() {
        return new LossModel.Span(step.low(), step.high());
    }

    /// Where a loss is drawn; on a logarithmic scale what is not positive lies at its foot.
    public double y(double value) {
        return loss.at(loss.logarithmic() ? Math.max(value, loss.low() / 10) : value);
    }

    /// The step at `x`, within the run.
    public long stepAt(double x) {
        return Math.round(Math.clamp(step.value(x), Math.max(0, step.low()), step.high()));
    }
}
