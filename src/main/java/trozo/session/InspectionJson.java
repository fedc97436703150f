package trozo.session;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import trozo.autograd.GradientCheck.Verdict;
import trozo.autograd.KinkRule;
import trozo.insight.CurveCheck;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Joint;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

/// What can be said of activations, as JSON: an array with an object for each.
///
/// Piece k is `intercepts[k] + slopes[k] z`, `b` are the breakpoints between; `Ef` to `hermite` are the [Moments] of a
/// normal input, `lip` is the largest slope in magnitude. A formula has its `text`, and in `exact` whether all its
/// breakpoints are known. Numbers that JSON has none for are texts, as in session files.
public final class InspectionJson {
    private InspectionJson() {}

    public static byte[] bytes(List<Activation> activations) {
        return JsonWriter.write(
                Set.of(),
                out -> out.array(items -> {
                    for (Activation activation : activations) {
                        switch (activation) {
                            case PiecewiseLinear f -> items.object(object -> write(object, f));
                            case PiecewiseFormula f -> items.object(object -> write(object, f));
                        }
                    }
                }));
    }

    private static void write(JsonWriter out, PiecewiseLinear f) throws IOException {
        out.key("name").text(Preset.of(f).map(Preset::key).orElse("custom"));
        out.key("b").numbers(f.breakpoints().stream().mapToDouble(Breakpoint::x).toArray());
        double[] slopes =
                IntStream.rangeClosed(0, f.size()).mapToDouble(f::slope).toArray();
        out.key("slopes").numbers(slopes);
        out.key("intercepts")
                .numbers(IntStream.rangeClosed(0, f.size())
                        .mapToDouble(piece -> f.valueOn(piece, 0))
                        .toArray());
        writeMoments(out, Moments.of(f));
        out.key("lip")
                .number(IntStream.rangeClosed(0, f.size())
                        .mapToDouble(piece -> Math.abs(f.slope(piece)))
                        .max()
                        .orElseThrow());
        out.key("lipschitz").number(f.lipschitz());
        out.key("continuous").flag(f.isContinuous());
        out.key("breakpoints").array(items -> {
            for (int k = 0; k < f.size(); k++) {
                KinkRule rule = f.ruleAt(k);
                Joint joint = f.joints().get(k);
                items.object(object -> writeJoint(object, joint, rule));
            }
        });
        writeChecks(out, f);
    }

    private static void write(JsonWriter out, PiecewiseFormula f) throws IOException {
        out.key("name").text(FormulaPreset.of(f).map(FormulaPreset::key).orElse("formula"));
        out.key("text").text(f.text());
        out.key("leak").text(Cursor.key(f.leak()));
        out.key("exact").flag(f.isExact());
        out.key("breakpoints").array(items -> {
            for (Joint joint : f.joints()) {
                items.object(object -> writeJoint(object, joint, joint.rule()));
            }
        });
        writeChecks(out, f);
    }

    private static void writeChecks(JsonWriter out, Activation f) throws IOException {
        out.key("gradientCheck").array(items -> {
            for (CurveCheck.At at : CurveCheck.of(f)) {
                items.object(object -> writeCheck(object, at));
            }
        });
    }

    private static void writeMoments(JsonWriter out, Moments moments) throws IOException {
        out.key("mean").number(0);
        out.key("sigma").number(1);
        out.key("Ef").number(moments.ef());
        out.key("Ef2").number(moments.ef2());
        out.key("Ed").number(moments.ed());
        out.key("Edelta").number(moments.edelta());
        out.key("Ed2").number(moments.ed2());
        out.key("Ezf").number(moments.ezf());
        out.key("Effpp").number(moments.effpp());
        out.key("dead").number(moments.dead());
        out.key("hermite")
                .numbers(moments.hermite().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        out.key("gain").number(moments.gain());
        out.key("backwardGain").number(moments.backwardGain());
    }

    private static void writeJoint(JsonWriter out, Joint joint, KinkRule rule) throws IOException {
        out.key("x").number(joint.x());
        out.key("yLeft").number(joint.yLeft());
        out.key("yRight").number(joint.yRight());
        out.key("value").number(joint.value());
        out.key("kink").flag(joint.isKink());
        out.key("jump").flag(joint.isJump());
        out.key("left").number(joint.left());
        out.key("right").number(joint.right());
        out.key("rule");
        ActivationFormat.writeRule(out, rule);
        out.key("used").number(joint.used());
    }

    private static void writeCheck(JsonWriter out, CurveCheck.At at) throws IOException {
        out.key("z").number(at.z());
        out.key("autograd").number(at.entry().autograd());
        out.key("left").number(at.entry().left());
        out.key("right").number(at.entry().right());
        out.key("agrees").flag(at.entry().verdict() != Verdict.WRONG);
    }
}
