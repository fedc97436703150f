package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What a part of the formula is, and where it begins.
    private sealed interface Meaning {
        int column();

        record Numeric(Expression expression, int column) implements Meaning {}

        record Truth(Condition condition, int column) implements Meaning {}
    }

    private FormulaReader() {}

    /// @throws FormulaError if it is none
    public static Expression read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaError(
                    MOST_CHARACTERS + 1,
                    "a formula has at most " + MOST_CHARACTERS + " characters, not " + text.length());
        }
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        refuseDepth(tokens.getTokens());
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstError());
        return number(choice(parser.formula().choice()));
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
                throw new FormulaError(column(token), "nested more than " + DEEPEST + " deep");
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
            cases.add(new Case(truth(when), number(choice(context.choice(i)))));
            when = either(context.either(i + 1));
        }
        return new Meaning.Numeric(new Expression.Cases(cases, number(when)), first.column());
    }

    private static Meaning either(FormulaParser.EitherContext context) {
        List<Meaning> parts = context.both().stream().map(FormulaReader::both).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : new Meaning.Truth(
                        new Condition.Any(
                                parts.stream().map(FormulaReader::truth).toList()),
                        parts.getFirst().column());
    }

    private static Meaning both(FormulaParser.BothContext context) {
        List<Meaning> parts =
                context.negation().stream().map(FormulaReader::negation).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : new Meaning.Truth(
                        new Condition.All(
                                parts.stream().map(FormulaReader::truth).toList()),
                        parts.getFirst().column());
    }

    private static Meaning negation(FormulaParser.NegationContext context) {
        Meaning of = comparison(context.comparison());
        int times = context.NOT().size();
        if (times == 0) {
            return of;
        }
        Condition condition = truth(of);
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
            all.add(new Condition.Comparison(number(sides.get(i - 1)), relation(sign), number(sides.get(i))));
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
            terms.add(new Term(number(parts.get(i)), minus));
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
            factors.add(new Factor(number(parts.get(i)), divides));
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
                        negatedIf(context.MINUS().size() % 2 == 1, number(of)), column(context.getStart()));
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
            throw new FormulaError(first.column(), "nested more than " + DEEPEST + " deep");
        }
        Expression result = null;
        boolean minus = false;
        for (int i = context.getChildCount() - 1; i >= 0; i--) {
            var child = context.getChild(i);
            if (child instanceof FormulaParser.AtomContext atom) {
                Expression base = number(i == 0 ? first : atom(atom));
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
                        "the number " + FirstError.shortened(context.NUMBER().getText()) + " is too large");
            }
            return new Meaning.Numeric(new Expression.Number(value), column);
        }
        if (context.NAME() == null) {
            return choice(context.choice(0));
        }
        String name = context.NAME().getText();
        return new Meaning.Numeric(
                context.OPEN() == null ? named(name, column) : call(name, context.choice(), column), column);
    }

    private static Expression named(String name, int column) {
        return switch (name) {
            case "x", "z" -> Expression.X;
            case "pi", "\u03c0" -> new Expression.Number(Math.PI);
            case "e" -> new Expression.Number(Math.E);
            default ->
                throw new FormulaError(
                        column,
                        isFunction(name)
                                ? "the function " + name + " needs its argument in parentheses"
                                : unknown(name, "name")
                                        + "; there are the variable x (or z) and the constants pi and e");
        };
    }

    private static Expression call(String name, List<FormulaParser.ChoiceContext> written, int column) {
        if (name.equals("where")) {
            requireArguments(name, 3, 3, written.size(), column);
            return Expression.where(
                    truth(choice(written.get(0))), number(choice(written.get(1))), number(choice(written.get(2))));
        }
        for (Smooth function : Smooth.values()) {
            if (function.key().equals(name)) {
                requireArguments(name, 1, 1, written.size(), column);
                return new Expression.Apply(function, number(choice(written.getFirst())));
            }
        }
        for (Bent function : Bent.values()) {
            if (function.key().equals(name)) {
                requireArguments(name, function.fewest(), function.most(), written.size(), column);
                return new Expression.Bend(
                        function,
                        written.stream().map(one -> number(choice(one))).toList());
            }
        }
        throw new FormulaError(
                column,
                unknown(name, "function") + "; there are "
                        + functions().sorted().collect(Collectors.joining(", ")));
    }

    private static Stream<String> functions() {
        return Stream.of(
                        Stream.of("where"),
                        Stream.of(Smooth.values()).map(Smooth::key),
                        Stream.of(Bent.values()).map(Bent::key))
                .flatMap(names -> names);
    }

    private static boolean isFunction(String name) {
        return functions().anyMatch(name::equals);
    }

    private static String unknown(String name, String kind) {
        return "'" + FirstError.shortened(name) + "' is no known " + kind;
    }

    private static void requireArguments(String name, int fewest, int most, int found, int column) {
        if (found < fewest || found > most) {
            String wanted = fewest == most ? "" + fewest : "at least " + fewest;
            throw new FormulaError(
                    column, name + " takes " + wanted + (fewest == 1 ? " argument" : " arguments") + ", not " + found);
        }
    }

    private static Expression number(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Numeric number -> number.expression();
            case Meaning.Truth truth ->
                throw new FormulaError(truth.column(), "a condition was found; a number was expected here");
        };
    }

    private static Condition truth(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Truth truth -> truth.condition();
            case Meaning.Numeric number ->
                throw new FormulaError(
                        number.column(), "a number was found; a condition such as x < 0 was expected here");
        };
    }
}
