package trozo.autograd;

import java.util.function.Function;

/// A node that computes one function of every number of its input.
final class Entrywise extends Kernel {
    private final Node node;
    private final Tensor x;
    private final Tensor y;
    private final Entry f;
    private final KinkRules rules;

    private Entrywise(Node node, Entry f) {
        this.node = node;
        this.x = node.input(0);
        this.y = node.makeOutput(x.shape());
        this.f = f;
        this.rules = KinkRules.of(node.attributes(), f.usualRules());
    }

    /// What a row of this kind is made by.
    record Recording(Function<Attributes, Entry> function) implements Op.Recording {
        @Override
        public Kernel kernel(Node node) {
            return new Entrywise(node, function.apply(node.attributes()));
        }
    }

    static Op row(String name, Function<Attributes, Entry> function, Example... examples) {
        return new Op(name, new Recording(function), examples);
    }

    static Op row(String name, Entry function, Example... examples) {
        return row(name, attributes -> function, examples);
    }

    @Override
    void forward() {
        double[] from = x.values();
        double[] to = y.values();
        for (int j = 0; j < to.length; j++) {
            to[j] = f.value(from[j]);
        }
    }

    @Override
    void backward() {
        double[] upstream = y.gradient();
        double[] into = node.into(0);
        for (int j = 0; j < into.length; j++) {
            into[j] = f.sent(upstream[j], x.values()[j], y.values()[j], slope(j));
        }
    }

    private double slope(int j) {
        double at = x.values()[j];
        double left = f.slope(at, y.values()[j], false);
        if (!f.kinked()) {
            return left;
        }
        double right = f.slope(at, y.values()[j], true);
        if (!differ(left, right)) {
            return left;
        }
        return rules.at(f.kink(at)).slope(left, right, x.tangent()[j]);
    }

    private static boolean differ(double left, double right) {
        return left < right || left > right;
    }

    @Override
    void tangent(Node node) {
        for (int j = 0; j < y.size(); j++) {
            double t = x.tangent()[j];
            y.tangent()[j] = t == 0 ? 0 : t * f.slope(x.values()[j], y.values()[j], t > 0);
        }
    }

    @Override
    boolean followsDirection() {
        return f.kinked() && rules.followDirection();
    }

    @Override
    int onKinks() {
        int on = 0;
        if (!f.kinked()) {
            return on;
        }
        for (int j = 0; j < y.size(); j++) {
            double at = x.values()[j];
            double value = y.values()[j];
            on += f.jumps(at) || differ(f.slope(at, value, false), f.slope(at, value, true)) ? 1 : 0;
        }
        return on;
    }
}
