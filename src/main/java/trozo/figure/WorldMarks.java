package trozo.figure;

import java.util.Optional;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.lab.PointEdits.Sample;

/// What is drawn over the world, and what is pointed at in it.
///
/// @param lines whether to draw the kink lines
/// @param regions whether to tell the linear regions apart by colour
/// @param boundary whether to draw where the decision changes
/// @param unit the unit whose lines and kinks stand out
/// @param at the place that is pointed at
/// @param cursor whether a cross shows that place, for a keyboard
/// @param selected the sample that is looked at
/// @param held the sample that a hand moves to `at`
public record WorldMarks(
        boolean lines,
        boolean regions,
        boolean boundary,
        Optional<UnitAddress> unit,
        Optional<Place> at,
        boolean cursor,
        Optional<Sample> selected,
        Optional<Sample> held) {
    /// Lines and boundary, and nothing pointed at.
    public static final WorldMarks USUAL = new WorldMarks(
            true, false, true, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    /// A place in input space, or for one input an input and a value.
    public record Place(double x, double y) {}

    public WorldMarks withLines(boolean newLines) {
        return new WorldMarks(newLines, regions, boundary, unit, at, cursor, selected, held);
    }

    public WorldMarks withRegions(boolean newRegions) {
        return new WorldMarks(lines, newRegions, boundary, unit, at, cursor, selected, held);
    }

    public WorldMarks withBoundary(boolean newBoundary) {
        return new WorldMarks(lines, regions, newBoundary, unit, at, cursor, selected, held);
    }

    public WorldMarks withUnit(Optional<UnitAddress> newUnit) {
        return new WorldMarks(lines, regions, boundary, newUnit, at, cursor, selected, held);
    }

    public WorldMarks withPlace(Optional<Place> place, boolean shown) {
        return new WorldMarks(lines, regions, boundary, unit, place, shown, selected, held);
    }

    public WorldMarks withSamples(Optional<Sample> newSelected, Optional<Sample> newHeld) {
        return new WorldMarks(lines, regions, boundary, unit, at, cursor, newSelected, newHeld);
    }
}
