package trozo.figure;

import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.insight.Tape;
import trozo.insight.Tape.Act;
import trozo.insight.Tape.Moment;
import trozo.insight.Tape.Unit;

/// One training point through the network as a graph. A box per unit fills as the moments pass: above z and a, below
/// dL/da and dL/dz. The box of the moment is framed, and the ways its numbers come are drawn: forward in the colour of
/// the activation, backward in that of the gradient. A unit on a kink has a dot at its corner.
public final class TapeFigure {
    private static final double ROW = 32;
    private static final double COLUMN = 190;
    private static final double BOX_WIDTH = 154;
    private static final double BOX_HEIGHT = 29;
    private static final double INPUT_WIDTH = 70;
    private static final int DIGITS = 3;

    private final Sketch sketch;
    private final Look look;
    private final Tape tape;
    private final int at;
    private final double width;
    private final double height;

    private TapeFigure(Tape tape, int at, double width, double height, Look look) {
        this.sketch = new Sketch(look);
        this.look = look;
        this.tape = tape;
        this.at = at;
        this.width = width;
        this.height = height;
    }

    /// The height at which nothing overlaps, in units at a scale of 1.
    public static double leastHeight(Tape tape) {
        int most = tape.inputs().size();
        for (Tape.Layer layer : tape.layers()) {
            most = Math.max(most, layer.units().size());
        }
        return most * ROW + 4;
    }

    /// The width at which nothing overlaps, in units at a scale of 1.
    public static double leastWidth(Tape tape) {
        return (tape.layers().size() + 2) * COLUMN;
    }

    /// @param at how many of the moments have passed; the last of them is the one looked at
    public static Drawing draw(Tape tape, int at, double width, double height, Look look) {
        TapeFigure figure = new TapeFigure(tape, at, width, height, look);
        figure.ways();
        figure.inputs();
        for (int layer = 0; layer < tape.layers().size(); layer++) {
            for (int unit = 0; unit < tape.layers().get(layer).units().size(); unit++) {
                figure.unit(layer, unit);
            }
        }
        figure.loss();
        return figure.sketch.drawing(width, height);
    }

    private boolean isNow(int layer, int unit, Act... acts) {
        if (at == 0) {
            return false;
        }
        Moment now = tape.moments().get(at - 1);
        return List.of(acts).contains(now.act()) && now.layer() == layer && now.unit() == unit;
    }

    private boolean isNow(Act act) {
        return at > 0 && tape.moments().get(at - 1).act() == act;
    }

    /// @param column 0 for the inputs
    private double x(int column) {
        int columns = tape.layers().size() + 2;
        double first = look.of(INPUT_WIDTH) / 2 + look.of(2);
        double last = width - look.of(BOX_WIDTH) / 2 - look.of(2);
        return first + (last - first) * column / (columns - 1);
    }

    private double y(int of, int i) {
        return height * (i + 0.5) / of;
    }

    private int units(int column) {
        return column == 0
                ? tape.inputs().size()
                : tape.layers().get(column - 1).units().size();
    }

    /// Every way is a hairline; those of the moment lie over them.
    private void ways() {
        for (int layer = 0; layer < tape.layers().size(); layer++) {
            for (int unit = 0; unit < units(layer + 1); unit++) {
                for (int input = 0; input < units(layer); input++) {
                    way(layer, input, unit, look.stroke(look.palette().hairline(), 1));
                }
            }
        }
        for (int layer = 0; layer < tape.layers().size(); layer++) {
            for (int unit = 0; unit < units(layer + 1); unit++) {
                for (int input = 0; input < units(layer); input++) {
                    boolean forward = isNow(layer, unit, Act.SUM);
                    boolean backward =
                            isNow(layer, unit, Act.UPDATE) || layer > 0 && isNow(layer - 1, input, Act.GATHER);
                    if (forward || backward) {
                        Color color = forward
                                ? look.palette().activation()
                                : look.palette().gradient();
                        way(layer, input, unit, look.stroke(color, 1.6));
                    }
                }
            }
        }
        int last = tape.layers().size() - 1;
        for (int unit = 0; unit < units(last + 1); unit++) {
            boolean backward = isNow(last, unit, Act.GATHER);
            Color color = isNow(Act.LOSS)
                    ? look.palette().activation()
                    : backward ? look.palette().gradient() : look.palette().hairline();
            sketch.line(x(last + 1), y(units(last + 1), unit), x(last + 2), height / 2, look.stroke(color, 1.4));
        }
    }

    private void way(int layer, int input, int unit, Stroke stroke) {
        sketch.line(x(layer), y(units(layer), input), x(layer + 1), y(units(layer + 1), unit), stroke);
    }

    private void inputs() {
        for (int i = 0; i < tape.inputs().size(); i++) {
            Rect box = box(0, tape.inputs().size(), i, INPUT_WIDTH, BOX_HEIGHT * 0.7);
            frame(box, false, false);
            line("x" + subscript(i + 1) + " " + number(tape.inputs().get(i)), box.centreX(), box.centreY(), true);
        }
    }

    private static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    private Rect box(int column, int of, int i, double wide, double high) {
        double w = look.of(wide);
        double h = look.of(high);
        return new Rect(x(column) - w / 2, y(of, i) - h / 2, w, h);
    }

    private void frame(Rect box, boolean forward, boolean backward) {
        Palette palette = look.palette();
        Stroke outline = forward
                ? look.stroke(palette.activation(), 2)
                : backward
                        ? look.stroke(palette.gradient(), 2)
                        : look.stroke(palette.mutedInk().withAlpha(0.5), 1);
        sketch.box(box, look.of(6), palette.surface(), outline);
    }

    private void unit(int layer, int i) {
        Unit unit = tape.layers().get(layer).units().get(i);
        boolean output = tape.layers().get(layer).output();
        Rect box = box(layer + 1, units(layer + 1), i, BOX_WIDTH, BOX_HEIGHT);
        frame(box, isNow(layer, i, Act.SUM, Act.ACTIVATE), isNow(layer, i, Act.GATHER, Act.THROUGH, Act.UPDATE));
        StringBuilder forward = new StringBuilder();
        if (tape.isDone(Act.SUM, layer, i, at)) {
            forward.append(output ? "o " : "z ").append(number(unit.z()));
        }
        if (tape.isDone(Act.ACTIVATE, layer, i, at)) {
            forward.append("   a ").append(number(unit.a()));
        }
        StringBuilder backward = new StringBuilder();
        if (tape.isDone(Act.GATHER, layer, i, at)) {
            backward.append(output ? "do " : "da ").append(number(unit.toA()));
        }
        if (tape.isDone(Act.THROUGH, layer, i, at)) {
            backward.append("   dz ").append(number(unit.toZ()));
        }
        double quarter = box.height() / 4;
        line(forward.toString(), box.centreX(), box.centreY() - quarter + look.of(1), true);
        line(backward.toString(), box.centreX(), box.centreY() + quarter - look.of(1), false);
        if (unit.kink().isPresent() && tape.isDone(Act.SUM, layer, i, at)) {
            sketch.dot(
                    box.right() - look.of(5),
                    box.y() + look.of(5),
                    look.of(3),
                    look.palette().kink(),
                    Stroke.NONE);
        }
    }

    private void loss() {
        int column = tape.layers().size() + 1;
        Rect box = box(column, 1, 0, BOX_WIDTH, BOX_HEIGHT);
        frame(box, isNow(Act.LOSS), false);
        Words words = Words.in(look.locale());
        double quarter = box.height() / 4;
        line(
                words.say("tape.target", number(tape.target())),
                box.centreX(),
                box.centreY() - quarter + look.of(1),
                true);
        int last = tape.layers().size() - 1;
        if (tape.isDone(Act.LOSS, last, 0, at)) {
            line(
                    words.say("tape.loss", number(tape.loss())),
                    box.centreX(),
                    box.centreY() + quarter - look.of(1),
                    true);
        }
    }

    private void line(String text, double x, double y, boolean strong) {
        Color color = strong ? look.palette().ink() : look.palette().mutedInk();
        sketch.centred(text, x, y, look.small(Face.REGULAR), Anchor.MIDDLE, color);
    }

    /// A box has no room for more than a few signs.
    private String number(double value) {
        String text = Numbers.significant(value, DIGITS, look.locale());
        return text.length() <= 7 ? text : Numbers.significant(value, 1, look.locale());
    }
}
