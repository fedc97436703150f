package trozo.session;

import java.io.IOException;
import java.util.List;
import trozo.nn.Schedule;
import trozo.nn.Schedule.Decay;

/// A schedule of the learning rate in JSON.
final class ScheduleFormat {
    private ScheduleFormat() {}

    static Schedule read(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        Decay decay = switch (kind.text()) {
            case "constant" -> new Decay.Constant();
            case "step" -> {
                long every = steps(fields, "every");
                double factor = fields.required("factor").number();
                yield cursor.make(() -> new Decay.Step(every, factor));
            }
            case "exponential" -> {
                long every = steps(fields, "every");
                double factor = fields.required("factor").number();
                yield cursor.make(() -> new Decay.Exponential(every, factor));
            }
            case "cosine" -> {
                long steps = steps(fields, "steps");
                double floor = fields.optional("floor").map(Cursor::number).orElse(0.0);
                yield cursor.make(() -> new Decay.Cosine(steps, floor));
            }
            default -> throw kind.unknown(List.of("constant", "step", "exponential", "cosine"));
        };
        long warmUp = fields.optional("warmUp")
                .map(steps -> steps.whole(0, Long.MAX_VALUE))
                .orElse(0L);
        fields.end();
        return cursor.make(() -> new Schedule(warmUp, decay));
    }

    private static long steps(Fields fields, String key) {
        return fields.required(key).whole(1, Long.MAX_VALUE);
    }

    static void write(JsonWriter out, Schedule schedule) throws IOException {
        out.object(object -> {
            writeDecay(object, schedule.decay());
            if (schedule.warmUp() > 0) {
                object.key("warmUp").whole(schedule.warmUp());
            }
        });
    }

    private static void writeDecay(JsonWriter out, Decay decay) throws IOException {
        switch (decay) {
            case Decay.Constant constant -> out.key("kind").text("constant");
            case Decay.Step step -> {
                out.key("kind").text("step");
                out.key("every").whole(step.every());
                out.key("factor").number(step.factor());
            }
            case Decay.Exponential exponential -> {
                out.key("kind").text("exponential");
                out.key("every").whole(exponential.every());
                out.key("factor").number(exponential.factor());
            }
            case Decay.Cosine cosine -> {
                out.key("kind").text("cosine");
                out.key("steps").whole(cosine.steps());
                out.key("floor").number(cosine.floor());
            }
        }
    }
}
