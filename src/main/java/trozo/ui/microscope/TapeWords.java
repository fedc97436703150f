package trozo.ui.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import trozo.insight.Tape;
import trozo.insight.Tape.Moment;
import trozo.insight.Tape.Unit;
import trozo.piecewise.Joint;
import trozo.ui.parts.RuleNames;
import trozo.ui.words.Words;

/// What is done at a moment of the tape, as a sentence with its numbers.
final class TapeWords {
    private static final int DIGITS = 3;
    /// Of longer sums the rest is dots.
    private static final int MOST_TERMS = 6;

    private final Words words;

    TapeWords(Words words) {
        this.words = words;
    }

    String of(Tape tape, Moment moment) {
        Tape.Layer layer = tape.layers().get(moment.layer());
        Unit unit = layer.units().get(moment.unit());
        String name = layer.output()
                ? words.text("tape.output", words.whole(moment.unit() + 1L))
                : words.text("tape.unit", words.whole(moment.unit() + 1L), words.whole(moment.layer() + 1L));
        return switch (moment.act()) {
            case SUM -> words.text("tape.sum", name, sum(tape, moment, unit), number(unit.z()));
            case ACTIVATE -> words.text("tape.activate", name, number(unit.z()), number(unit.a()));
            case LOSS -> words.text("tape.say-loss", number(tape.target()), number(tape.loss()));
            case GATHER ->
                layer.output()
                        ? words.text("tape.from-loss", name, number(unit.toA()))
                        : words.text("tape.gather", name, gathered(tape, moment), number(unit.toA()));
            case THROUGH -> through(name, unit);
            case UPDATE ->
                words.text("tape.move", name, number(tape.rate()), number(unit.toZ()), moves(tape, moment, unit));
        };
    }

    private String number(double value) {
        return words.significant(value, DIGITS);
    }

    private String sum(Tape tape, Moment moment, Unit unit) {
        List<String> terms = new ArrayList<>();
        List<Double> arriving = tape.arriving(moment.layer());
        for (int i = 0; i < arriving.size(); i++) {
            terms.add(product(unit.weights().get(i), arriving.get(i)));
        }
        return joined(terms, number(unit.bias()));
    }

    private String gathered(Tape tape, Moment moment) {
        List<String> terms = new ArrayList<>();
        for (Unit next : tape.layers().get(moment.layer() + 1).units()) {
            terms.add(product(next.weights().get(moment.unit()), next.toZ()));
        }
        return joined(terms, "");
    }

    private String product(double a, double b) {
        return number(a) + " × " + (b < 0 ? "(" + number(b) + ")" : number(b));
    }

    private static String joined(List<String> terms, String last) {
        StringJoiner sum = new StringJoiner(" + ");
        terms.stream().limit(MOST_TERMS).forEach(sum::add);
        if (terms.size() > MOST_TERMS) {
            sum.add("…");
        }
        if (!last.isEmpty()) {
            sum.add(last);
        }
        return sum.toString();
    }

    /// The local slope times the incoming gradient; on a kink, how the slope was chosen.
    private String through(String name, Unit unit) {
        String plain = words.text("tape.through", name, number(unit.slope()), number(unit.toA()), number(unit.toZ()));
        return unit.kink().isEmpty() ? plain : plain + " " + chosen(unit.kink().get(), unit.slope());
    }

    private String chosen(Joint kink, double slope) {
        return words.text(
                "tape.kink",
                number(kink.x()),
                number(kink.left()),
                number(kink.right()),
                RuleNames.of(kink.rule(), words),
                number(slope));
    }

    private String moves(Tape tape, Moment moment, Unit unit) {
        StringJoiner moves = new StringJoiner(", ");
        int shown = Math.min(unit.weights().size(), MOST_TERMS / 2);
        for (int i = 0; i < shown; i++) {
            moves.add(moved(unit.weights().get(i), tape.move(moment.layer(), moment.unit(), i)));
        }
        if (shown < unit.weights().size()) {
            moves.add("…");
        }
        return moves.add(words.text("tape.bias", moved(unit.bias(), tape.move(moment.layer(), moment.unit(), -1))))
                .toString();
    }

    private String moved(double from, double by) {
        return words.significant(from, DIGITS + 2) + " → " + words.significant(from + by, DIGITS + 2);
    }
}
