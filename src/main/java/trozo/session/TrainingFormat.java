package trozo.session;

import java.io.IOException;
import java.util.List;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.Momentum;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.train.Training;

/// How a run learns, in JSON.
final class TrainingFormat {
    private TrainingFormat() {}

    static Training read(Cursor cursor) {
        Fields fields = cursor.fields();
        Loss loss = fields.required("loss").constant(Loss.class);
        OptimiserSpec optimiser = optimiser(fields.required("optimiser"));
        int batch = (int) fields.required("batch").whole(1, Training.MOST_BATCH);
        long steps = fields.required("steps").whole(0, Long.MAX_VALUE);
        fields.end();
        return cursor.make(() -> new Training(loss, optimiser, batch, steps));
    }

    private static OptimiserSpec optimiser(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        double lr = fields.required("lr").number();
        double decay = number(fields, "weightDecay", 0);
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
            default -> throw kind.unknown(List.of("sgd", "momentum", "adam"));
        };
        fields.end();
        return spec;
    }

    private static double number(Fields fields, String key, double otherwise) {
        return fields.optional(key).map(Cursor::number).orElse(otherwise);
    }

    static void write(JsonWriter out, Training training) throws IOException {
        out.object(object -> {
            object.key("loss").text(Cursor.key(training.loss()));
            object.key("optimiser").object(optimiser -> writeOptimiser(optimiser, training.optimiser()));
            object.key("batch").whole(training.batch());
            object.key("steps").whole(training.steps());
        });
    }

    private static void writeOptimiser(JsonWriter out, OptimiserSpec spec) throws IOException {
        switch (spec) {
            case Sgd sgd -> {
                out.key("kind").text("sgd");
                out.key("lr").number(sgd.lr());
                out.key("weightDecay").number(sgd.weightDecay());
            }
            case Momentum heavy -> {
                out.key("kind").text("momentum");
                out.key("lr").number(heavy.lr());
                out.key("momentum").number(heavy.momentum());
                out.key("nesterov").flag(heavy.nesterov());
                out.key("weightDecay").number(heavy.weightDecay());
            }
            case Adam adam -> {
                out.key("kind").text("adam");
                out.key("lr").number(adam.lr());
                out.key("beta1").number(adam.beta1());
                out.key("beta2").number(adam.beta2());
                out.key("epsilon").number(adam.epsilon());
                out.key("weightDecay").number(adam.weightDecay());
            }
        }
    }
}
