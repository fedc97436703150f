package trozo.ui.editor;

import trozo.lab.CurveEdits.End;
import trozo.lab.LabState;
import trozo.lab.Refusal;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.ui.words.Words;

/// Handles and refusals in words.
final class Descriptions {
    /// Four digits after the decimal mark are enough to be told.
    private static final double DIGITS = 1e4;

    private Descriptions() {}

    /// What a screen reader says of a handle: which it is, where it stands, the slopes beside it, whether it is one of
    /// several selected, is locked or learns.
    static String of(PiecewiseLinear curve, Handle handle, LabState state, Words words) {
        Learnable learnable = state.learnable();
        String what = of(curve, handle, words);
        int selected = state.selection().points().size();
        if (handle instanceof Handle.Point point
                && selected > 1
                && state.selection().contains(point.k())) {
            what = words.text("editor.handle.several", what, selected);
        }
        if (handle instanceof Handle.Point point && learnable.isLocked(point.k())) {
            return words.text("editor.handle.locked", what);
        }
        return Hand.learns(learnable, handle) ? words.text("editor.handle.learns", what) : what;
    }

    /// What it says of a handle that does not learn.
    static String of(PiecewiseLinear curve, Handle handle, Words words) {
        return switch (handle) {
            case Handle.Grip grip ->
                grip.side() == Side.LEFT
                        ? words.text("editor.handle.tail.left", number(curve.leftSlope(), words))
                        : words.text("editor.handle.tail.right", number(curve.rightSlope(), words));
            case Handle.Point point -> {
                int k = point.k();
                Breakpoint here = curve.breakpoint(k);
                String left = number(curve.leftDerivative(k), words);
                String right = number(curve.rightDerivative(k), words);
                String z = number(here.x(), words);
                if (!here.isJump()) {
                    String f = number(here.yLeft(), words);
                    yield words.text("editor.handle.point", k + 1, curve.size(), z, f, left, right);
                }
                boolean leftEnd = point.end() != End.RIGHT;
                boolean closed = leftEnd == (here.closed() == Side.LEFT);
                yield words.text(
                        "editor.handle.jump",
                        k + 1,
                        curve.size(),
                        words.text(leftEnd ? "editor.end.left" : "editor.end.right"),
                        words.text(closed ? "editor.end.closed" : "editor.end.open"),
                        z,
                        number(leftEnd ? here.yLeft() : here.yRight(), words),
                        left,
                        right);
            }
        };
    }

    /// Why an edit was not made, in one line.
    static String of(Refusal refusal, Words words) {
        return switch (refusal) {
            case Refusal.LastPoint last -> words.text("editor.refused.last");
            case Refusal.ByFormula formula -> words.text("editor.refused.formula");
            case Refusal.TooMany many -> words.text("editor.refused.many", many.most());
            case Refusal.TooClose close ->
                words.text(
                        "editor.refused.close",
                        number(close.x(), words),
                        close.neighbour() + 1,
                        number(close.neighbourX(), words));
            case Refusal.OutOfOrder order -> outOfOrder(order, words);
            case Refusal.Locked locked -> words.text("editor.refused.locked", locked.breakpoint() + 1);
            case Refusal.Breaks breaks -> words.text("editor.refused.breaks", words.name("switch", breaks.rule()));
            case Refusal.TooLarge large -> words.text("editor.refused.large", words.whole((long) large.most()));
        };
    }

    private static String outOfOrder(Refusal.OutOfOrder order, Words words) {
        String x = number(order.x(), words);
        if (Double.isInfinite(order.low())) {
            return words.text("editor.refused.right", x, number(order.high(), words));
        }
        if (Double.isInfinite(order.high())) {
            return words.text("editor.refused.left", x, number(order.low(), words));
        }
        return words.text("editor.refused.between", x, number(order.low(), words), number(order.high(), words));
    }

    private static String number(double value, Words words) {
        return words.typed(Math.rint(value * DIGITS) / DIGITS);
    }
}
