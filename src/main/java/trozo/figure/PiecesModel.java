package trozo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.insight.Insight;
import trozo.insight.UnitReport;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

/// How many pre-activations of each hidden layer fall on each piece of its activation, over all training points.
///
/// @param layers the hidden layers, from the first
public record PiecesModel(List<Layer> layers) {
    public static final PiecesModel NONE = new PiecesModel(List.of());

    /// @param counts pre-activations piece by piece, from left to right; not to be written to
    /// @param flat for each piece, whether no gradient passes there: its slope is 0
    public record Layer(long[] counts, List<Boolean> flat) {
        public Layer {
            flat = List.copyOf(flat);
            if (flat.size() != counts.length) {
                throw new IllegalArgumentException(counts.length + " counts of " + flat.size() + " pieces");
            }
        }

        /// The share of each piece in percent, rounded.
        public List<Long> percents() {
            long total = Math.max(1, Arrays.stream(counts).sum());
            return Arrays.stream(counts)
                    .mapToObj(count -> Math.round(100.0 * count / total))
                    .toList();
        }

        /// The share of a piece, from 0 to 1.
        double share(int piece) {
            return (double) counts[piece] / Math.max(1, Arrays.stream(counts).sum());
        }
    }

    public PiecesModel {
        layers = List.copyOf(layers);
    }

    /// What was counted at a frame.
    public static PiecesModel of(Insight insight) {
        List<Activation> curves = insight.frame().recipe().activations();
        List<long[]> counts = new ArrayList<>();
        for (UnitReport unit : insight.units()) {
            if (unit.layer() > counts.size()) {
                counts.add(new long[unit.piecesVisited().length]);
            }
            long[] sum = counts.get(unit.layer() - 1);
            for (int piece = 0; piece < sum.length; piece++) {
                sum[piece] += unit.piecesVisited()[piece];
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < counts.size(); layer++) {
            Activation curve = curves.get(curves.size() == 1 ? 0 : layer);
            List<Boolean> flat = new ArrayList<>();
            for (int piece = 0; piece < counts.get(layer).length; piece++) {
                flat.add(curve instanceof PiecewiseLinear f && f.slope(piece) == 0);
            }
            layers.add(new Layer(counts.get(layer), flat));
        }
        return new PiecesModel(layers);
    }
}
