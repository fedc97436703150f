package trozo.ui.shell;

import java.util.Optional;
import trozo.insight.guard.Cure;
import trozo.insight.guard.Diagnosis;
import trozo.insight.guard.Guard;
import trozo.insight.guard.Trouble;
import trozo.lab.LabState;
import trozo.train.Frame;
import trozo.ui.studio.Background;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// Says that a run has diverged, and, as soon as it is found out, why, with the number behind it and a button that goes
/// on from the last good state with the cure.
final class GuardNotice {
    /// Beyond this no decimals are said.
    private static final double LARGE = 100;

    private final Studio studio;
    private final Words words;
    private final Notices notices;
    private final Background background;
    private Frame looking;

    GuardNotice(Studio studio, Words words, Notices notices) {
        this.studio = studio;
        this.words = words;
        this.notices = notices;
        this.background = new Background("guard", studio::report);
        studio.frame().subscribe((before, now) -> {
            if (diverged(now) && !diverged(before)) {
                lookFor(now);
            } else if (diverged(before) && !diverged(now)) {
                looking = null;
                notices.clear();
            }
        });
    }

    private static boolean diverged(Frame frame) {
        return frame != null && frame.status() == Frame.Status.DIVERGED;
    }

    private void lookFor(Frame diverged) {
        looking = diverged;
        notices.tell(() -> words.text("guard.looking", words.whole(diverged.step())));
        background.ask(() -> Guard.diagnose(diverged), found -> {
            if (looking == diverged) {
                tell(diverged, found);
            }
        });
    }

    private void tell(Frame diverged, Optional<Diagnosis> found) {
        found.ifPresentOrElse(
                diagnosis -> notices.tell(
                        () -> sentence(diagnosis),
                        () -> words.text(
                                "guard.cure",
                                cure(diagnosis.cure()),
                                words.whole(diagnosis.good().step())),
                        () -> apply(diagnosis)),
                () -> notices.tell(() -> words.text("notice.diverged", words.whole(diverged.step()))));
    }

    /// One edit, from the last good state; training goes on.
    private void apply(Diagnosis diagnosis) {
        LabState good = studio.state().get().withRecipe(diagnosis.good().recipe());
        studio.timeline().goOn(diagnosis.good(), good, "edit.back");
        LabState now = studio.state().get();
        studio.commit(now.withRecipe(diagnosis.cure().applyTo(now.recipe())), label(diagnosis.cure()), "");
        studio.play();
    }

    private static String label(Cure cure) {
        return switch (cure) {
            case Cure.LowerRate rate -> "edit.learning-rate";
            case Cure.LessDecay decay -> "edit.optimiser";
            case Cure.GentlerSlopes slopes -> "edit.slopes";
            case Cure.Clip clip -> "edit.clipping";
            case Cure.ScaleData data -> "edit.scale";
        };
    }

    private String cure(Cure cure) {
        return switch (cure) {
            case Cure.LowerRate rate -> words.text("guard.cure.rate", words.significant(rate.lr(), 1));
            case Cure.LessDecay decay -> words.text("guard.cure.decay", words.shortest(decay.decay(), 2));
            case Cure.GentlerSlopes slopes -> words.text("guard.cure.slopes", words.significant(slopes.factor(), 1));
            case Cure.Clip clip -> words.text("guard.cure.clip", words.shortest(clip.most(), 2));
            case Cure.ScaleData data -> words.text("guard.cure.scale");
        };
    }

    private String sentence(Diagnosis diagnosis) {
        String step = words.whole(diagnosis.diverged());
        return switch (diagnosis.trouble()) {
            case Trouble.Curved curved ->
                words.text("guard.curved", step, number(curved.product()), number(curved.limit()));
            case Trouble.Decayed decayed ->
                words.text("guard.decayed", step, number(decayed.product()), number(decayed.limit()));
            case Trouble.Multiplied multiplied ->
                words.text("guard.multiplied", step, number(multiplied.perLayer()), number(multiplied.total()));
            case Trouble.Crossed crossed ->
                words.text(
                        "guard.crossed",
                        step,
                        words.percent(crossed.crossed()),
                        number(crossed.across()),
                        number(crossed.inside()));
            case Trouble.Unscaled unscaled ->
                words.text(
                        unscaled.inputs() ? "guard.unscaled.inputs" : "guard.unscaled.targets",
                        step,
                        number(unscaled.size()));
            case Trouble.Overshot overshot -> words.text("guard.overshot", step, number(overshot.ratio()));
        };
    }

    private String number(double value) {
        return value < LARGE ? words.shortest(value, 2) : words.whole(Math.round(value));
    }
}
