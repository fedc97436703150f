package trozo.figure;

import java.util.List;
import trozo.autograd.KinkRule;
import trozo.figure.Mark.Anchor;
import trozo.insight.RuleStep;

/// The step the network would take next under each kink rule, as bars; the rule in use is the full-coloured one.
public final class RuleStepsFigure {
    /// The height of a bar's row, in units at a scale of 1.
    public static final double ROW = 18;

    private RuleStepsFigure() {}

    /// @param used the rule that holds
    public static Drawing draw(List<RuleStep> steps, KinkRule used, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Palette palette = look.palette();
        Words words = Words.in(look.locale());
        TextStyle style = look.small(Face.REGULAR);
        TextStyle strong = look.small(Face.SEMIBOLD);
        double names = 0;
        double numbers = 0;
        double largest = 0;
        for (RuleStep step : steps) {
            names = Math.max(names, TextMetrics.width(name(words, step.rule()), strong));
            numbers = Math.max(numbers, TextMetrics.width(number(step, look), strong));
            largest = Math.max(largest, step.norm());
        }
        double left = names + look.of(10);
        double room = Math.max(0, width - left - numbers - look.of(8));
        for (int i = 0; i < steps.size(); i++) {
            RuleStep step = steps.get(i);
            boolean holds = step.rule().equals(used);
            TextStyle face = holds ? strong : style;
            double y = look.of(ROW) * (i + 0.5);
            sketch.centred(name(words, step.rule()), names, y, face, Anchor.END, palette.ink());
            double length = largest > 0 ? Math.max(look.of(1), room * step.norm() / largest) : 0;
            Color color = holds ? palette.gradient() : palette.gradient().withAlpha(0.4);
            Rect bar = new Rect(left, y - look.of(4), length, look.of(8));
            sketch.box(bar, Math.min(look.of(3), length / 2), color, Stroke.NONE);
            sketch.centred(number(step, look), width, y, face, Anchor.END, palette.mutedInk());
        }
        return sketch.drawing(width, height);
    }

    private static String name(Words words, KinkRule rule) {
        return words.say("rule." + rule.key());
    }

    private static String number(RuleStep step, Look look) {
        return Numbers.significant(step.norm(), 2, look.locale());
    }
}
