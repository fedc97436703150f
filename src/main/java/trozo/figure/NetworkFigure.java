package trozo.figure;

import java.util.Arrays;
import trozo.figure.Mark.Anchor;
import trozo.figure.NetworkModel.UnitAddress;

/// A network: units as small maps of what they compute over input space, edges as wide as their weights and in the
/// colour that their sign speaks for, blue for less and orange for more. A unit whose slope is 0 everywhere is marked
/// dead.
public final class NetworkFigure {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final double WIDEST = 4;

    /// Edges beyond this are too many to tell apart; the lightest are left out.
    private static final int MANY_EDGES = 400;

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
        for (NetworkLayout.Layer layer : layout.layers()) {
            more(sketch, layer, words);
        }
        return sketch.drawing(width, height);
    }

    private static void edges(Sketch sketch, NetworkLayout layout, NetworkModel model, int layer) {
        Look look = sketch.look;
        NetworkLayout.Layer from = layout.layers().get(layer - 1);
        NetworkLayout.Layer to = layout.layers().get(layer);
        double largest = model.largest(layer);
        double least = heaviest(model, layer, from.ys().size(), to.ys().size());
        double left = from.x() + (layer == 1 ? 0 : layout.size() / 2);
        double right = to.x() - (layer == model.sizes().size() - 1 ? 0 : layout.size() / 2);
        double widest = WIDEST * Math.min(1, layout.size() / look.of(24));
        for (int t = 0; t < to.ys().size(); t++) {
            for (int f = 0; f < from.ys().size(); f++) {
                double weight = model.weight(layer, f, t);
                if (weight != 0 && Math.abs(weight) >= least) {
                    double share = Math.abs(weight) / largest;
                    double alpha = (0.2 + 0.7 * share) * (lit(model, layer, f, t) ? 1 : 0.2);
                    Color color = look.palette().series(weight > 0 ? 1 : 0).withAlpha(alpha);
                    Stroke stroke = look.stroke(color, 0.4 + (widest - 0.4) * share);
                    sketch.line(left, from.ys().get(f), right, to.ys().get(t), stroke);
                }
            }
        }
    }

    /// The magnitude from which on an edge is drawn.
    private static double heaviest(NetworkModel model, int layer, int from, int to) {
        double[] magnitudes = new double[from * to];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(model.weight(layer, i % from, i / from));
        }
        Arrays.sort(magnitudes);
        return magnitudes[Math.max(0, magnitudes.length - MANY_EDGES)];
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
        double radius = Math.min(
                look.of(13),
                nodes.ys().size() < 2
                        ? look.of(13)
                        : (nodes.ys().get(1) - nodes.ys().get(0)) * 0.45);
        TextStyle style = new TextStyle(Face.REGULAR, Math.max(look.of(7), Math.min(look.of(11), radius)));
        for (int i = 0; i < nodes.ys().size(); i++) {
            double y = nodes.ys().get(i);
            sketch.dot(nodes.x(), y, radius, palette.surface(), look.stroke(palette.mutedInk(), 1.4));
            String name = (layer == 0 ? "x" : "ŷ") + (count == 1 ? "" : subscript(i + 1));
            sketch.centred(name, nodes.x(), y, style, Anchor.MIDDLE, palette.ink());
        }
    }

    private static String subscript(int number) {
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
            if (dead) {
                dead(sketch, rect, layout, layer, words);
            }
        }
    }

    private static void dead(Sketch sketch, Rect rect, NetworkLayout layout, int layer, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        TextStyle style = new TextStyle(Face.SEMIBOLD, Math.min(look.of(TextStyle.SMALL), rect.height()));
        String text = words.say("network.dead");
        double room = layout.layers().get(layer + 1).x() - rect.right();
        if (room > TextMetrics.width(text, style) + look.of(40)) {
            double x = rect.right() + look.of(6);
            sketch.dot(x + look.of(3), rect.centreY(), look.of(2.6), palette.kink(), Stroke.NONE);
            sketch.plated(text, x + look.of(9), rect.centreY(), style, Anchor.START, palette.ink());
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
