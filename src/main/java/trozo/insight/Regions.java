package trozo.insight;

import java.util.List;

/// The pieces of a rectangle of input space on which a network is one affine map.
///
/// @param cells convex cells, on each of which every unit stays on one piece of its curve
/// @param linear linear regions: cells that share an edge and have the same affine map are one region
/// @param complete whether all of the rectangle was divided; otherwise there are more than `cells`
/// @param lines every unit's kink lines, cut where they bend or end
/// @param map the cells, and what lies where; empty unless `complete`
/// @param jumps whether a curve jumps, so that a decision may change along a kink line too
public record Regions(int cells, int linear, boolean complete, List<Segment> lines, RegionMap map, boolean jumps) {
    public Regions {
        lines = List.copyOf(lines);
    }

    /// Without the cells.
    public Regions(int cells, int linear, boolean complete, List<Segment> lines) {
        this(cells, linear, complete, lines, RegionMap.EMPTY, false);
    }

    /// A straight part of the line on which a unit meets a breakpoint of its curve; layer, unit and breakpoint counted
    /// from 1.
    public record Segment(double x1, double y1, double x2, double y2, int layer, int unit, int breakpoint) {
        /// How far a point lies from it.
        double distance(double x, double y) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
            return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
        }
    }
}
