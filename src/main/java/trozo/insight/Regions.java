package trozo.insight;

import java.util.List;

/// The pieces of a rectangle of input space on which a network is one affine map.
///
/// @param cells convex cells, on each of which every unit stays on one piece of its curve
/// @param linear linear regions: cells that share an edge and have the same affine map are one region
/// @param complete whether all of the rectangle was divided; otherwise there are more than `cells`
/// @param lines every unit's kink lines, cut where they bend or end
public record Regions(int cells, int linear, boolean complete, List<Segment> lines) {
    public Regions {
        lines = List.copyOf(lines);
    }

    /// A straight part of the line on which a unit meets a breakpoint of its curve; layer, unit and breakpoint counted
    /// from 1.
    public record Segment(double x1, double y1, double x2, double y2, int layer, int unit, int breakpoint) {}
}
