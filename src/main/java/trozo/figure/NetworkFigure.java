package trozo.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trozo.figure.Mark.Anchor;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.UnitReport;
import trozo.train.Parameter;

/// A network: units as small maps of what they compute over input space, edges as wide as their weights and in the
/// colour that their sign speaks for, orange for more and blue, dashed, for less; below each unit its bias. A unit
/// whose slope is 0 at every training point is marked dead, one where it is nearly everywhere so too.
public final class NetworkFigure {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final double WIDEST = 4;

    /// Edges beyond this are too many to tell apart; the lightest are left out.
    private static final int MANY_EDGES = 400;

    /// So many of a layer's edges at most are dashed, the heaviest: a dash is dear, and thin dashes cannot be seen.
    private static final int MANY_DASHED = 40;

    private NetworkFigure() {}

    public static Drawing draw(NetworkModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        NetworkLayout layout = NetworkLayout.of(model.sizes(), width, height, look);
        for (int layer = 1; layer < model.sizes().size(); layer++) {
            edges(sketch, layout, model, layer);
        }
        int last = model.sizes().size() - 1;
        nodes(sketch, layout, 0);
        nodes(sketch, layout, last);
        Words words = Words.in(look.locale());
        for (int layer = 1; layer < last; layer++) {
            units(sketch, layout, model, layer, words);
        }
        for (int layer = 1; layer <= last; layer++) {
            biases(sketch, layout, model, layer);
        }
        for (NetworkLayout.Layer layer : layout.layers()) {
            more(sketch, layer, words);
        }
        model.pointed().ifPresent(place -> NetworkPlate.draw(sketch, layout, model, place, width, height));
        return sketch.drawing(width, height);
    }

    private static void edges(Sketch sketch, NetworkLayout layout, NetworkModel model, int layer) {
        Look look = sketch.look;
        NetworkLayout.Layer from = layout.layers().get(layer - 1);
        NetworkLayout.Layer to = layout.layers().get(layer);
        double largest = model.largest(layer);
        double least = heaviest(model, layer, from.ys().size(), to.ys().size(), MANY_EDGES);
        double dashed = heaviest(model, layer, from.ys().size(), to.ys().size(), MANY_DASHED);
        double widest = WIDEST * Math.min(1, layout.size() / look.of(24));
        for (int t = 0; t < to.ys().size(); t++) {
            for (int f = 0; f < from.ys().size(); f++) {
                double weight = model.weight(layer, f, t);
                if (weight != 0 && Math.abs(weight) >= least) {
                    double share = Math.abs(weight) / largest;
                    double alpha = (0.2 + 0.7 * share) * (lit(model, layer, f, t) ? 1 : 0.2);
                    Color color = look.palette().series(weight > 0 ? 1 : 0).withAlpha(alpha);
                    double wide = 0.4 + (widest - 0.4) * share;
                    boolean broken = weight < 0 && Math.abs(weight) >= dashed;
                    Stroke stroke = broken ? look.dashed(color, wide, 5, 3 + wide) : look.stroke(color, wide);
                    edge(sketch, layout, new Parameter(layer, t + 1, f + 1), stroke);
                }
            }
        }
    }

    static void edge(Sketch sketch, NetworkLayout layout, Parameter place, Stroke stroke) {
        layout.edge(place).ifPresent(ends -> sketch.line(ends[0], ends[1], ends[2], ends[3], stroke));
    }

    /// A bar below each unit, from its middle to the right for a positive bias, to the left for a negative one.
    private static void biases(Sketch sketch, NetworkLayout layout, NetworkModel model, int layer) {
        Palette palette = sketch.palette();
        double largest = model.largestBias(layer);
        for (int unit = 1; unit <= layout.layers().get(layer).ys().size(); unit++) {
            Rect rail = layout.bias(layer, unit).orElseThrow();
            double bias = model.value(new Parameter(layer, unit, 0));
            double length = largest == 0 ? 0 : bias / largest * rail.width() / 2;
            sketch.box(
                    new Rect(rail.x(), rail.centreY() - 0.4, rail.width(), 0.8),
                    palette.mutedInk().withAlpha(0.35));
            sketch.box(
                    new Rect(
                            Math.min(rail.centreX(), rail.centreX() + length),
                            rail.y(),
                            Math.abs(length),
                            rail.height()),
                    palette.series(bias > 0 ? 1 : 0));
            sketch.box(new Rect(rail.centreX() - 0.5, rail.y(), 1, rail.height()), palette.mutedInk());
        }
    }

    /// The magnitude from which on an edge is drawn.
    private static double heaviest(NetworkModel model, int layer, int from, int to, int many) {
        double[] magnitudes = new double[from * to];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(model.weight(layer, i % from, i / from));
        }
        Arrays.sort(magnitudes);
        return magnitudes[Math.max(0, magnitudes.length - many)];
    }

    /// Whether an edge is shown fully: every one, or with a unit selected those at it.
    private static boolean lit(NetworkModel model, int layer, int from, int to) {
        return model.selected()
                .map(address -> touches(address, layer, from, to))
                .orElse(true);
    }

    private static boolean touches(UnitAddress address, int layer, int from, int to) {
        return address.layer() == layer && address.unit() - 1 == to
                || address.layer() == layer - 1 && address.unit() - 1 == from;
    }

    private static void nodes(Sketch sketch, NetworkLayout layout, int layer) {
        Look look = sketch.look;
        Palette palette = look.palette();
        NetworkLayout.Layer nodes = layout.layers().get(layer);
        int count = nodes.ys().size() + nodes.hidden();
        double radius = layout.radius(layer);
        TextStyle style = new TextStyle(Face.REGULAR, Math.max(look.of(7), Math.min(look.of(11), radius)));
        for (int i = 0; i < nodes.ys().size(); i++) {
            double y = nodes.ys().get(i);
            sketch.dot(nodes.x(), y, radius, palette.surface(), look.stroke(palette.mutedInk(), 1.4));
            String name = (layer == 0 ? "x" : "ŷ") + (count == 1 ? "" : subscript(i + 1));
            sketch.centred(name, nodes.x(), y, style, Anchor.MIDDLE, palette.ink());
        }
    }

    static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append(SUBSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static void units(Sketch sketch, NetworkLayout layout, NetworkModel model, int layer, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        for (int unit = 1; unit <= layout.layers().get(layer).ys().size(); unit++) {
            UnitAddress address = new UnitAddress(layer, unit);
            Rect rect = layout.unit(address).orElseThrow();
            boolean dead = model.dead(address);
            boolean selected = model.selected().filter(address::equals).isPresent();
            sketch.box(rect, palette.surface());
            model.world().ifPresent(world -> UnitMap.draw(sketch, world, address, rect));
            Color frame = dead ? palette.kink() : selected ? palette.activation() : palette.ink();
            double wide = selected ? 2.4 : dead ? 1.8 : 1.1;
            sketch.box(rect, look.of(2.5), Color.CLEAR, look.stroke(frame, wide));
            model.report(address)
                    .filter(report -> report.dead() || report.nearlyDead())
                    .ifPresent(report -> badge(sketch, rect, layout, model, report, words));
        }
    }

    /// A dot, full for a dead unit and hollow for one that is nearly so; since when, where there is room to say it.
    private static void badge(
            Sketch sketch, Rect rect, NetworkLayout layout, NetworkModel model, UnitReport report, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        TextStyle style = new TextStyle(Face.SEMIBOLD, Math.min(look.of(TextStyle.SMALL), rect.height()));
        String state = report.dead()
                ? words.say("network.dead")
                : words.say("network.dying", Numbers.significant(100 * report.alive(), 1, look.locale()));
        UnitAddress address = new UnitAddress(report.layer(), report.unit());
        String since = Optional.ofNullable(model.deadSince().get(address))
                .map(step -> state + " " + words.say("network.since", Numbers.count(step)))
                .orElse(state);
        double room = layout.layers().get(report.layer() + 1).x()
                - layout.side(report.layer() + 1) / 2
                - rect.right()
                - look.of(24);
        double x = rect.right() + look.of(6);
        double radius = look.of(2.6);
        Color fill = report.dead() ? palette.kink() : palette.surface();
        sketch.dot(x + look.of(3), rect.centreY(), radius, fill, look.stroke(palette.kink(), 1.3));
        for (String text : List.of(since, state)) {
            if (TextMetrics.width(text, style) < room) {
                sketch.plated(text, x + look.of(9), rect.centreY(), style, Anchor.START, palette.ink());
                return;
            }
        }
    }

    private static void more(Sketch sketch, NetworkLayout.Layer layer, Words words) {
        if (layer.hidden() > 0) {
            Look look = sketch.look;
            String text = words.say("network.more", layer.hidden());
            TextStyle style = look.small(Face.REGULAR);
            sketch.plated(
                    text,
                    layer.x(),
                    layer.moreY(),
                    style,
                    Anchor.MIDDLE,
                    look.palette().mutedInk());
        }
    }
}
