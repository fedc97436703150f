package trozo.session;

import java.io.IOException;
import java.util.List;
import trozo.autograd.Precision;
import trozo.nn.Clipping;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.OptimiserSpec.Adagrad;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.AdamW;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.nn.OptimiserSpec.RmsProp;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.nn.Schedule;
import trozo.train.Training;

/// How a run learns, in JSON.
final class TrainingFormat {
    private TrainingFormat() {}

    static Training read(Cursor cursor) {
        Fields fields = cursor.fields();
        Loss loss = LossFormat.read(fields.required("loss"));
        OptimiserSpec optimiser = optimiser(fields.required("optimiser"));
        int batch = (int) fields.required("batch").whole(1, Training.MOST_BATCH);
        long steps = fields.required("steps").whole(0, Long.MAX_VALUE);
        Clipping clipping =
                fields.optional("clip").map(TrainingFormat::clipping).orElse(Clipping.NONE);
        Schedule schedule =
                fields.optional("schedule").map(ScheduleFormat::read).orElse(Schedule.CONSTANT);
        Precision precision = fields.optional("precision")
                .map(format -> format.constant(Precision.class))
                .orElse(Precision.FLOAT64);
        fields.end();
        return cursor.make(() -> new Training(loss, optimiser, batch, steps, clipping, schedule, precision));
    }

    private static Clipping clipping(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        double most = fields.required("most").number();
        Clipping clipping = switch (kind.text()) {
            case "norm" -> cursor.make(() -> new Clipping.Norm(most));
            case "value" -> cursor.make(() -> new Clipping.Value(most));
            default -> throw kind.unknown(List.of("norm", "value"));
        };
        fields.end();
        return clipping;
    }

    private static OptimiserSpec optimiser(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        double lr = fields.required("lr").number();
        double usualDecay = kind.text().equals("adamw") ? AdamW.USUAL_DECAY : 0;
        double decay = number(fields, "weightDecay", usualDecay);
        OptimiserSpec spec = switch (kind.text()) {
            case "sgd" -> cursor.make(() -> new Sgd(lr, decay));
            case "momentum" -> {
                double momentum = number(fields, "momentum", Momentum.USUAL);
                boolean nesterov = fields.optional("nesterov").map(Cursor::flag).orElse(false);
                yield cursor.make(() -> new Momentum(lr, momentum, nesterov, decay));
            }
            case "adam" -> {
                Adam usual = cursor.make(() -> Adam.usual(lr));
                double beta1 = number(fields, "beta1", usual.beta1());
                double beta2 = number(fields, "beta2", usual.beta2());
                double epsilon = number(fields, "epsilon", usual.epsilon());
                yield cursor.make(() -> new Adam(lr, beta1, beta2, epsilon, decay));
            }
            case "adamw" -> {
                AdamW usual = cursor.make(() -> AdamW.usual(lr));
                double beta1 = number(fields, "beta1", usual.beta1());
                double beta2 = number(fields, "beta2", usual.beta2());
                double epsilon = number(fields, "epsilon", usual.epsilon());
                yield cursor.make(() -> new AdamW(lr, beta1, beta2, epsilon, decay));
            }
            case "rmsprop" -> {
                RmsProp usual = cursor.make(() -> RmsProp.usual(lr));
                double alpha = number(fields, "alpha", usual.alpha());
                double epsilon = number(fields, "epsilon", usual.epsilon());
                yield cursor.make(() -> new RmsProp(lr, alpha, epsilon, decay));
            }
            case "adagrad" -> {
                Adagrad usual = cursor.make(() -> Adagrad.usual(lr));
                double epsilon = number(fields, "epsilon", usual.epsilon());
                yield cursor.make(() -> new Adagrad(lr, epsilon, decay));
            }
            default -> throw kind.unknown(List.of("sgd", "momentum", "adam", "adamw", "rmsprop", "adagrad"));
        };
        fields.end();
        return spec;
    }

    private static double number(Fields fields, String key, double otherwise) {
        return fields.optional(key).map(Cursor::number).orElse(otherwise);
    }

    static void write(JsonWriter out, Training training) throws IOException {
        out.object(object -> {
            object.key("loss");
            LossFormat.write(object, training.loss());
            object.key("optimiser").object(optimiser -> writeOptimiser(optimiser, training.optimiser()));
            object.key("batch").whole(training.batch());
            object.key("steps").whole(training.steps());
            switch (training.clipping()) {
                case Clipping.None none -> {}
                case Clipping.Norm norm -> writeClipping(object, "norm", norm.most());
                case Clipping.Value value -> writeClipping(object, "value", value.most());
            }
            if (!training.schedule().equals(Schedule.CONSTANT)) {
                object.key("schedule");
                ScheduleFormat.write(object, training.schedule());
            }
            if (training.precision().isEmulated()) {
                object.key("precision").text(Cursor.key(training.precision()));
            }
        });
    }

    private static void writeClipping(JsonWriter out, String kind, double most) throws IOException {
        out.key("clip").object(clip -> {
            clip.key("kind").text(kind);
            clip.key("most").number(most);
        });
    }

    private static void writeOptimiser(JsonWriter out, OptimiserSpec spec) throws IOException {
        switch (spec) {
            case Sgd sgd -> {
                begin(out, "sgd", sgd);
                out.key("weightDecay").number(sgd.weightDecay());
            }
            case Momentum heavy -> {
                begin(out, "momentum", heavy);
                out.key("momentum").number(heavy.momentum());
                out.key("nesterov").flag(heavy.nesterov());
                out.key("weightDecay").number(heavy.weightDecay());
            }
            case Adam adam -> {
                begin(out, "adam", adam);
                writeAdam(out, adam.beta1(), adam.beta2(), adam.epsilon(), adam.weightDecay());
            }
            case AdamW adam -> {
                begin(out, "adamw", adam);
                writeAdam(out, adam.beta1(), adam.beta2(), adam.epsilon(), adam.weightDecay());
            }
            case RmsProp rms -> {
                begin(out, "rmsprop", rms);
                out.key("alpha").number(rms.alpha());
                out.key("epsilon").number(rms.epsilon());
                out.key("weightDecay").number(rms.weightDecay());
            }
            case Adagrad adagrad -> {
                begin(out, "adagrad", adagrad);
                out.key("epsilon").number(adagrad.epsilon());
                out.key("weightDecay").number(adagrad.weightDecay());
            }
        }
    }

    private static void begin(JsonWriter out, String kind, OptimiserSpec spec) throws IOException {
        out.key("kind").text(kind);
        out.key("lr").number(spec.lr());
    }

    private static void writeAdam(JsonWriter out, double beta1, double beta2, double epsilon, double decay)
            throws IOException {
        out.key("beta1").number(beta1);
        out.key("beta2").number(beta2);
        out.key("epsilon").number(epsilon);
        out.key("weightDecay").number(decay);
    }
}
