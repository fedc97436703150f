package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.piecewise.formula.Affine;
import trozo.piecewise.formula.Breakpoints;
import trozo.piecewise.formula.Dual;
import trozo.piecewise.formula.Expression;
import trozo.piecewise.formula.FormulaBreakpoint;
import trozo.piecewise.formula.FormulaReader;
import trozo.piecewise.formula.PieceWriter;
import trozo.piecewise.formula.Plan;
import trozo.piecewise.formula.Planner;
import trozo.piecewise.formula.Straight;
import trozo.piecewise.formula.TorchWriter;

/// A function typed by the user, of one variable x (or z):
///
/// ```
/// x < 0 ? 0.1*x : x
/// where(x <= 0, exp(x) - 1, x)
/// 0.5*x*(1 + erf(x/sqrt(2)))
/// ```
///
/// Numbers with a decimal point, `+ - * / ^`, parentheses; `< <= > >= == !=`, also chained as in `-1 < x < 1`, with
/// `and or not`; chains of `condition ? value : ...` or `where(condition, value, value)` of any length; abs, clamp,
/// cos, erf, exp, log, max, min, relu, sigmoid, sign, sin, softplus, sqrt, tanh; pi and e.
///
/// Where conditions compare functions that are linear in x, the breakpoints are exact. Kinks of abs, clamp, max, min,
/// relu and sign are breakpoints too. Where the formula is not a number it is NaN. Two are equal if text, rule and leak
/// are.
public final class PiecewiseFormula implements Activation {
    private final String text;
    private final KinkRule rule;
    private final Leak leak;
    private final Expression expression;
    private final Plan plan;

    private PiecewiseFormula(String text, KinkRule rule, Leak leak, Expression expression, Plan plan) {
        this.text = text;
        this.rule = Objects.requireNonNull(rule);
        this.leak = Objects.requireNonNull(leak);
        this.expression = expression;
        this.plan = plan;
    }

    /// The activation that a formula is: a piecewise-linear one if all its pieces are lines.
    ///
    /// @throws trozo.piecewise.formula.FormulaError naming the column, what was found and what was expected, or that it
    ///     has too many pieces
    public static Activation parse(String text, KinkRule rule) {
        PiecewiseFormula formula = of(text, rule, Leak.NONE);
        return formula.straightened().<Activation>map(pieces -> pieces).orElse(formula);
    }

    /// The same with the default rule, [KinkRule#LEFT].
    public static Activation parse(String text) {
        return parse(text, KinkRule.LEFT);
    }

    /// The formula as it is, be it piecewise linear or not.
    ///
    /// @throws trozo.piecewise.formula.FormulaError as [#parse]
    public static PiecewiseFormula of(String text, KinkRule rule, Leak leak) {
        Expression expression = FormulaReader.read(text);
        return new PiecewiseFormula(text, rule, leak, expression, Planner.plan(expression));
    }

    /// As it was typed.
    public String text() {
        return text;
    }

    /// What it means.
    public Expression expression() {
        return expression;
    }

    @Override
    public KinkRule rule() {
        return rule;
    }

    public Leak leak() {
        return leak;
    }

    @Override
    public PiecewiseFormula withRule(KinkRule newRule) {
        return new PiecewiseFormula(text, newRule, leak, expression, plan);
    }

    public PiecewiseFormula withLeak(Leak newLeak) {
        return new PiecewiseFormula(text, rule, newLeak, expression, plan);
    }

    @Override
    public double value(double z) {
        return plan.pieces().get(plan.pieceAt(z)).at(z);
    }

    /// The derivative that backward uses. With [Leak#AS_PYTORCH] that of the piece that holds at z: what leaks, only a
    /// graph shows.
    @Override
    public double derivative(double z) {
        if (leak == Leak.NONE && plan.isBetween(z)) {
            return FormulaBreakpoint.at(plan, z, false).slope(rule);
        }
        return Dual.of(plan.pieces().get(plan.pieceAt(z)), z).slope();
    }

    @Override
    public int pieceOf(double z) {
        return plan.stretchOf(z);
    }

    @Override
    public List<Joint> joints() {
        return Breakpoints.exact(plan).stream().map(this::joint).toList();
    }

    @Override
    public List<Joint> joints(double low, double high) {
        return Breakpoints.within(plan, low, high).stream().map(this::joint).toList();
    }

    private Joint joint(FormulaBreakpoint point) {
        Joint.Kind kind = point.isJump() ? Joint.Kind.JUMP : point.isKink() ? Joint.Kind.KINK : Joint.Kind.SMOOTH;
        return new Joint(
                point.x(),
                point.left().value(),
                point.right().value(),
                point.own().value(),
                point.left().slope(),
                point.right().slope(),
                kind,
                rule,
                leak == Leak.NONE ? point.slope(rule) : point.own().slope(),
                point.isExact());
    }

    /// Whether [#joints()] are all there are.
    public boolean isExact() {
        return plan.isExact();
    }

    /// Writes f(z) down in a graph, entry by entry.
    ///
    /// @param z any shape
    public Tensor record(Graph graph, Tensor z) {
        return leak == Leak.NONE ? PieceWriter.write(graph, z, plan, rule) : TorchWriter.write(graph, z, expression);
    }

    /// The same function in pieces, if they are lines that meet at known places.
    private Optional<PiecewiseLinear> straightened() {
        return Straight.of(plan).map(straight -> {
            List<Breakpoint> points = new ArrayList<>();
            for (FormulaBreakpoint point : straight.breakpoints()) {
                points.add(straightened(point));
            }
            Affine first = straight.lines().getFirst();
            if (points.isEmpty() && first.offset() != 0) {
                points.add(Breakpoint.joined(0, first.offset()));
            }
            return new PiecewiseLinear(
                    points, first.slope(), straight.lines().getLast().slope(), rule);
        });
    }

    private static Breakpoint straightened(FormulaBreakpoint point) {
        if (!point.isJump()) {
            return Breakpoint.joined(point.x(), point.own().value());
        }
        Side closed = point.isOwnedLeft() ? Side.LEFT : Side.RIGHT;
        return Breakpoint.jump(point.x(), point.left().value(), point.right().value(), closed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PiecewiseFormula formula
                && text.equals(formula.text)
                && rule.equals(formula.rule)
                && leak == formula.leak;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, rule, leak);
    }

    @Override
    public String toString() {
        return text;
    }
}
