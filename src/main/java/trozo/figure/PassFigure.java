package trozo.figure;

import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Tape;
import trozo.insight.Tape.Unit;
import trozo.train.Parameter;

/// Slow motion over the picture of the network, which is dimmed: forward the activations light up layer by layer and
/// what a weight carries grows along its line; backward the same in the colour of gradients, with the slope that each
/// unit multiplies by, and a unit that lets nothing through in the colour of kinks; the update shows by how much the
/// step has moved each weight.
public final class PassFigure {
    private static final double DIM = 0.72;
    private static final double WIDEST = 4;
    /// Lines that carry less than this share of the most are left out.
    private static final double LEAST = 0.04;
    /// Units smaller than this have no room for numbers.
    private static final double READABLE = 15;

    private PassFigure() {}

    public static Drawing draw(PassModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        sketch.box(new Rect(0, 0, width, height), look.palette().surface().withAlpha(DIM));
        NetworkLayout layout = NetworkLayout.of(model.sizes(), width, height, look);
        Pass pass = new Pass(sketch, layout, model);
        switch (model.phase()) {
            case FORWARD -> pass.forward();
            case BACKWARD -> pass.backward();
            case UPDATE -> pass.update();
        }
        caption(sketch, model);
        return sketch.drawing(width, height);
    }

    /// In two short lines, left of the first hidden layer.
    private static void caption(Sketch sketch, PassModel model) {
        Look look = sketch.look;
        Words words = Words.in(look.locale());
        boolean update = model.phase() == PassModel.Phase.UPDATE;
        String what = update
                ? words.say("pass.batch", model.batch())
                : words.say("pass.point", model.number(), model.batch());
        String way = switch (model.phase()) {
            case FORWARD -> words.say("pass.forward");
            case BACKWARD -> words.say("pass.backward");
            case UPDATE -> words.say("pass.update");
        };
        Color ink = look.palette().ink();
        sketch.plated(what, look.of(2), look.of(8), look.small(Face.SEMIBOLD), Anchor.START, ink);
        sketch.plated(way, look.of(2), look.of(24), look.small(Face.REGULAR), Anchor.START, ink);
    }

    private record Pass(Sketch sketch, NetworkLayout layout, PassModel model) {
        private Palette palette() {
            return sketch.palette();
        }

        /// Layers counted from 0, the inputs; the front moves from the inputs to the output.
        void forward() {
            int last = layout.layers().size() - 1;
            double front = model.progress() * (last + 0.5);
            for (int layer = 1; layer <= last; layer++) {
                carried(layer, Math.clamp(front - (layer - 1), 0, 1));
            }
            for (int layer = 0; layer <= last && layer <= front; layer++) {
                values(layer);
            }
        }

        /// The front moves from the output to the first hidden layer.
        void backward() {
            int last = layout.layers().size() - 1;
            double front = model.progress() * (last - 0.5);
            for (int layer = last; layer >= 2; layer--) {
                returned(layer, Math.clamp(front - (last - layer), 0, 1));
            }
            for (int layer = last; layer >= 1 && last - layer <= front; layer--) {
                gradients(layer);
            }
        }

        void update() {
            double largest = 0;
            for (double move : model.moves()) {
                largest = Math.max(largest, Math.abs(move));
            }
            int at = 0;
            for (int layer = 1; layer < layout.layers().size(); layer++) {
                List<Unit> units = model.tape().layers().get(layer - 1).units();
                int inputs = model.tape().arriving(layer - 1).size();
                for (int unit = 1; unit <= units.size(); unit++) {
                    for (int input = 1; input <= inputs; input++) {
                        line(new Parameter(layer, unit, input), model.moves()[at++], largest, 1, false);
                    }
                }
                at += units.size();
            }
        }

        /// What the weights into a layer carry, along a part of their way.
        private void carried(int layer, double part) {
            List<Double> arriving = model.tape().arriving(layer - 1);
            List<Unit> units = model.tape().layers().get(layer - 1).units();
            double largest = 0;
            for (Unit unit : units) {
                for (int input = 0; input < arriving.size(); input++) {
                    largest = Math.max(largest, Math.abs(unit.weights().get(input) * arriving.get(input)));
                }
            }
            for (int unit = 0; unit < units.size(); unit++) {
                for (int input = 0; input < arriving.size(); input++) {
                    double carried = units.get(unit).weights().get(input) * arriving.get(input);
                    Color color = palette().series(carried > 0 ? 1 : 0);
                    line(new Parameter(layer, unit + 1, input + 1), carried, largest, part, false, color);
                }
            }
        }

        /// What goes back through the weights into a layer.
        private void returned(int layer, double part) {
            List<Unit> units = model.tape().layers().get(layer - 1).units();
            int inputs = model.tape().arriving(layer - 1).size();
            double largest = 0;
            for (Unit unit : units) {
                for (double weight : unit.weights()) {
                    largest = Math.max(largest, Math.abs(weight * unit.toZ()));
                }
            }
            for (int unit = 0; unit < units.size(); unit++) {
                for (int input = 0; input < inputs; input++) {
                    double back = units.get(unit).weights().get(input)
                            * units.get(unit).toZ();
                    line(new Parameter(layer, unit + 1, input + 1), back, largest, part, true);
                }
            }
        }

        private void line(Parameter place, double amount, double largest, double part, boolean fromEnd) {
            line(place, amount, largest, part, fromEnd, palette().gradient());
        }

        /// A line as wide as its share of the largest, dashed for less than 0; grown along a part of its way.
        private void line(Parameter place, double amount, double largest, double part, boolean fromEnd, Color color) {
            double share = largest == 0 ? 0 : Math.abs(amount) / largest;
            if (part == 0 || share < LEAST) {
                return;
            }
            Look look = sketch.look;
            double wide = 0.5 + (WIDEST - 0.5) * share * Math.min(1, layout.size() / look.of(24));
            Color shade = color.withAlpha(0.35 + 0.6 * share);
            Stroke stroke = amount < 0 ? look.dashed(shade, wide, 5, 3 + wide) : look.stroke(shade, wide);
            layout.edge(place).ifPresent(ends -> {
                double dx = (ends[2] - ends[0]) * part;
                double dy = (ends[3] - ends[1]) * part;
                if (fromEnd) {
                    sketch.line(ends[2], ends[3], ends[2] - dx, ends[3] - dy, stroke);
                } else {
                    sketch.line(ends[0], ends[1], ends[0] + dx, ends[1] + dy, stroke);
                }
            });
        }

        /// What the units of a layer give, lit by how much.
        private void values(int layer) {
            List<Double> values = model.tape().arriving(layer);
            double largest = largest(values);
            for (int unit = 0; unit < values.size(); unit++) {
                double value = values.get(unit);
                node(layer, unit, palette().activation(), largest == 0 ? 0 : Math.abs(value) / largest, value);
            }
        }

        /// dL/dz of a layer's units, lit by how much, with the slope that they multiply by.
        private void gradients(int layer) {
            Tape.Layer units = model.tape().layers().get(layer - 1);
            double largest = largest(units.units().stream().map(Unit::toZ).toList());
            for (int unit = 0; unit < units.units().size(); unit++) {
                Unit here = units.units().get(unit);
                boolean marked =
                        !units.output() && (here.slope() == 0 || here.kink().isPresent());
                double share = largest == 0 ? 0 : Math.abs(here.toZ()) / largest;
                node(layer, unit, marked ? palette().kink() : palette().gradient(), share, here.toZ());
                if (!units.output() && layout.size() >= sketch.look.of(READABLE)) {
                    slope(layer, unit, here);
                }
            }
        }

        private static double largest(List<Double> values) {
            return values.stream().mapToDouble(Math::abs).max().orElse(0);
        }

        private void node(int layer, int unit, Color color, double share, double value) {
            Look look = sketch.look;
            layout.node(new UnitAddress(layer, unit + 1)).ifPresent(rect -> {
                double round = layer == 0 || layer == layout.layers().size() - 1 ? rect.width() / 2 : look.of(3);
                sketch.box(rect, round, palette().surface(), look.stroke(color, 1.8));
                sketch.box(rect, round, color.withAlpha(0.1 + 0.4 * share), Stroke.NONE);
                if (rect.height() >= look.of(READABLE)) {
                    TextStyle style = new TextStyle(Face.SEMIBOLD, Math.min(look.of(10), rect.height() * 0.4));
                    String text = Numbers.significant(value, 2, look.locale());
                    sketch.plated(
                            text,
                            rect.centreX(),
                            rect.centreY(),
                            style,
                            Anchor.MIDDLE,
                            palette().ink());
                }
            });
        }

        /// At the right of a unit and of the number in it.
        private void slope(int layer, int unit, Unit here) {
            Look look = sketch.look;
            Rect rect = layout.node(new UnitAddress(layer, unit + 1)).orElse(null);
            if (rect != null) {
                TextStyle style = new TextStyle(Face.REGULAR, Math.min(look.of(10), rect.height() * 0.4));
                String text = "\u00d7" + Numbers.significant(here.slope(), 2, look.locale());
                TextStyle bold = new TextStyle(Face.SEMIBOLD, style.size());
                double inside = TextMetrics.width(Numbers.significant(here.toZ(), 2, look.locale()), bold);
                double x = rect.centreX() + Math.max(rect.width(), inside) / 2 + look.of(5);
                sketch.plated(
                        text, x, rect.centreY(), style, Anchor.START, palette().ink());
            }
        }
    }
}
