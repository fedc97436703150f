package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trozo.piecewise.formula.Condition.Comparison;
import trozo.piecewise.formula.Plan.Ask;
import trozo.piecewise.formula.Plan.Leaf;
import trozo.piecewise.formula.Plan.Tree;

/// Takes a formula apart: the line is split wherever a comparison between lines changes, until every such comparison
/// can be told on every stretch; other comparisons stay to be asked.
public final class Planner {
    public static final int MOST_BREAKPOINTS = 256;
    /// Pieces that are told apart by asking, on one stretch.
    public static final int MOST_ASKED = 64;

    private final Expression formula;
    private final List<Expression> pieces = new ArrayList<>();
    /// The number of every piece; expressions that are the same line are one piece.
    private final Map<Object, Integer> numbers = new HashMap<>();
    /// What holds to the right of each place, up to the next.
    private final TreeMap<Double, Tree> stretches = new TreeMap<>();
    private int splits;
    private int asked;

    private Planner(Expression formula) {
        this.formula = formula;
    }

    /// @throws FormulaError if there are too many pieces
    public static Plan plan(Expression formula) {
        return new Planner(formula).plan();
    }

    private Plan plan() {
        split(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        List<Double> breakpoints = new ArrayList<>();
        List<Tree> kept = new ArrayList<>(List.of(stretches.firstEntry().getValue()));
        List<Integer> points = new ArrayList<>();
        for (Map.Entry<Double, Tree> stretch :
                stretches.tailMap(stretches.firstKey(), false).entrySet()) {
            double x = stretch.getKey();
            int point = piece(new Resolver(x, x, Map.of()).resolve(formula));
            boolean same = stretch.getValue().equals(kept.getLast());
            if (!(same && stretch.getValue().equals(new Leaf(point)))) {
                breakpoints.add(x);
                kept.add(stretch.getValue());
                points.add(point);
            }
        }
        return new Plan(pieces, breakpoints, kept, points);
    }

    private void split(double low, double high) {
        asked = 0;
        try {
            stretches.put(low, tree(new Resolver(low, high, Map.of())));
        } catch (Undecided.At inside) {
            if (++splits > MOST_BREAKPOINTS) {
                throw new FormulaError(new Fault.TooManyBreakpoints(MOST_BREAKPOINTS));
            }
            split(low, inside.root);
            split(inside.root, high);
        }
    }

    private Tree tree(Resolver resolver) {
        try {
            Leaf leaf = new Leaf(piece(resolver.resolve(formula)));
            if (++asked > MOST_ASKED) {
                throw new FormulaError(new Fault.TooManyPieces(MOST_ASKED));
            }
            return leaf;
        } catch (Undecided.On open) {
            Tree yes = tree(assuming(resolver, open.comparison, true));
            Tree no = tree(assuming(resolver, open.comparison, false));
            return yes.equals(no) ? yes : new Ask(open.comparison, yes, no);
        }
    }

    private static Resolver assuming(Resolver resolver, Comparison comparison, boolean holds) {
        Map<Comparison, Boolean> known = new HashMap<>(resolver.known());
        known.put(comparison, holds);
        return new Resolver(resolver.low(), resolver.high(), known);
    }

    private int piece(Expression expression) {
        Object key = Affine.of(expression).<Object>map(line -> line).orElse(expression);
        return numbers.computeIfAbsent(key, fresh -> {
            pieces.add(expression);
            return pieces.size() - 1;
        });
    }
}
