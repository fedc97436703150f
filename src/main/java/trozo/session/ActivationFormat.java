package trozo.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import trozo.autograd.KinkRule;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// An activation in JSON: breakpoints as columns, the slopes of the two tails, and the kink rule, one for all and where
/// a breakpoint has its own, that one too.
final class ActivationFormat {
    static final int MOST_BREAKPOINTS = 256;

    private static final String PIECEWISE_LINEAR = "pwl";

    private ActivationFormat() {}

    static Activation read(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        if (!kind.text().equals(PIECEWISE_LINEAR)) {
            throw kind.unknown(List.of(PIECEWISE_LINEAR));
        }
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
        fields.end();
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            points.add(new Breakpoint(x.get(k).number(), yLeft[k], yRight[k], closed.get(k), rules.get(k)));
            // Each prefix is tried, so that a refusal has the place of the breakpoint that made it.
            x.get(k).make(() -> new PiecewiseLinear(points, slopes[0], slopes[1], rule));
        }
        return cursor.make(() -> new PiecewiseLinear(points, slopes[0], slopes[1], rule));
    }

    private static KinkRule rule(Cursor cursor) {
        return cursor.make(() -> cursor.isNumber() ? KinkRule.weight(cursor.number()) : KinkRule.ofKey(cursor.text()));
    }

    private static Optional<KinkRule> ruleOrNull(Cursor cursor) {
        return cursor.isNull() ? Optional.empty() : Optional.of(rule(cursor));
    }

    static void write(JsonWriter out, Activation activation) throws IOException {
        switch (activation) {
            case PiecewiseLinear pieces -> out.object(object -> writePieces(object, pieces));
        }
    }

    private static void writePieces(JsonWriter out, PiecewiseLinear pieces) throws IOException {
        List<Breakpoint> points = pieces.breakpoints();
        out.key("kind").text(PIECEWISE_LINEAR);
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
    }

    static void writeRule(JsonWriter out, KinkRule rule) throws IOException {
        switch (rule) {
            case KinkRule.Weight weight -> out.number(weight.alpha());
            case KinkRule.Named named -> out.text(named.key());
        }
    }
}
