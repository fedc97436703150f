package trozo.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers in their order. Where several are tied, each order of them is right: a kink.
///
/// LEFT takes them in the order they stand in, from the smallest rank up, RIGHT the other way round, a weight mixes the
/// two; MEAN and MINIMUM_NORM share every rank of a tie evenly among all its numbers, and DIRECTION takes the order
/// that their tangents give. NaN is more than any number.
final class RankOps {
    private static final String DESCENDING = "descending";
    private static final String K = "k";

    private RankOps() {}

    static final List<Op> ROWS = List.of(
            new Op(
                    "sort",
                    RankOps::sorted,
                    SumOps.along(1),
                    tied().and(SumOps.DIM, 0),
                    tied().and(SumOps.DIM, 0).and(DESCENDING, true)),
            new Op(
                    "kthvalue",
                    RankOps::kth,
                    SumOps.along(1).and(K, 2),
                    tied().and(SumOps.DIM, 0).and(K, 3)),
            new Op("median", RankOps::median, SumOps.along(1), SumOps.whole(), tied(), tied().and(SumOps.DIM, -1)));

    private static Example tied() {
        return Example.none()
                .exactly(Tensor.parameter("x", 5).set(1, 3, 2, 3, 5))
                .and(Op.RULE, KinkRule.MEAN);
    }

    /// The numbers along the last axis, or another one, from the smallest up or from the largest down.
    private static Kernel sorted(Node node) {
        int[] shape = node.input(0).shape();
        Groups rows = Groups.along(shape, axes(node));
        int length = rows.size();
        boolean down = node.attributes().flag(DESCENDING, false);
        int[] ranks =
                IntStream.range(0, length).map(i -> down ? length - 1 - i : i).toArray();
        int[] places = IntStream.range(0, rows.count() * length)
                .map(i -> rows.member(i / length, i % length))
                .toArray();
        return new Ranked(node, rows, ranks, places, shape);
    }

    private static int[] axes(Node node) {
        if (node.input(0).rank() == 0) {
            return new int[0];
        }
        return new int[] {node.axis(node.attributes().wholes(SumOps.DIM, 1, -1)[0])};
    }

    /// The k-th smallest, counted from 1, along the last axis or another one.
    private static Kernel kth(Node node) {
        int[] shape = node.input(0).shape();
        int[] axes = axes(node);
        Groups rows = Groups.along(shape, axes);
        int k = node.attributes().whole(K);
        node.require(k >= 1 && k <= rows.size(), "a k from 1 to " + rows.size() + " (" + k + ")");
        return one(node, rows, k - 1, axes);
    }

    /// The middle one, the lower of two; of the whole tensor if no axis is named.
    private static Kernel median(Node node) {
        int[] axes = node.axes(SumOps.DIM);
        Groups rows = Groups.along(node.input(0).shape(), axes);
        node.require(rows.size() > 0, "at least one number to choose from");
        return one(node, rows, (rows.size() - 1) / 2, axes);
    }

    private static Kernel one(Node node, Groups rows, int rank, int... axes) {
        boolean keep = node.attributes().flag(SumOps.KEEP, false);
        int[] shape = Groups.reduced(node.input(0).shape(), axes, keep);
        int[] places = IntStream.range(0, rows.count()).toArray();
        return new Ranked(node, rows, new int[] {rank}, places, shape);
    }

    /// Of every row the numbers of some ranks, the smallest of rank 0.
    private static final class Ranked extends Kernel {
        private final Node node;
        private final Tensor x;
        private final Tensor out;
        private final Groups rows;
        private final int[] ranks;
        private final int[] places;
        private final boolean medianOfNaN;
        private final KinkRule rule;
        /// The members of every row, from the smallest number up, those that are tied in the order they stand in.
        private final int[] order;

        /// @param places where the numbers go, row by row and rank by rank
        Ranked(Node node, Groups rows, int[] ranks, int[] places, int... shape) {
            this.node = node;
            this.rows = rows;
            this.ranks = ranks;
            this.places = places;
            this.x = node.input(0);
            this.out = node.makeOutput(shape);
            this.medianOfNaN = node.op().name().equals("median");
            this.rule = KinkRules.of(node.attributes(), KinkRules.LEFT).at(0);
            this.order = new int[rows.count() * rows.size()];
        }

        @Override
        void forward() {
            int length = rows.size();
            for (int row = 0; row < rows.count(); row++) {
                for (int i = 0; i < length; i++) {
                    insert(row, i);
                }
                for (int r = 0; r < ranks.length; r++) {
                    out.values()[places[row * ranks.length + r]] = valueAt(row, rank(row, r));
                }
            }
        }

        /// Moves member `i` of a row in front of those before it that are larger.
        private void insert(int row, int i) {
            int start = row * rows.size();
            int member = rows.member(row, i);
            int at = start + i;
            while (at > start && Double.compare(number(order[at - 1]), number(member)) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = member;
        }

        /// The number of a member, in which both zeros are one.
        private double number(int member) {
            return x.values()[member] + 0.0;
        }

        private double valueAt(int row, int rank) {
            return x.values()[order[row * rows.size() + rank]];
        }

        /// The rank asked for; a median of numbers and NaN is the NaN.
        private int rank(int row, int r) {
            int last = rows.size() - 1;
            return medianOfNaN && Double.isNaN(valueAt(row, last)) ? last : ranks[r];
        }

        private boolean areTied(int row, int rank, int other) {
            return Double.compare(valueAt(row, rank) + 0.0, valueAt(row, other) + 0.0) == 0;
        }

        private int firstOfTie(int row, int rank) {
            int first = rank;
            while (first > 0 && areTied(row, first - 1, rank)) {
                first--;
            }
            return first;
        }

        private int lastOfTie(int row, int rank) {
            int last = rank;
            while (last < rows.size() - 1 && areTied(row, last + 1, rank)) {
                last++;
            }
            return last;
        }

        @Override
        void backward() {
            double[] into = node.into(0);
            Arrays.fill(into, 0);
            for (int row = 0; row < rows.count(); row++) {
                int start = row * rows.size();
                for (int r = 0; r < ranks.length; r++) {
                    double upstream = out.gradient()[places[row * ranks.length + r]];
                    int rank = rank(row, r);
                    int first = firstOfTie(row, rank);
                    int last = lastOfTie(row, rank);
                    if (first == last) {
                        into[order[start + rank]] += upstream;
                    } else if (rule == KinkRule.DIRECTION) {
                        into[directed(row, first, last, rank)] += upstream;
                    } else if (rule == KinkRule.MEAN || rule == KinkRule.MINIMUM_NORM) {
                        for (int i = first; i <= last; i++) {
                            into[order[start + i]] += upstream / (last - first + 1);
                        }
                    } else if (rule != KinkRule.ZERO) {
                        double share = rule.slope(0, 1, 0);
                        into[order[start + rank]] += share == 1 ? 0 : upstream * (1 - share);
                        into[order[start + first + last - rank]] += share == 0 ? 0 : upstream * share;
                    }
                }
            }
        }

        /// The member of a tie that takes a rank of it once all move along their tangents.
        private int directed(int row, int first, int last, int rank) {
            int start = row * rows.size();
            for (int i = first; i <= last; i++) {
                int member = order[start + i];
                int before = 0;
                for (int j = first; j <= last; j++) {
                    int compared = Double.compare(x.tangent()[order[start + j]] + 0.0, x.tangent()[member] + 0.0);
                    before += compared < 0 || compared == 0 && j < i ? 1 : 0;
                }
                if (first + before == rank) {
                    return member;
                }
            }
            throw new IllegalStateException("no member of a tie has rank " + rank);
        }

        @Override
        void tangent(Node at) {
            for (int row = 0; row < rows.count(); row++) {
                for (int r = 0; r < ranks.length; r++) {
                    int rank = rank(row, r);
                    int member = directed(row, firstOfTie(row, rank), lastOfTie(row, rank), rank);
                    out.tangent()[places[row * ranks.length + r]] = x.tangent()[member];
                }
            }
        }

        @Override
        boolean followsDirection() {
            return rule == KinkRule.DIRECTION;
        }

        @Override
        int onKinks() {
            int on = 0;
            for (int row = 0; row < rows.count(); row++) {
                for (int r = 0; r < ranks.length; r++) {
                    int rank = rank(row, r);
                    on += firstOfTie(row, rank) < lastOfTie(row, rank) ? 1 : 0;
                }
            }
            return on;
        }
    }
}
