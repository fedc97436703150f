package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import trozo.piecewise.formula.Condition.Relation;
import trozo.piecewise.formula.Expression.Case;
import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// Reads a formula: the grammar makes a tree of words, and this a tree of meanings, numbers apart from conditions.
public final class FormulaReader {
    public static final int MOST_CHARACTERS = 10_000;
    /// Parentheses, calls and `? :` inside each other; what recurses is at most so deep.
    public static final int DEEPEST = 100;

    private FormulaReader() {}

    /// @throws FormulaError if it is none
    public static Expression read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaError(MOST_CHARACTERS + 1, new Fault.TooLong(MOST_CHARACTERS, text.length()));
        }
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        refuseDepth(tokens.getTokens());
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstError());
        return choice(parser.formula().choice()).number();
    }

    private static void refuseDepth(List<? extends Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            switch (token.getType()) {
                case FormulaLexer.OPEN, FormulaLexer.QUESTION -> depth++;
                case FormulaLexer.CLOSE, FormulaLexer.COLON -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new FormulaError(column(token), new Fault.TooDeep(DEEPEST));
            }
        }
    }

    static int column(Token token) {
        return token.getStartIndex() + 1;
    }

    private static Meaning choice(FormulaParser.ChoiceContext context) {
        Meaning first = either(context.either(0));
        if (context.choice().isEmpty()) {
            return first;
        }
        List<Case> cases = new ArrayList<>();
        Meaning when = first;
        for (int i = 0; i < context.choice().size(); i++) {
            cases.add(new Case(when.truth(), choice(context.choice(i)).number()));
            when = either(context.either(i + 1));
        }
        return new Meaning.Numeric(new Expression.Cases(cases, when.number()), first.column());
    }

    private static Meaning either(FormulaParser.EitherContext context) {
        List<Meaning> parts = context.both().stream().map(FormulaReader::both).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : new Meaning.Truth(
                        new Condition.Any(parts.stream().map(Meaning::truth).toList()),
                        parts.getFirst().column());
    }

    private static Meaning both(FormulaParser.BothContext context) {
        List<Meaning> parts =
                context.negation().stream().map(FormulaReader::negation).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : new Meaning.Truth(
                        new Condition.All(parts.stream().map(Meaning::truth).toList()),
                        parts.getFirst().column());
    }

    private static Meaning negation(FormulaParser.NegationContext context) {
        Meaning of = comparison(context.comparison());
        int times = context.NOT().size();
        if (times == 0) {
            return of;
        }
        Condition condition = of.truth();
        return new Meaning.Truth(times % 2 == 0 ? condition : new Condition.Not(condition), column(context.getStart()));
    }

    /// `a < b <= c` compares each with the next.
    private static Meaning comparison(FormulaParser.ComparisonContext context) {
        List<Meaning> sides = context.sum().stream().map(FormulaReader::sum).toList();
        if (sides.size() == 1) {
            return sides.getFirst();
        }
        List<Condition> all = new ArrayList<>();
        for (int i = 1; i < sides.size(); i++) {
            Token sign = ((TerminalNode) context.getChild(2 * i - 1)).getSymbol();
            all.add(new Condition.Comparison(
                    sides.get(i - 1).number(), relation(sign), sides.get(i).number()));
        }
        return new Meaning.Truth(
                all.size() == 1 ? all.getFirst() : new Condition.All(all),
                sides.getFirst().column());
    }

    private static Relation relation(Token sign) {
        return switch (sign.getType()) {
            case FormulaLexer.LESS -> Relation.LESS;
            case FormulaLexer.AT_MOST -> Relation.AT_MOST;
            case FormulaLexer.GREATER -> Relation.GREATER;
            case FormulaLexer.AT_LEAST -> Relation.AT_LEAST;
            case FormulaLexer.EQUAL -> Relation.EQUAL;
            default -> Relation.UNEQUAL;
        };
    }

    private static Meaning sum(FormulaParser.SumContext context) {
        List<Meaning> parts =
                context.product().stream().map(FormulaReader::product).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean minus = i > 0 && is(context.getChild(2 * i - 1), FormulaLexer.MINUS);
            terms.add(new Term(parts.get(i).number(), minus));
        }
        return new Meaning.Numeric(new Expression.Sum(terms), parts.getFirst().column());
    }

    private static Meaning product(FormulaParser.ProductContext context) {
        List<Meaning> parts =
                context.signed().stream().map(FormulaReader::signed).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean divides = i > 0 && is(context.getChild(2 * i - 1), FormulaLexer.DIVIDE);
            factors.add(new Factor(parts.get(i).number(), divides));
        }
        return new Meaning.Numeric(
                new Expression.Product(factors), parts.getFirst().column());
    }

    private static boolean is(Object node, int type) {
        return node instanceof TerminalNode terminal && terminal.getSymbol().getType() == type;
    }

    private static Meaning signed(FormulaParser.SignedContext context) {
        Meaning of = power(context.power());
        return context.getChildCount() == 1
                ? of
                : new Meaning.Numeric(
                        negatedIf(context.MINUS().size() % 2 == 1, of.number()), column(context.getStart()));
    }

    private static Expression negatedIf(boolean minus, Expression expression) {
        if (!minus) {
            return expression;
        }
        return expression instanceof Expression.Number literal
                ? new Expression.Number(-literal.value())
                : Expression.minus(expression);
    }

    /// Powers group from the right, each sign with what follows it: 2^-x^2 is 2^(-(x^2)).
    private static Meaning power(FormulaParser.PowerContext context) {
        int count = context.atom().size();
        Meaning first = atom(context.atom(0));
        if (count == 1) {
            return first;
        }
        if (count > DEEPEST) {
            throw new FormulaError(first.column(), new Fault.TooDeep(DEEPEST));
        }
        Expression result = null;
        boolean minus = false;
        for (int i = context.getChildCount() - 1; i >= 0; i--) {
            var child = context.getChild(i);
            if (child instanceof FormulaParser.AtomContext atom) {
                Expression base = (i == 0 ? first : atom(atom)).number();
                result = result == null ? base : new Expression.Power(base, result);
            } else if (is(child, FormulaLexer.MINUS)) {
                minus = !minus;
            } else if (is(child, FormulaLexer.POWER)) {
                result = negatedIf(minus, result);
                minus = false;
            }
        }
        return new Meaning.Numeric(result, first.column());
    }

    private static Meaning atom(FormulaParser.AtomContext context) {
        int column = column(context.getStart());
        if (context.NUMBER() != null) {
            double value = Double.parseDouble(context.NUMBER().getText());
            if (Double.isInfinite(value)) {
                throw new FormulaError(
                        column,
                        new Fault.TooLarge(FirstError.shortened(context.NUMBER().getText())));
            }
            return new Meaning.Numeric(new Expression.Number(value), column);
        }
        if (context.NAME() == null) {
            return choice(context.choice(0));
        }
        String name = context.NAME().getText();
        return new Meaning.Numeric(
                context.OPEN() == null
                        ? Names.of(name, column)
                        : Names.call(
                                name,
                                context.choice().stream()
                                        .map(FormulaReader::choice)
                                        .toList(),
                                column),
                column);
    }
}
