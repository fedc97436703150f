package trozo.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import trozo.data.DataSpec;
import trozo.nn.Kept;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.train.Change;
import trozo.train.Edit;
import trozo.train.ModelSpec;
import trozo.train.Training;

/// An edit in JSON: `{"step": 12, "change": {...}}`. The change holds those parts of the recipe that it replaces, under
/// the recipe's own keys.
final class ChangeFormat {
    private ChangeFormat() {}

    static Edit read(Cursor cursor) {
        Fields fields = cursor.fields();
        long step = fields.required("step").whole(0, Long.MAX_VALUE);
        Change change = readChange(fields.required("change"));
        fields.end();
        return new Edit(step, change);
    }

    private static Change readChange(Cursor cursor) {
        Fields fields = cursor.fields();
        Optional<DataSpec> data = fields.optional("data").map(DataFormat::read);
        Optional<ModelSpec> model = fields.optional("model").map(RecipeFormat::readModel);
        Optional<List<Shaped>> shaped = fields.optional("activations").map(RecipeFormat::readActivations);
        Optional<Training> training = fields.optional("training").map(TrainingFormat::read);
        Optional<Kept> kept = fields.optional("kept").map(WeightsFormat::readKept);
        Optional<Change.Weights> weights = fields.optional("weights").map(WeightsFormat::read);
        fields.end();
        if (weights.isPresent() && fields.keys().size() == 1) {
            return weights.get();
        }
        boolean curves = shaped.isPresent();
        boolean world = data.isPresent() || training.isPresent();
        boolean fits = weights.isEmpty() && (kept.isEmpty() || model.isPresent());
        if (curves && !world && fits) {
            List<Activation> activations = Shaped.activations(shaped.get());
            List<Learnable> learnables = Shaped.learnables(shaped.get());
            List<String> names = Shaped.names(shaped.get());
            return model.<Change>map(shape -> new Change.Model(shape, activations, learnables, names, kept))
                    .orElseGet(() -> new Change.Activations(activations, learnables, names));
        }
        if (world && !curves && model.isEmpty() && fits) {
            return training.isEmpty()
                    ? new Change.Data(data.get())
                    : data.<Change>map(set -> new Change.DataAndLearning(set, training.get()))
                            .orElseGet(() -> new Change.Learning(training.get()));
        }
        throw cursor.bad(
                "activations, model with activations (and kept), weights, data, training, or data with training was expected");
    }

    static void write(JsonWriter out, Edit edit) throws IOException {
        out.object(object -> {
            object.key("step").whole(edit.step());
            object.key("change").object(change -> writeChange(change, edit.change()));
        });
    }

    private static void writeChange(JsonWriter out, Change change) throws IOException {
        switch (change) {
            case Change.Activations curves ->
                writeActivations(out, curves.activations(), curves.learnables(), curves.names());
            case Change.Data data -> writeData(out, data.data());
            case Change.DataAndLearning both -> {
                writeData(out, both.data());
                writeTraining(out, both.training());
            }
            case Change.Model model -> {
                out.key("model");
                RecipeFormat.writeModel(out, model.model());
                writeActivations(out, model.activations(), model.learnables(), model.names());
                if (model.kept().isPresent()) {
                    out.key("kept");
                    WeightsFormat.write(out, model.kept().get());
                }
            }
            case Change.Weights weights -> {
                out.key("weights");
                WeightsFormat.write(out, weights);
            }
            case Change.Learning learning -> writeTraining(out, learning.training());
        }
    }

    private static void writeActivations(
            JsonWriter out, List<Activation> activations, List<Learnable> learnables, List<String> names)
            throws IOException {
        out.key("activations");
        RecipeFormat.writeActivations(out, activations, learnables, names);
    }

    private static void writeData(JsonWriter out, DataSpec data) throws IOException {
        out.key("data");
        DataFormat.write(out, data);
    }

    private static void writeTraining(JsonWriter out, Training training) throws IOException {
        out.key("training");
        TrainingFormat.write(out, training);
    }
}
