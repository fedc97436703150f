package trozo.figure;

import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.figure.Mark.Anchor;
import trozo.insight.Regions;
import trozo.insight.World;

/// The world of two inputs: the surface between the colours of the classes, undecided in between, the decision
/// boundary, and the points, those trained on filled and those only tested on open.
record PlaneWorld(Sketch sketch, WorldLayout layout, WorldModel model, World.Plane plane) {
    private static final double STRENGTH_LIGHT = 0.62;
    private static final double STRENGTH_DARK = 0.55;
    private static final double POINT = 4;
    private static final int MANY = 400;
    private static final int MANY_LINES = 150;
    private static final double STRONGEST = 0.6;
    private static final double FAINTEST = 0.12;

    private DataSet data() {
        return model.data();
    }

    void draw() {
        Look look = sketch.look;
        Rect area = layout.area();
        sketch.add(new Mark.Raster(surface(), area.x(), area.y(), area.width(), area.height(), true));
        sketch.clip(area, inner -> {
            if (model.kinkLines()) {
                plane.regions().ifPresent(regions -> kinkLines(inner, regions));
            }
            int boundaries = data().task() == Task.CLASSES ? plane.outputCount() : data().task() == Task.BINARY ? 1 : 0;
            for (int output = 0; output < boundaries; output++) {
                boundary(inner, output);
            }
            points(inner, data().test(), false);
            points(inner, data().train(), true);
        });
        sketch.box(area, 0, Color.CLEAR, look.stroke(look.palette().hairline(), 1));
        axes(look, area);
    }

    /// Fainter the more there are, so that the surface stays in sight.
    private void kinkLines(Sketch inner, Regions regions) {
        Look look = sketch.look;
        double share =
                Math.min(1, (double) MANY_LINES / Math.max(1, regions.lines().size()));
        Color color = look.palette().kink().withAlpha(FAINTEST + (STRONGEST - FAINTEST) * share);
        for (Regions.Segment line : regions.lines()) {
            inner.line(
                    layout.across().at(line.x1()),
                    layout.up().at(line.y1()),
                    layout.across().at(line.x2()),
                    layout.up().at(line.y2()),
                    look.stroke(color, 1));
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

    private void boundary(Sketch inner, int output) {
        Look look = sketch.look;
        Field field = new Field(plane, data().task());
        double cellWide = layout.area().width() / plane.columns();
        double cellHigh = layout.area().height() / plane.rows();
        for (Points line : Contour.zero(cell -> field.margin(cell, output), plane.columns(), plane.rows())) {
            double[] xs = new double[line.size()];
            double[] ys = new double[line.size()];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = layout.area().x() + (line.xs()[i] + 0.5) * cellWide;
                ys[i] = layout.area().bottom() - (line.ys()[i] + 0.5) * cellHigh;
            }
            inner.path(new Points(xs, ys), look.stroke(look.palette().ink(), 1.8));
        }
    }

    private void points(Sketch inner, Samples samples, boolean filled) {
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
            if (filled) {
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
