package trozo.figure;

import java.util.Optional;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.figure.WorldMarks.Place;
import trozo.insight.RegionMap.Cell;
import trozo.insight.Regions;
import trozo.insight.Regions.Segment;
import trozo.insight.World;
import trozo.lab.PointEdits.Sample;

/// What lies at a place of the world's picture.
public final class WorldHits {
    /// How near is on it.
    private static final double REACH = 5;

    private static final double POINT_REACH = 8;

    private WorldHits() {}

    /// The kink line of two inputs that is pointed at.
    static Optional<Segment> line(World.Plane plane, WorldLayout layout, WorldMarks marks, Look look) {
        double reach = look.of(REACH) * plane.bounds().width() / layout.area().width();
        return marks.at()
                .filter(place -> marks.lines())
                .flatMap(place ->
                        plane.regions().flatMap(regions -> regions.map().lineAt(place.x(), place.y(), reach)));
    }

    /// The cell of two inputs that is pointed at.
    static Optional<Cell> cell(World.Plane plane, WorldMarks marks) {
        return marks.at()
                .flatMap(place -> plane.regions().map(Regions::map).flatMap(map -> map.cellAt(place.x(), place.y())));
    }

    /// The kink of the fitted curve that is pointed at: the nearest of those near the place.
    static Optional<World.Kink> kink(World.Line line, WorldLayout layout, WorldMarks marks, Look look) {
        World.Kink nearest = null;
        if (marks.at().isPresent()) {
            double px = layout.across().at(marks.at().get().x());
            double py = layout.up().at(marks.at().get().y());
            double best = look.of(POINT_REACH);
            for (World.Kink kink : line.kinks()) {
                double x = layout.across().at(kink.x());
                // Its tick at the foot of the picture stands for it too.
                double away = py > layout.area().bottom() - look.of(12)
                        ? Math.abs(x - px)
                        : Math.hypot(x - px, layout.up().at(kink.y()) - py);
                if (away < best) {
                    best = away;
                    nearest = kink;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The unit whose line or kink is pointed at.
    public static Optional<UnitAddress> unit(World world, WorldLayout layout, WorldMarks marks, Look look) {
        return switch (world) {
            case World.Plane plane ->
                line(plane, layout, marks, look).map(line -> new UnitAddress(line.layer(), line.unit()));
            case World.Line line ->
                kink(line, layout, marks, look).map(kink -> new UnitAddress(kink.layer(), kink.unit()));
            case World.Hidden hidden -> Optional.empty();
        };
    }

    /// The sample nearest to a place, if it is near; of two that are, one for training.
    public static Optional<Sample> sample(DataSet data, WorldLayout layout, Place place, Look look) {
        double px = layout.across().at(place.x());
        double py = layout.up().at(place.y());
        double reach = look.of(POINT_REACH);
        Sample nearest = null;
        for (boolean test : new boolean[] {true, false}) {
            Samples samples = test ? data.test() : data.train();
            for (int i = 0; i < samples.count(); i++) {
                double dx = layout.across().at(samples.input(i, 0)) - px;
                double dy = layout.up().at(height(samples, i)) - py;
                if (dx * dx + dy * dy < reach * reach) {
                    reach = Math.sqrt(dx * dx + dy * dy);
                    nearest = new Sample(test, i);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The second coordinate a sample is drawn at: its second input, or its target.
    static double height(Samples samples, int i) {
        return samples.features() == 1 ? samples.targets()[i] : samples.input(i, 1);
    }
}
