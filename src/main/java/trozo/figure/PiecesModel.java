package trozo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.insight.Insight;
import trozo.insight.UnitReport;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;

/// How many pre-activations of each hidden layer fall on each piece of its activation, over all training points.
/// Where units have curves of their own, pieces are told apart by their number from the left.
///
/// @param layers the hidden layers, from the first
public record PiecesModel(List<Layer> layers) {
    public static final PiecesModel NONE = new PiecesModel(List.of());

    /// @param counts pre-activations piece by piece, from left to right; not to be written to
    /// @param flat for each piece, whether no gradient passes there: its slope is 0 for all units that have it
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
        Recipe recipe = insight.frame().recipe();
        List<long[]> counts = new ArrayList<>();
        for (UnitReport unit : insight.units()) {
            if (unit.layer() > counts.size()) {
                counts.add(new long[0]);
            }
            int pieces = Math.max(counts.get(unit.layer() - 1).length, unit.piecesVisited().length);
            long[] sum = Arrays.copyOf(counts.get(unit.layer() - 1), pieces);
            counts.set(unit.layer() - 1, sum);
            for (int piece = 0; piece < unit.piecesVisited().length; piece++) {
                sum[piece] += unit.piecesVisited()[piece];
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < counts.size(); layer++) {
            List<Activation> curves =
                    Sharing.ofLayer(recipe.activations(), recipe.model().hidden(), layer + 1);
            List<Boolean> flat = new ArrayList<>();
            for (int piece = 0; piece < counts.get(layer).length; piece++) {
                int place = piece;
                flat.add(curves.stream()
                        .allMatch(curve ->
                                curve instanceof PiecewiseLinear f && (place > f.size() || f.slope(place) == 0)));
            }
            layers.add(new Layer(counts.get(layer), flat));
        }
        return new PiecesModel(layers);
    }
}
