package trozo.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Leak;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.formula.Planner;
import trozo.train.Recipe;

/// An activation in JSON. Pieces: breakpoints as columns, the slopes of the two tails, and the kink rule, one for all
/// and where a breakpoint has its own, that one too; and what training may move of them. A formula: its text, its kink
/// rule, and `"leak": "as_pytorch"` if NaN is to leak from pieces not taken.
final class ActivationFormat {
    /// As many as a formula may have, which may turn out to be pieces.
    static final int MOST_BREAKPOINTS = Planner.MOST_BREAKPOINTS;

    private static final String PIECEWISE_LINEAR = "pwl";
    private static final String FORMULA = "formula";
    private static final String EACH = "each";
    private static final String UNIT = "unit";

    private ActivationFormat() {}

    static Shaped read(Cursor cursor) {
        return read(cursor, false);
    }

    /// @param mayBeEach whether it may be said that every unit has one like it
    static Shaped read(Cursor cursor, boolean mayBeEach) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        String name = fields.optional("name").map(ActivationFormat::name).orElse("");
        boolean each = mayBeEach
                && fields.optional(EACH).map(ActivationFormat::requireUnit).isPresent();
        Shaped read = switch (kind.text()) {
            case PIECEWISE_LINEAR -> readPieces(cursor, fields);
            case FORMULA -> readFormula(fields);
            default -> throw kind.unknown(List.of(PIECEWISE_LINEAR, FORMULA));
        };
        return read.with(name, each);
    }

    private static String requireUnit(Cursor cursor) {
        if (!cursor.text().equals(UNIT)) {
            throw cursor.unknown(List.of(UNIT));
        }
        return UNIT;
    }

    private static String name(Cursor cursor) {
        String name = cursor.text();
        if (!Recipe.isName(name)) {
            throw cursor.bad("a name of at most " + Recipe.LONGEST_NAME + " characters, without spaces around it, was"
                    + " expected");
        }
        return name;
    }

    /// Pieces, if the formula is piecewise linear.
    private static Shaped readFormula(Fields fields) {
        Cursor text = fields.required("text");
        KinkRule rule = fields.optional("rule").map(ActivationFormat::rule).orElse(KinkRule.LEFT);
        Leak leak = fields.optional("leak").map(own -> own.constant(Leak.class)).orElse(Leak.NONE);
        fields.end();
        return Shaped.fixed(text.make(() -> leak == Leak.NONE
                ? PiecewiseFormula.parse(text.text(), rule)
                : PiecewiseFormula.of(text.text(), rule, leak)));
    }

    private static Shaped readPieces(Cursor cursor, Fields fields) {
        List<Cursor> x = fields.required("x").items(0, MOST_BREAKPOINTS);
        int count = x.size();
        double[] yLeft = fields.required("yLeft").numbers(count, count);
        double[] yRight =
                fields.optional("yRight").map(y -> y.numbers(count, count)).orElse(yLeft);
        double[] slopes = fields.required("slopes").numbers(2, 2);
        List<Side> closed = fields.optional("closed")
                .map(sides -> sides.items(count, count).stream()
                        .map(side -> side.constant(Side.class))
                        .toList())
                .orElse(Collections.nCopies(count, Side.LEFT));
        KinkRule rule = fields.optional("rule").map(ActivationFormat::rule).orElse(KinkRule.LEFT);
        List<Optional<KinkRule>> rules = fields.optional("rules")
                .map(own -> own.items(count, count).stream()
                        .map(ActivationFormat::ruleOrNull)
                        .toList())
                .orElse(Collections.nCopies(count, Optional.empty()));
        List<Optional<Surrogate>> surrogates = fields.optional("surrogates")
                .map(own -> own.items(count, count).stream()
                        .map(SurrogateFormat::readOrNull)
                        .toList())
                .orElse(Collections.nCopies(count, Optional.empty()));
        Learnable learnable = fields.optional("learn")
                .map(learn -> LearnableFormat.read(learn, count))
                .orElse(Learnable.nothing(count));
        fields.end();
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            points.add(new Breakpoint(
                    x.get(k).number(), yLeft[k], yRight[k], closed.get(k), rules.get(k), surrogates.get(k)));
            // Each prefix is tried, so that a refusal has the place of the breakpoint that made it.
            x.get(k).make(() -> new PiecewiseLinear(points, slopes[0], slopes[1], rule));
        }
        return new Shaped(cursor.make(() -> new PiecewiseLinear(points, slopes[0], slopes[1], rule)), learnable);
    }

    private static KinkRule rule(Cursor cursor) {
        return cursor.make(() -> cursor.isNumber() ? KinkRule.weight(cursor.number()) : KinkRule.ofKey(cursor.text()));
    }

    private static Optional<KinkRule> ruleOrNull(Cursor cursor) {
        return cursor.isNull() ? Optional.empty() : Optional.of(rule(cursor));
    }

    static void write(JsonWriter out, Shaped shaped) throws IOException {
        out.object(object -> {
            switch (shaped.activation()) {
                case PiecewiseLinear pieces -> {
                    writePieces(object, pieces, shaped.name());
                    LearnableFormat.write(object, shaped.learnable());
                }
                case PiecewiseFormula formula -> writeFormula(object, formula, shaped.name());
            }
            if (shaped.each()) {
                object.key(EACH).text(UNIT);
            }
        });
    }

    private static void writeKind(JsonWriter out, String kind, String name) throws IOException {
        out.key("kind").text(kind);
        if (!name.isEmpty()) {
            out.key("name").text(name);
        }
    }

    private static void writeFormula(JsonWriter out, PiecewiseFormula formula, String name) throws IOException {
        writeKind(out, FORMULA, name);
        out.key("text").text(formula.text());
        out.key("rule");
        writeRule(out, formula.rule());
        if (formula.leak() != Leak.NONE) {
            out.key("leak").text(Cursor.key(formula.leak()));
        }
    }

    private static void writePieces(JsonWriter out, PiecewiseLinear pieces, String name) throws IOException {
        List<Breakpoint> points = pieces.breakpoints();
        writeKind(out, PIECEWISE_LINEAR, name);
        out.key("x").numbers(points.stream().mapToDouble(Breakpoint::x).toArray());
        out.key("yLeft").numbers(points.stream().mapToDouble(Breakpoint::yLeft).toArray());
        out.key("yRight")
                .numbers(points.stream().mapToDouble(Breakpoint::yRight).toArray());
        out.key("slopes").numbers(new double[] {pieces.leftSlope(), pieces.rightSlope()});
        out.key("closed")
                .texts(points.stream().map(point -> Cursor.key(point.closed())).toList());
        out.key("rule");
        writeRule(out, pieces.rule());
        if (points.stream().anyMatch(point -> point.rule().isPresent())) {
            out.key("rules").array(items -> {
                for (Breakpoint point : points) {
                    if (point.rule().isPresent()) {
                        writeRule(items, point.rule().get());
                    } else {
                        items.nothing();
                    }
                }
            });
        }
        writeSurrogates(out, points);
    }

    private static void writeSurrogates(JsonWriter out, List<Breakpoint> points) throws IOException {
        if (points.stream().anyMatch(point -> point.surrogate().isPresent())) {
            out.key("surrogates").array(items -> {
                for (Breakpoint point : points) {
                    SurrogateFormat.write(items, point.surrogate());
                }
            });
        }
    }

    static void writeRule(JsonWriter out, KinkRule rule) throws IOException {
        switch (rule) {
            case KinkRule.Weight weight -> out.number(weight.alpha());
            case KinkRule.Named named -> out.text(named.key());
        }
    }
}
