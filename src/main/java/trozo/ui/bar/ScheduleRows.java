package trozo.ui.bar;

import java.util.List;
import java.util.OptionalDouble;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Schedule;
import trozo.nn.Schedule.Decay;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// How the learning rate changes with the step.
final class ScheduleRows {
    private static final double USUAL_FACTOR = 0.5;
    private static final Range STEPS = Range.whole(1, 1_000_000_000_000L);
    private static final Range FACTOR = new Range(0, false, 1, true, false);

    /// The ends of message keys.
    private enum Kind {
        CONSTANT,
        STEP,
        EXPONENTIAL,
        COSINE;

        static Kind of(Decay decay) {
            return switch (decay) {
                case Decay.Constant constant -> CONSTANT;
                case Decay.Step step -> STEP;
                case Decay.Exponential exponential -> EXPONENTIAL;
                case Decay.Cosine cosine -> COSINE;
            };
        }

        Decay usual(long steps) {
            return switch (this) {
                case CONSTANT -> new Decay.Constant();
                case STEP -> new Decay.Step(Math.max(1, steps / 4), USUAL_FACTOR);
                case EXPONENTIAL -> new Decay.Exponential(Math.max(1, steps / 4), USUAL_FACTOR);
                case COSINE -> new Decay.Cosine(Math.max(1, steps), 0);
            };
        }
    }

    private static final List<Setting<Decay>> SETTINGS = List.of(
            new Setting<>(
                    "schedule-every",
                    "schedule.every",
                    STEPS,
                    decay -> switch (decay) {
                        case Decay.Step step -> OptionalDouble.of(step.every());
                        case Decay.Exponential exponential -> OptionalDouble.of(exponential.every());
                        default -> OptionalDouble.empty();
                    },
                    (decay, value) -> switch (decay) {
                        case Decay.Step step -> new Decay.Step(value.longValue(), step.factor());
                        case Decay.Exponential exponential ->
                            new Decay.Exponential(value.longValue(), exponential.factor());
                        default -> decay;
                    }),
            new Setting<>(
                    "schedule-factor",
                    "schedule.factor",
                    FACTOR,
                    decay -> switch (decay) {
                        case Decay.Step step -> OptionalDouble.of(step.factor());
                        case Decay.Exponential exponential -> OptionalDouble.of(exponential.factor());
                        default -> OptionalDouble.empty();
                    },
                    (decay, value) -> switch (decay) {
                        case Decay.Step step -> new Decay.Step(step.every(), value);
                        case Decay.Exponential exponential -> new Decay.Exponential(exponential.every(), value);
                        default -> decay;
                    }),
            new Setting<>(
                    "schedule-steps",
                    "schedule.steps",
                    STEPS,
                    decay -> decay instanceof Decay.Cosine cosine
                            ? OptionalDouble.of(cosine.steps())
                            : OptionalDouble.empty(),
                    (decay, value) -> decay instanceof Decay.Cosine cosine
                            ? new Decay.Cosine(value.longValue(), cosine.floor())
                            : decay),
            new Setting<>(
                    "schedule-floor",
                    "schedule.floor",
                    Range.closed(0, 1),
                    decay -> decay instanceof Decay.Cosine cosine
                            ? OptionalDouble.of(cosine.floor())
                            : OptionalDouble.empty(),
                    (decay, value) ->
                            decay instanceof Decay.Cosine cosine ? new Decay.Cosine(cosine.steps(), value) : decay));

    private static final Setting<Schedule> WARM_UP = new Setting<>(
            "schedule-warm-up",
            "schedule.warm-up",
            Range.whole(0, 1_000_000_000_000L),
            schedule -> OptionalDouble.of(schedule.warmUp()),
            (schedule, steps) -> schedule.withWarmUp(steps.longValue()));

    private ScheduleRows() {}

    static void addTo(Form form, Studio studio, Words words) {
        form.row(
                        words.bind("schedule.title"),
                        null,
                        Segments.of(
                                studio,
                                words,
                                "schedule",
                                "schedule",
                                Kind.class,
                                state -> Kind.of(schedule(state).decay()),
                                kind -> become(
                                        studio,
                                        schedule(studio.state().get())
                                                .withDecay(kind.usual(studio.state()
                                                        .get()
                                                        .recipe()
                                                        .training()
                                                        .steps())))))
                .explain(words.bind("explain.schedule.title"));
        SETTINGS.forEach(setting -> setting.addTo(
                form,
                studio,
                words,
                state -> schedule(state).decay(),
                decay -> become(studio, schedule(studio.state().get()).withDecay(decay))));
        WARM_UP.addTo(form, studio, words, ScheduleRows::schedule, schedule -> become(studio, schedule));
    }

    private static Schedule schedule(LabState state) {
        return state.recipe().training().schedule();
    }

    private static void become(Studio studio, Schedule schedule) {
        studio.commit(RecipeEdits.schedule(studio.state().get(), schedule), "edit.schedule", "");
    }
}
