package trozo.autograd;

import java.util.Arrays;

/// A node that computes one function of every pair of numbers of two inputs that broadcast to one shape.
final class Pairwise extends Kernel {
    private final Node node;
    private final Tensor a;
    private final Tensor b;
    private final Tensor out;
    private final int[] toA;
    private final int[] toB;
    private final Pair f;
    private final KinkRule rule;

    private Pairwise(Node node, Pair f) {
        node.require(node.arity() == 2, "two tensors");
        int[] shape = node.broadcast();
        this.node = node;
        this.a = node.input(0);
        this.b = node.input(1);
        this.out = node.makeOutput(shape);
        this.toA = Shapes.repeated(a.shape(), shape);
        this.toB = Shapes.repeated(b.shape(), shape);
        this.f = f;
        this.rule = KinkRules.of(node.attributes(), KinkRules.LEFT).at(0);
    }

    static Op row(String name, Pair function, Example... examples) {
        return new Op(name, node -> new Pairwise(node, function), examples);
    }

    @Override
    void forward() {
        for (int j = 0; j < toA.length; j++) {
            out.values()[j] = f.value(a.values()[toA[j]], b.values()[toB[j]]);
        }
    }

    @Override
    void backward() {
        double[] intoA = node.into(0);
        double[] intoB = node.into(1);
        if (intoA != null) {
            Arrays.fill(intoA, 0);
        }
        if (intoB != null) {
            Arrays.fill(intoB, 0);
        }
        for (int j = 0; j < toA.length; j++) {
            double weight = f.kinked() ? weight(j) : 0;
            if (intoA != null) {
                intoA[toA[j]] += sent(j, first(j, false), first(j, true), weight);
            }
            if (intoB != null) {
                intoB[toB[j]] += sent(j, second(j, false), second(j, true), weight);
            }
        }
    }

    private double sent(int j, double left, double right, double weight) {
        double slope = weight == 0 || left == right ? left : weight == 1 ? right : between(left, right, weight);
        return slope == 0 && f.selects() ? 0 : out.gradient()[j] * slope;
    }

    private static double between(double left, double right, double weight) {
        return Double.isNaN(weight) ? 0 : left + weight * (right - left);
    }

    private double weight(int j) {
        if (!onKink(j)) {
            return 0;
        }
        return KinkRules.weight(rule, first(j, false), second(j, false), first(j, true), second(j, true), across(j));
    }

    private double across(int j) {
        return f.across(a.tangent()[toA[j]], b.tangent()[toB[j]]);
    }

    private double first(int j, boolean right) {
        return f.byFirst(a.values()[toA[j]], b.values()[toB[j]], out.values()[j], right);
    }

    private double second(int j, boolean right) {
        return f.bySecond(a.values()[toA[j]], b.values()[toB[j]], out.values()[j], right);
    }

    private boolean onKink(int j) {
        return first(j, false) != first(j, true) || second(j, false) != second(j, true);
    }

    @Override
    void tangent(Node node) {
        for (int j = 0; j < toA.length; j++) {
            boolean right = f.kinked() && across(j) > 0;
            double ta = a.tangent()[toA[j]];
            double tb = b.tangent()[toB[j]];
            out.tangent()[j] = (ta == 0 ? 0 : ta * first(j, right)) + (tb == 0 ? 0 : tb * second(j, right));
        }
    }

    @Override
    boolean followsDirection() {
        return f.kinked() && rule == KinkRule.DIRECTION;
    }

    @Override
    int onKinks() {
        int on = 0;
        for (int j = 0; f.kinked() && j < toA.length; j++) {
            on += onKink(j) ? 1 : 0;
        }
        return on;
    }
}
