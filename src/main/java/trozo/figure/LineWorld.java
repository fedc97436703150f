package trozo.figure;

import java.util.List;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.figure.Mark.Anchor;
import trozo.insight.World;
import trozo.lab.PointEdits.Sample;

/// The world of one input: the points, the fitted curve through its exact kinks, and the kinks marked on it.
record LineWorld(Sketch sketch, WorldLayout layout, DataSet data, World.Line line, WorldMarks marks)
        implements Scenery {
    private static final double POINT = 3.2;
    private static final int MANY = 60;

    @Override
    public void ground() {
        Look look = sketch.look;
        Palette palette = look.palette();
        Rect area = layout.area();
        Axis.columns(sketch, layout.across(), area, (int) Math.max(2, area.width() / look.of(60)));
        Axis.left(sketch, layout.up(), area, (int) Math.max(2, area.height() / look.of(44)));
        Axis.below(sketch, layout.across(), area.bottom(), (int) Math.max(2, area.width() / look.of(60)));
        if (layout.up().contains(0)) {
            double y = layout.up().at(0);
            sketch.line(area.x(), y, area.right(), y, Axis.zero(look));
        }
        sketch.clip(area.inset(0, -look.of(2), -look.of(2), -look.of(2)), inner -> {
            points(inner, data.test(), true);
            points(inner, data.train(), false);
            inner.path(curve(), look.stroke(palette.ink(), 2.2));
            double radius = look.of(line.kinks().size() > MANY ? 2 : POINT);
            for (World.Kink kink : line.kinks()) {
                double x = layout.across().at(kink.x());
                Color faint = palette.kink().withAlpha(0.55);
                inner.line(x, area.bottom() - look.of(8), x, area.bottom(), look.stroke(faint, 1.2));
                Stroke outline = look.stroke(palette.kink(), 1.6);
                inner.dot(x, layout.up().at(kink.y()), radius, palette.surface(), outline);
            }
        });
        Words words = Words.in(look.locale());
        String count = line.exact() ? words.say("world.kinks", line.kinks().size()) : words.say("world.kinks.unknown");
        sketch.ground(
                count,
                area.right() - look.of(6),
                area.bottom() - look.of(13),
                look.small(Face.REGULAR),
                Anchor.END,
                palette.mutedInk());
    }

    /// The points stand behind the curve and belong to the ground.
    @Override
    public void points() {}

    /// The points it was trained on and the fitted curve, without axes, for a small picture.
    @Override
    public void thumb() {
        Look look = sketch.look;
        Palette palette = look.palette();
        sketch.clip(layout.area(), inner -> {
            Samples train = data.train();
            for (int i = 0; i < train.count(); i++) {
                double x = layout.across().at(train.input(i, 0));
                inner.dot(
                        x,
                        layout.up().at(train.targets()[i]),
                        look.of(1.5),
                        palette.series(0).withAlpha(0.6),
                        Stroke.NONE);
            }
            inner.path(curve(), look.stroke(palette.ink(), 1.8));
        });
        sketch.box(layout.area(), 0, Color.CLEAR, look.stroke(palette.hairline(), 1));
    }

    private Points curve() {
        double[] xs = new double[line.x().length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = layout.across().at(line.x()[i]);
            ys[i] = layout.up().at(line.y()[i]);
        }
        return new Points(xs, ys);
    }

    @Override
    public void over() {
        Look look = sketch.look;
        Palette palette = look.palette();
        sketch.clip(layout.area(), inner -> {
            line.kinks().stream().filter(this::isOfUnit).forEach(kink -> {
                double x = layout.across().at(kink.x());
                inner.dot(
                        x, layout.up().at(kink.y()), look.of(5.5), palette.kink(), look.stroke(palette.surface(), 1.4));
            });
            marks.selected()
                    .filter(this::exists)
                    .ifPresent(sample -> inner.dot(
                            layout.across().at(samples(sample).input(sample.index(), 0)),
                            layout.up().at(samples(sample).targets()[sample.index()]),
                            look.of(7),
                            Color.CLEAR,
                            look.stroke(palette.ink(), 2)));
            marks.held()
                    .flatMap(sample -> marks.at())
                    .ifPresent(place -> inner.dot(
                            layout.across().at(place.x()),
                            layout.up().at(place.y()),
                            look.of(5),
                            palette.series(0),
                            look.stroke(palette.ink(), 1.6)));
            if (marks.cursor()) {
                marks.at().ifPresent(place -> Crosshair.draw(inner, layout, place));
            }
        });
        if (marks.held().isEmpty()) {
            WorldHits.kink(line, layout, marks, look).ifPresent(this::plate);
        }
    }

    private boolean isOfUnit(World.Kink kink) {
        return marks.unit()
                .filter(unit -> unit.layer() == kink.layer() && unit.unit() == kink.unit())
                .isPresent();
    }

    private Samples samples(Sample sample) {
        return sample.test() ? data.test() : data.train();
    }

    private boolean exists(Sample sample) {
        return sample.index() < samples(sample).count();
    }

    private void plate(World.Kink kink) {
        Look look = sketch.look;
        Words words = Words.in(look.locale());
        List<String> said = List.of(
                words.say("world.line", kink.layer(), kink.unit(), kink.breakpoint()),
                "x = " + Numbers.significant(kink.x(), 6, look.locale()),
                "ŷ = " + Numbers.significant(kink.y(), 4, look.locale()));
        WorldPlate.draw(
                sketch,
                layout.area(),
                said,
                layout.across().at(kink.x()),
                layout.up().at(kink.y()));
    }

    private void points(Sketch inner, Samples samples, boolean test) {
        Look look = sketch.look;
        Color color = look.palette().series(test ? 1 : 0);
        double shrink = samples.count() > 200 ? 0.7 : 1;
        for (int i = 0; i < samples.count(); i++) {
            double x = layout.across().at(samples.input(i, 0));
            double y = layout.up().at(samples.targets()[i]);
            if (!test) {
                inner.dot(x, y, look.of(2.8 * shrink), color.withAlpha(0.75), Stroke.NONE);
            } else {
                inner.dot(x, y, look.of(2.5 * shrink), Color.CLEAR, look.stroke(color, 1.2));
            }
        }
    }
}
