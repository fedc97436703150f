package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// The largest or smallest of a group of numbers. Several may be it, tied: a kink.
///
/// The rule is read from the first of them. As it rises past the others, the derivative of the maximum by it goes from
/// 0 (the last has it all) to 1; so RIGHT gives the gradient to the first, LEFT to the last (and the other way round
/// for the minimum). MEAN and MINIMUM_NORM share it evenly; DIRECTION gives it to the one whose tangent wins. Where
/// several are NaN, the second rule counts if the attribute names two.
final class ExtremeOps {
    private ExtremeOps() {}

    static final List<Op> ROWS = List.of(
            new Op("amax", node -> along(node, 1), SumOps.whole(), SumOps.along(1), tied()),
            new Op(
                    "amin",
                    node -> along(node, -1),
                    SumOps.whole(),
                    SumOps.along(0, 2).and(SumOps.KEEP, true),
                    tied()),
            new Op("cummax", node -> running(node, 1), SumOps.along(1), tied().and(SumOps.DIM, 0)),
            new Op("cummin", node -> running(node, -1), SumOps.along(-1), tied().and(SumOps.DIM, 0)),
            new Op("argmax", ArgMax::new, SumOps.whole(), SumOps.along(1)));

    private static Example tied() {
        return Example.none()
                .exactly(Tensor.parameter("x", 5).set(1, 3, 3, 2, 3))
                .and(Op.RULE, KinkRule.MEAN);
    }

    private static Kernel along(Node node, int sign) {
        int[] shape = node.input(0).shape();
        int[] axes = node.axes(SumOps.DIM);
        return new Extreme(
                node,
                sign,
                Groups.along(shape, axes),
                Groups.reduced(shape, axes, node.attributes().flag(SumOps.KEEP, false)));
    }

    /// The extreme of the numbers up to each place along one axis.
    private static Kernel running(Node node, int sign) {
        int[] shape = node.input(0).shape();
        Groups rows = Groups.along(shape, node.axes(SumOps.DIM));
        int length = rows.size();
        int[] members = new int[rows.count() * length * length];
        Arrays.fill(members, Groups.NOWHERE);
        for (int row = 0; row < rows.count(); row++) {
            for (int end = 0; end < length; end++) {
                int group = rows.member(row, end);
                for (int i = 0; i <= end; i++) {
                    members[group * length + i] = rows.member(row, i);
                }
            }
        }
        return new Extreme(node, sign, new Groups(length, members), shape);
    }

    static final class Extreme extends Kernel {
        private final Node node;
        private final int sign;
        private final Groups groups;
        private final Tensor x;
        private final Tensor out;
        private final KinkRules rules;

        /// @param sign 1 for the largest, -1 for the smallest
        Extreme(Node node, int sign, Groups groups, int... shape) {
            this.node = node;
            this.sign = sign;
            this.groups = groups;
            this.x = node.input(0);
            node.require(groups.size() > 0, "at least one number to choose from");
            this.out = node.makeOutput(shape);
            this.rules = KinkRules.of(node.attributes(), KinkRules.LEFT);
        }

        @Override
        void forward() {
            for (int g = 0; g < out.size(); g++) {
                boolean found = false;
                double best = 0;
                for (int i = 0; i < groups.size() && !(found && Double.isNaN(best)); i++) {
                    int member = groups.member(g, i);
                    if (member != Groups.NOWHERE) {
                        double value = x.values()[member];
                        best = !found || Double.isNaN(value) || sign * value > sign * best ? value : best;
                        found = true;
                    }
                }
                out.values()[g] = best;
            }
        }

        /// Whether member i is the extreme of group g, alone or with others. NaN is more than any number.
        private boolean wins(int g, int i) {
            int member = groups.member(g, i);
            if (member == Groups.NOWHERE) {
                return false;
            }
            double value = x.values()[member];
            return value == out.values()[g] || Double.isNaN(value) && Double.isNaN(out.values()[g]);
        }

        private int winners(int g) {
            int winners = 0;
            for (int i = 0; i < groups.size(); i++) {
                winners += wins(g, i) ? 1 : 0;
            }
            return winners;
        }

        private int firstWinner(int g) {
            int i = 0;
            while (!wins(g, i)) {
                i++;
            }
            return i;
        }

        private int lastWinner(int g) {
            int i = groups.size() - 1;
            while (!wins(g, i)) {
                i--;
            }
            return i;
        }

        /// The winner that stays so along the inputs' tangents.
        private int directed(int g) {
            int best = lastWinner(g);
            for (int i = 0; i < best; i++) {
                if (wins(g, i) && sign * tangentOf(g, i) > sign * tangentOf(g, best)) {
                    best = i;
                }
            }
            return best;
        }

        private double tangentOf(int g, int i) {
            return x.tangent()[groups.member(g, i)];
        }

        @Override
        void backward() {
            double[] into = node.into(0);
            Arrays.fill(into, 0);
            for (int g = 0; g < out.size(); g++) {
                double upstream = out.gradient()[g];
                int winners = winners(g);
                KinkRule rule = rules.at(Double.isNaN(out.values()[g]) ? 1 : 0);
                if (winners == 1) {
                    into[groups.member(g, firstWinner(g))] += upstream;
                } else if (rule == KinkRule.DIRECTION) {
                    into[groups.member(g, directed(g))] += upstream;
                } else if (rule == KinkRule.MEAN || rule == KinkRule.MINIMUM_NORM) {
                    for (int i = 0; i < groups.size(); i++) {
                        if (wins(g, i)) {
                            into[groups.member(g, i)] += upstream / winners;
                        }
                    }
                } else if (rule != KinkRule.ZERO) {
                    double share = sign > 0 ? rule.slope(0, 1, 0) : rule.slope(1, 0, 0);
                    into[groups.member(g, firstWinner(g))] += share == 0 ? 0 : upstream * share;
                    into[groups.member(g, lastWinner(g))] += share == 1 ? 0 : upstream * (1 - share);
                }
            }
        }

        @Override
        void tangent(Node node) {
            for (int g = 0; g < out.size(); g++) {
                out.tangent()[g] = tangentOf(g, directed(g));
            }
        }

        @Override
        boolean followsDirection() {
            return rules.followDirection();
        }

        @Override
        int onKinks() {
            int on = 0;
            for (int g = 0; g < out.size(); g++) {
                on += winners(g) > 1 ? 1 : 0;
            }
            return on;
        }
    }

    /// Where in its group the largest stands, the first if there are several. Along one axis, or in the whole tensor
    /// row by row.
    private static final class ArgMax extends Constant {
        private final Tensor x;
        private final Tensor out;
        private final Groups groups;

        ArgMax(Node node) {
            int[] axes = node.axes(SumOps.DIM);
            this.x = node.input(0);
            this.groups = Groups.along(x.shape(), axes);
            this.out = node.makeConstant(
                    Groups.reduced(x.shape(), axes, node.attributes().flag(SumOps.KEEP, false)));
        }

        @Override
        void forward() {
            for (int g = 0; g < out.size(); g++) {
                int best = 0;
                for (int i = 1; i < groups.size(); i++) {
                    double value = x.values()[groups.member(g, i)];
                    double record = x.values()[groups.member(g, best)];
                    best = value > record || Double.isNaN(value) && !Double.isNaN(record) ? i : best;
                }
                out.values()[g] = best;
            }
        }
    }
}
