package trozo.insight;

import java.util.List;

/// What the training points make of one hidden unit.
///
/// @param layer its hidden layer, counted from 1
/// @param unit its place in the layer, counted from 1
/// @param alive the share of training points on a piece whose slope is not 0
/// @param weights its incoming weights
/// @param bias its bias
/// @param piecesVisited how many training points lie on each piece of its curve; not to be written to
public record UnitReport(int layer, int unit, double alive, List<Double> weights, double bias, int[] piecesVisited) {
    private static final double NEARLY = 0.01;

    public UnitReport {
        weights = List.copyOf(weights);
    }

    /// Its slope is 0 for every training point.
    public boolean dead() {
        return alive == 0;
    }

    /// Its slope is other than 0 for less than 1 % of the training points.
    public boolean nearlyDead() {
        return alive > 0 && alive < NEARLY;
    }
}
