package trozo.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.figure.Mark.Anchor;
import trozo.insight.Decision;
import trozo.insight.RegionMap;
import trozo.insight.RegionMap.Cell;
import trozo.insight.Regions;
import trozo.insight.Regions.Segment;
import trozo.insight.World;
import trozo.lab.PointEdits.Sample;

/// The world of two inputs: the surface between the colours of the classes, undecided in between, the decision
/// boundary, and the points, those trained on filled and those only tested on open.
record PlaneWorld(Sketch sketch, WorldLayout layout, WorldModel model, World.Plane plane) implements Scenery {
    private static final double STRENGTH_LIGHT = 0.62;
    private static final double STRENGTH_DARK = 0.55;
    private static final double POINT = 4;
    /// The radius of a point in a small picture.
    private static final double SMALL = 1.5;

    private static final int MANY = 400;
    private static final int MANY_LINES = 150;
    private static final double STRONGEST = 0.6;
    private static final double FAINTEST = 0.12;
    private static final double TINT = 0.13;
    private static final int SHADES = 7;
    /// More cells are too small to be told apart by colour.
    private static final int MOST_TINTED = 4000;

    private DataSet data() {
        return model.data();
    }

    @Override
    public void ground() {
        Look look = sketch.look;
        Rect area = layout.area();
        sketch.add(new Mark.Raster(surface(), area.x(), area.y(), area.width(), area.height(), true));
        sketch.clip(area, inner -> {
            if (marks().regions()) {
                plane.regions().ifPresent(regions -> tint(inner, regions.map()));
            }
            if (marks().lines()) {
                plane.regions().ifPresent(regions -> kinkLines(inner, regions));
            }
            if (marks().boundary() && data().task() != Task.REGRESSION) {
                decision(inner);
            }
        });
        sketch.box(area, 0, Color.CLEAR, look.stroke(look.palette().hairline(), 1));
        axes(look, area);
    }

    @Override
    public void points() {
        sketch.clip(layout.area(), inner -> {
            points(inner, data().test(), true);
            points(inner, data().train(), false);
        });
    }

    /// The surface, its boundary and the points it was trained on, without axes, for a small picture.
    @Override
    public void thumb() {
        Rect area = layout.area();
        sketch.add(new Mark.Raster(surface(), area.x(), area.y(), area.width(), area.height(), true));
        sketch.clip(area, inner -> {
            Samples train = data().train();
            for (int i = 0; i < train.count(); i++) {
                Color color = data().task() == Task.REGRESSION
                        ? inner.palette().mutedInk()
                        : inner.palette().series((int) train.targets()[i]);
                double x = layout.across().at(train.input(i, 0));
                inner.dot(x, layout.up().at(train.input(i, 1)), inner.look.of(SMALL), color, Stroke.NONE);
            }
            if (data().task() != Task.REGRESSION) {
                decision(inner);
            }
        });
        sketch.box(area, 0, Color.CLEAR, sketch.look.stroke(sketch.palette().hairline(), 1));
    }

    @Override
    public void over() {
        Optional<Segment> line = WorldHits.line(plane, layout, marks(), sketch.look);
        sketch.clip(layout.area(), inner -> {
            if (line.isEmpty() && marks().held().isEmpty()) {
                WorldHits.cell(plane, marks()).ifPresent(cell -> outline(inner, cell));
            }
            if (marks().lines()) {
                plane.regions().ifPresent(regions -> unitLines(inner, regions));
            }
            marks().selected().ifPresent(sample -> ring(inner, sample));
            marks().held().ifPresent(sample -> held(inner, sample));
            if (marks().cursor()) {
                marks().at().ifPresent(place -> Crosshair.draw(inner, layout, place));
            }
        });
        plate(layout.area(), line);
    }

    private WorldMarks marks() {
        return model.marks();
    }

    private void plate(Rect area, Optional<Segment> line) {
        if (marks().at().isEmpty() || marks().held().isPresent()) {
            return;
        }
        double x = layout.across().at(marks().at().get().x());
        double y = layout.up().at(marks().at().get().y());
        Look look = sketch.look;
        if (line.isPresent()) {
            Segment on = line.get();
            String text = Words.in(look.locale()).say("world.line", on.layer(), on.unit(), on.breakpoint());
            WorldPlate.draw(sketch, area, List.of(text), x, y);
        } else {
            WorldHits.cell(plane, marks()).ifPresent(cell -> {
                List<Cell> region = plane.regions().orElseThrow().map().region(cell.region());
                WorldPlate.draw(sketch, area, WorldPlate.region(cell, region, look), x, y);
            });
        }
    }

    /// Lighter and darker, so that the colours still say what they say; neighbours differ, mostly.
    private void tint(Sketch inner, RegionMap map) {
        if (map.cells().size() <= MOST_TINTED) {
            for (Cell cell : map.cells()) {
                int shade = cell.region() % SHADES;
                Color color = shade % 2 == 0
                        ? inner.palette().surface()
                        : inner.palette().ink();
                inner.area(points(cell), color.withAlpha(TINT * Math.floorDiv(shade, 2)));
            }
        }
    }

    private void outline(Sketch inner, Cell at) {
        Palette palette = inner.palette();
        for (Cell cell : plane.regions().orElseThrow().map().region(at.region())) {
            Points corners = points(cell);
            inner.area(corners, palette.surface().withAlpha(0.3));
            double[] xs = Arrays.copyOf(corners.xs(), corners.size() + 1);
            double[] ys = Arrays.copyOf(corners.ys(), corners.size() + 1);
            xs[corners.size()] = xs[0];
            ys[corners.size()] = ys[0];
            inner.path(new Points(xs, ys), inner.look.stroke(palette.ink(), 1.4));
        }
    }

    private Points points(Cell cell) {
        double[] x = cell.polygon().x();
        double[] y = cell.polygon().y();
        double[] xs = new double[x.length];
        double[] ys = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            xs[i] = layout.across().at(x[i]);
            ys[i] = layout.up().at(y[i]);
        }
        return new Points(xs, ys);
    }

    /// Fainter the more there are, so that the surface stays in sight.
    private void kinkLines(Sketch inner, Regions regions) {
        Look look = sketch.look;
        double share =
                Math.min(1, (double) MANY_LINES / Math.max(1, regions.lines().size()));
        Color color = look.palette().kink().withAlpha(FAINTEST + (STRONGEST - FAINTEST) * share);
        for (Segment line : regions.lines()) {
            line(inner, line, look.stroke(color, 1));
        }
    }

    private void unitLines(Sketch inner, Regions regions) {
        Look look = sketch.look;
        List<Segment> own = regions.lines().stream().filter(this::isOfUnit).toList();
        own.forEach(
                line -> line(inner, line, look.stroke(look.palette().surface().withAlpha(0.8), 5)));
        own.forEach(line -> line(inner, line, look.stroke(look.palette().kink(), 2.4)));
    }

    /// A sample where the hand has it.
    private void held(Sketch inner, Sample sample) {
        Samples samples = sample.test() ? data().test() : data().train();
        Palette palette = inner.palette();
        if (sample.index() < samples.count()) {
            WorldMarks.Place place = marks().at().orElseThrow();
            double target = samples.targets()[sample.index()];
            Color color = palette.series(data().task() == Task.REGRESSION ? 0 : (int) target);
            inner.dot(
                    layout.across().at(place.x()),
                    layout.up().at(place.y()),
                    inner.look.of(6),
                    color,
                    inner.look.stroke(palette.ink(), 1.6));
        }
    }

    private boolean isOfUnit(Segment line) {
        return marks().unit()
                .filter(unit -> unit.layer() == line.layer() && unit.unit() == line.unit())
                .isPresent();
    }

    private void line(Sketch inner, Segment line, Stroke stroke) {
        inner.line(
                layout.across().at(line.x1()),
                layout.up().at(line.y1()),
                layout.across().at(line.x2()),
                layout.up().at(line.y2()),
                stroke);
    }

    private void decision(Sketch inner) {
        Stroke stroke = sketch.look.stroke(sketch.palette().ink(), 1.8);
        for (Decision.Path path : plane.decision().paths()) {
            inner.path(
                    new Points(
                            Arrays.stream(path.x()).map(layout.across()::at).toArray(),
                            Arrays.stream(path.y()).map(layout.up()::at).toArray()),
                    stroke);
        }
    }

    private void ring(Sketch inner, Sample sample) {
        Samples samples = sample.test() ? data().test() : data().train();
        if (sample.index() < samples.count()) {
            inner.dot(
                    layout.across().at(samples.input(sample.index(), 0)),
                    layout.up().at(samples.input(sample.index(), 1)),
                    inner.look.of(8),
                    Color.CLEAR,
                    inner.look.stroke(inner.palette().ink(), 2));
        }
    }

    private Pixels surface() {
        int columns = plane.columns();
        int rows = plane.rows();
        int[] argb = new int[columns * rows];
        Field field = new Field(plane, data().task());
        Palette palette = sketch.palette();
        double strength = palette.dark() ? STRENGTH_DARK : STRENGTH_LIGHT;
        Shades shades = new Shades(palette, strength);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = (rows - 1 - row) * columns + column;
                argb[row * columns + column] = data().task() == Task.CLASSES
                        ? palette.surface()
                                .mix(palette.series(field.winner(cell)), strength * field.certainty(cell))
                                .argb()
                        : shades.at(field.signed(cell));
            }
        }
        return new Pixels(columns, rows, argb);
    }

    private void points(Sketch inner, Samples samples, boolean test) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double shrink = samples.count() > MANY ? StrictMath.sqrt((double) MANY / samples.count()) : 1;
        double radius = look.of(Math.max(1.6, POINT * shrink));
        double reach = data().task() == Task.REGRESSION ? Field.reach(data().train()) : 1;
        for (int i = 0; i < samples.count(); i++) {
            double target = samples.targets()[i];
            Color color = data().task() == Task.REGRESSION
                    ? palette.surface().mix(palette.series(target >= 0 ? 1 : 0), Math.min(1, Math.abs(target) / reach))
                    : palette.series((int) target);
            double x = layout.across().at(samples.input(i, 0));
            double y = layout.up().at(samples.input(i, 1));
            if (!test) {
                Color rim = palette.dark() ? palette.background() : palette.surface();
                inner.dot(x, y, radius, color, look.stroke(rim, 1.1 * Math.max(0.6, shrink)));
            } else {
                inner.dot(
                        x,
                        y,
                        radius - look.of(0.6),
                        palette.surface().withAlpha(0.75),
                        look.stroke(color, 1.5 * shrink));
            }
        }
    }

    private void axes(Look look, Rect area) {
        Axis.below(sketch, layout.across(), area.bottom(), (int) Math.max(2, area.width() / look.of(60)));
        TextStyle style = look.small(Face.REGULAR);
        for (double tick : layout.up().ticks((int) Math.max(2, area.height() / look.of(60)))) {
            sketch.centred(
                    Numbers.tick(tick, look.locale()),
                    area.x() - look.of(8),
                    layout.up().at(tick),
                    style,
                    Anchor.END,
                    look.palette().mutedInk());
        }
    }
}
