package trozo.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import trozo.figure.Mark.Anchor;
import trozo.insight.KinkCensus;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.piecewise.Joint;

/// The storey of the gradients at the kinks: left and right of each hairline the sum of |dL/dz| near the breakpoint on
/// that side, on it that of the points exactly there; above the values, below the counts.
final class MassStorey {
    private static final double BAR = 24;

    private MassStorey() {}

    /// The bars of one breakpoint.
    private record Group(int breakpoint, double x, double wide, AtBreakpoint found) {
        /// Half the width of the bar of those exactly on the breakpoint.
        double middle() {
            return found.on() > 0 ? wide / 5 : 0;
        }

        double most() {
            return Math.max(found.massOn(), Math.max(found.massLeft(), found.massRight()));
        }
    }

    static void draw(Sketch sketch, ColumnLayout layout, ColumnModel model, Words words) {
        Look look = sketch.look;
        heading(sketch, layout, model, words);
        double room = look.of(19);
        Rect area = layout.mass().inset(0, look.of(17), 0, room);
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        model.census().ifPresent(census -> {
            List<Group> groups = groups(layout, model.f().joints(), census, look);
            double most = groups.stream().mapToDouble(Group::most).max().orElse(0);
            if (most > 0) {
                Scale mass = Scale.linear(0, 1.05 * most, area.bottom(), area.y());
                Magnitude magnitude = Magnitude.upTo(most);
                Axis.left(sketch, mass, area, (int) Math.max(1, area.height() / look.of(24)), magnitude);
                groups.forEach(group -> bars(sketch, group, mass));
                values(sketch, groups, mass, magnitude);
            } else if (!groups.isEmpty() && census.preactivations() > 0) {
                nothing(sketch, area, words);
            }
            counts(sketch, groups, area.bottom() + look.of(11), model, words);
        });
    }

    private static void heading(Sketch sketch, ColumnLayout layout, ColumnModel model, Words words) {
        Look look = sketch.look;
        double baseline = layout.mass().y() - look.of(8);
        String title = words.say("column.gradients");
        TextStyle bold = look.body(Face.SEMIBOLD);
        sketch.ground(title, 0, baseline, bold, Anchor.START, look.palette().ink());
        String sentence = model.f().joints().isEmpty()
                ? words.say("column.noKinks")
                : model.census().map(census -> verdict(census, words)).orElse("");
        TextStyle style = look.small(Face.REGULAR);
        double free = layout.mass().right() - TextMetrics.width(title, bold) - look.of(16);
        Color muted = look.palette().mutedInk();
        int dot = sentence.indexOf(" · ");
        if (dot > 0 && TextMetrics.width(sentence, style) > free) {
            sketch.ground(sentence.substring(0, dot), layout.mass().right(), baseline, style, Anchor.END, muted);
            double second = baseline + look.of(14);
            sketch.ground(sentence.substring(dot + 3), layout.mass().right(), second, style, Anchor.END, muted);
        } else {
            sketch.ground(sentence, layout.mass().right(), baseline, style, Anchor.END, muted);
        }
    }

    private static void nothing(Sketch sketch, Rect area, Words words) {
        TextStyle style = sketch.look.small(Face.REGULAR);
        Color muted = sketch.palette().mutedInk();
        sketch.plated(words.say("column.noGradient"), area.centreX(), area.centreY(), style, Anchor.MIDDLE, muted);
    }

    private static String verdict(KinkCensus census, Words words) {
        if (census.preactivations() == 0) {
            return "";
        }
        String all = Numbers.count(census.preactivations());
        return census.exactHits() == 0
                ? words.say("column.noHits", all)
                : words.say("column.hits", Numbers.count(census.exactHits()), all);
    }

    private static List<Group> groups(ColumnLayout layout, List<Joint> joints, KinkCensus census, Look look) {
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < joints.size(); k++) {
            double x = layout.z().at(joints.get(k).x());
            if (!layout.z().contains(joints.get(k).x())) {
                continue;
            }
            double nearest = Double.POSITIVE_INFINITY;
            for (int other = Math.max(0, k - 1); other <= Math.min(joints.size() - 1, k + 1); other++) {
                if (other != k) {
                    nearest = Math.min(
                            nearest, Math.abs(layout.z().at(joints.get(other).x()) - x));
                }
            }
            double wide = Math.clamp((nearest - look.of(2)) / 2, look.of(1.5), look.of(BAR));
            groups.add(new Group(k, x, wide, census.at().get(k)));
        }
        return groups;
    }

    private static void bars(Sketch sketch, Group group, Scale mass) {
        Color color = sketch.palette().gradient();
        double half = group.middle();
        double gap = Math.min(sketch.look.of(1), group.wide() / 8);
        double side = group.wide() - half - gap;
        bar(sketch, group.x() - group.wide(), side, group.found().massLeft(), mass, color.withAlpha(0.5));
        bar(sketch, group.x() + half + gap, side, group.found().massRight(), mass, color);
        if (half > 0) {
            bar(
                    sketch,
                    group.x() - half,
                    2 * half,
                    group.found().massOn(),
                    mass,
                    sketch.palette().kink());
        }
    }

    private static void bar(Sketch sketch, double x, double wide, double value, Scale mass, Color color) {
        if (value > 0) {
            double high = Math.max(1, mass.from() - mass.at(value));
            double radius = Math.min(sketch.look.of(1.5), Math.min(wide, high) / 2);
            sketch.box(new Rect(x, mass.from() - high, wide, high), radius, color, Stroke.NONE);
        }
    }

    /// Beside each other over their bars; a number wider than its bar leans outwards. Left out where they would touch,
    /// and where all decimals would be zeros.
    private static void values(Sketch sketch, List<Group> groups, Scale mass, Magnitude magnitude) {
        Look look = sketch.look;
        double gap = look.of(1.5);
        double free = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            AtBreakpoint found = group.found();
            Value left = new Value(found.massLeft(), magnitude, look);
            Value right = new Value(found.massRight(), magnitude, look);
            double leftEnd = Math.min(group.x() - group.middle() - gap, group.x() - group.wide() / 2 + left.wide() / 2);
            double rightStart =
                    Math.max(group.x() + group.middle() + gap, group.x() + group.wide() / 2 - right.wide() / 2);
            double start = left.said() ? leftEnd - left.wide() : rightStart;
            if (start > free) {
                left.draw(sketch, leftEnd, mass, Anchor.END);
                right.draw(sketch, rightStart, mass, Anchor.START);
                free = right.said() ? rightStart + right.wide() + gap : left.said() ? leftEnd + gap : free;
            }
        }
    }

    /// The number over a bar.
    private record Value(double mass, Magnitude magnitude, Look look) {
        String text() {
            return magnitude.write(mass, look.locale());
        }

        boolean said() {
            return !text().equals(magnitude.write(0, look.locale()));
        }

        double wide() {
            return TextMetrics.width(text(), look.small(Face.REGULAR));
        }

        void draw(Sketch sketch, double x, Scale scale, Anchor anchor) {
            if (said()) {
                double y = scale.at(mass) - look.of(4);
                Color ink = look.palette().ink();
                sketch.text(text(), x, y, look.small(Face.REGULAR), anchor, ink);
            }
        }
    }

    private static void counts(Sketch sketch, List<Group> groups, double y, ColumnModel model, Words words) {
        TextStyle style = sketch.look.small(Face.REGULAR);
        Function<Group, String> full = group -> group.found().on() > 0
                ? words.say("column.on", Numbers.count(group.found().on()))
                : words.say("column.near", Numbers.count(group.found().near()));
        List<Group> important = new ArrayList<>(groups);
        important.sort(Comparator.comparing((Group group) ->
                        model.selected().isEmpty() || model.selected().getAsInt() != group.breakpoint())
                .thenComparing(group -> -group.most()));
        List<double[]> taken = new ArrayList<>();
        for (Group group : important) {
            String text = full.apply(group);
            double half = TextMetrics.width(text, style) / 2 + sketch.look.of(3);
            double from = group.x() - half;
            double to = group.x() + half;
            if (taken.stream().noneMatch(span -> from < span[1] && to > span[0])) {
                taken.add(new double[] {from, to});
                sketch.plated(
                        text,
                        group.x(),
                        y,
                        style,
                        Anchor.MIDDLE,
                        sketch.palette().ink());
            }
        }
    }
}
