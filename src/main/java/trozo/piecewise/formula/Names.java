package trozo.piecewise.formula;

import java.util.List;
import java.util.stream.Stream;

/// The names that a formula may use.
final class Names {
    private Names() {}

    /// A name that stands by itself.
    static Expression of(String name, int column) {
        return switch (name) {
            case "x", "z" -> Expression.X;
            case "pi", "\u03c0" -> new Expression.Number(Math.PI);
            case "e" -> new Expression.Number(Math.E);
            default ->
                throw new FormulaError(
                        column,
                        isFunction(name)
                                ? new Fault.NoArguments(name)
                                : new Fault.UnknownName(FirstError.shortened(name)));
        };
    }

    /// A name with arguments.
    static Expression call(String name, List<Meaning> arguments, int column) {
        if (name.equals("where")) {
            requireArguments(name, 3, 3, arguments.size(), column);
            return Expression.where(
                    arguments.get(0).truth(),
                    arguments.get(1).number(),
                    arguments.get(2).number());
        }
        for (Smooth function : Smooth.values()) {
            if (function.key().equals(name)) {
                requireArguments(name, 1, 1, arguments.size(), column);
                return new Expression.Apply(function, arguments.getFirst().number());
            }
        }
        for (Bent function : Bent.values()) {
            if (function.key().equals(name)) {
                requireArguments(name, function.fewest(), function.most(), arguments.size(), column);
                return new Expression.Bend(
                        function, arguments.stream().map(Meaning::number).toList());
            }
        }
        throw new FormulaError(column, new Fault.UnknownFunction(FirstError.shortened(name)));
    }

    static Stream<String> functions() {
        return Stream.of(
                        Stream.of("where"),
                        Stream.of(Smooth.values()).map(Smooth::key),
                        Stream.of(Bent.values()).map(Bent::key))
                .flatMap(names -> names);
    }

    private static boolean isFunction(String name) {
        return functions().anyMatch(name::equals);
    }

    private static void requireArguments(String name, int fewest, int most, int found, int column) {
        if (found < fewest || found > most) {
            throw new FormulaError(column, new Fault.WrongCount(name, fewest, fewest == most, found));
        }
    }
}
