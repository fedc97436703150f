package trozo.figure;

import java.util.List;

/// What the picture of costs shows: how long a training step takes as a network grows in one direction at a time.
public record CostModel(List<Curve> curves) {
    /// What grows.
    public enum Grows {
        WIDTH,
        DEPTH,
        BATCH,
        BREAKPOINTS
    }

    /// One measured point.
    ///
    /// @param size units per layer, hidden layers, samples per batch or breakpoints; positive
    /// @param seconds per step, positive
    public record Cost(double size, double seconds) {}

    /// @param costs by growing size, at least one
    public record Curve(Grows grows, List<Cost> costs) {
        public Curve {
            costs = List.copyOf(costs);
        }
    }

    public CostModel {
        curves = List.copyOf(curves);
    }
}
