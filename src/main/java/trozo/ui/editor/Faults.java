package trozo.ui.editor;

import trozo.piecewise.formula.Fault;
import trozo.piecewise.formula.FormulaError;
import trozo.ui.words.Words;

/// What is wrong with a formula, in words.
final class Faults {
    private Faults() {}

    /// One line: where, what was found, what was expected.
    static String of(FormulaError error, Words words) {
        String what = of(error.fault(), words);
        return error.hasColumn() ? words.text("formula.at", error.column(), what) : what;
    }

    private static String of(Fault fault, Words words) {
        return switch (fault) {
            case Fault.Misfit misfit ->
                words.text(
                        misfit.comma() ? "formula.misfit.comma" : "formula.misfit.plain",
                        found(misfit.found(), words),
                        words.name("formula.expected", misfit.expected()));
            case Fault.TooLong it -> words.text("formula.long", words.whole(it.most()), words.whole(it.found()));
            case Fault.TooDeep it -> words.text("formula.deep", it.most());
            case Fault.TooLarge it -> words.text("formula.large", it.number());
            case Fault.UnknownName it -> words.text("formula.unknown.name", it.name());
            case Fault.UnknownFunction it -> words.text("formula.unknown.function", it.name(), Fault.functions());
            case Fault.NoArguments it -> words.text("formula.arguments.none", it.function());
            case Fault.WrongCount it -> count(it, words);
            case Fault.ConditionExpected it -> words.text("formula.condition");
            case Fault.NumberExpected it -> words.text("formula.number");
            case Fault.TooManyBreakpoints it -> words.text("formula.many.breakpoints", it.most());
            case Fault.TooManyPieces it -> words.text("formula.many.pieces", it.most());
        };
    }

    private static String count(Fault.WrongCount wrong, Words words) {
        if (wrong.exactly() && wrong.fewest() == 1) {
            return words.text("formula.arguments.one", wrong.function(), wrong.found());
        }
        String key = wrong.exactly() ? "formula.arguments.exactly" : "formula.arguments.least";
        return words.text(key, wrong.function(), wrong.fewest(), wrong.found());
    }

    private static String found(Fault.Found found, Words words) {
        return switch (found) {
            case Fault.End end -> words.text("formula.found.end");
            case Fault.Word word -> words.text("formula.found.word", word.text());
            case Fault.Unseen unseen -> words.text("formula.found.unseen", String.format("U+%04X", unseen.codePoint()));
        };
    }
}
