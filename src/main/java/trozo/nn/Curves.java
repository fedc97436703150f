package trozo.nn;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.Curve;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The activations of a network as leaves of its graphs: one for all hidden layers, or one per hidden layer. They can
/// be
/// replaced in place while the network trains, as long as their breakpoints keep their number.
public final class Curves {
    private final List<Curve> curves = new ArrayList<>();

    private Curves() {}

    public static Curves of(List<Activation> activations) {
        Curves made = new Curves();
        for (Activation activation : activations) {
            made.curves.add(Curve.fixed(pieces(activation).size()));
        }
        made.set(activations);
        return made;
    }

    private static PiecewiseLinear pieces(Activation activation) {
        return switch (activation) {
            case PiecewiseLinear pieces -> pieces;
        };
    }

    public int count() {
        return curves.size();
    }

    /// The curve of hidden layer `layer`, counted from 1.
    public Curve ofLayer(int layer) {
        return curves.get(curves.size() == 1 ? 0 : layer - 1);
    }

    /// Whether [#set] would take these: as many, each with as many breakpoints.
    public boolean accepts(List<Activation> activations) {
        if (activations.size() != curves.size()) {
            return false;
        }
        for (int i = 0; i < curves.size(); i++) {
            if (pieces(activations.get(i)).size() != curves.get(i).size()) {
                return false;
            }
        }
        return true;
    }

    /// Replaces the numbers in place; the next forward uses them.
    public void set(List<Activation> activations) {
        if (!accepts(activations)) {
            throw new IllegalArgumentException("these activations have other numbers of breakpoints");
        }
        for (int i = 0; i < curves.size(); i++) {
            copy(pieces(activations.get(i)), curves.get(i));
        }
    }

    private static void copy(PiecewiseLinear from, Curve to) {
        for (int k = 0; k < from.size(); k++) {
            Breakpoint point = from.breakpoint(k);
            to.x().values()[k] = point.x();
            to.yLeft().values()[k] = point.yLeft();
            to.yRight().values()[k] = point.yRight();
            to.setPoint(k, point.closed() == Side.RIGHT, from.usedRuleAt(k));
        }
        to.slopes().set(from.leftSlope(), from.rightSlope());
    }
}
