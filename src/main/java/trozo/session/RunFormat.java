package trozo.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.train.Edit;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.RunState.BatchPosition;
import trozo.train.RunState.Bucket;

/// A run in JSON, beside the recipe it began with: what it takes to go on, and the edits it takes to do it all again.
final class RunFormat {
    /// The array whose items get a line each.
    static final String EDITS = "edits";

    private static final int MOST_EDITS = 1_000_000;

    private RunFormat() {}

    static RunState read(Cursor cursor, Recipe start, Fit fit) {
        Fields fields = cursor.fields();
        long step = fields.required("step").whole(0, 1L << 53);
        double[] weights = fields.required("weights").anyNumbers(0, JsonReader.MOST_VALUES);
        double[] optimiser = fields.required("optimiser").anyNumbers(1, JsonReader.MOST_VALUES);
        long weightDraws = fields.required("weightDraws").whole(0, Long.MAX_VALUE);
        Cursor batchesCursor = fields.required("batches");
        LossHistory history = HistoryFormat.read(fields.required("history"));
        Cursor bucketCursor = fields.required("bucket");
        Bucket bucket = HistoryFormat.readBucket(bucketCursor);
        Cursor curves = fields.required("activations");
        List<Activation> activations = Shaped.activations(RecipeFormat.readActivations(curves));
        List<Cursor> editCursors = fields.required(EDITS).items(0, MOST_EDITS);
        fields.end();

        Recipe recipe = start;
        List<Edit> edits = new ArrayList<>();
        for (Cursor editCursor : editCursors) {
            Edit edit = ChangeFormat.read(editCursor);
            requireInOrder(
                    editCursor, edit, edits.isEmpty() ? 0 : edits.getLast().step(), step);
            edits.add(edit);
            recipe = apply(editCursor, edit, recipe, fit);
        }
        Recipe edited = recipe;
        Recipe learnt = curves.make(() -> edited.withLearnt(activations));
        if (bucket.steps() >= history.width() || history.size() * history.width() + bucket.steps() != step) {
            throw bucketCursor.bad("the history's buckets and this one must come to " + step + " steps");
        }
        BatchPosition batches =
                readBatches(batchesCursor, fit.data(learnt).train().count());
        RunState state =
                new RunState(start, edits, learnt, step, weights, optimiser, weightDraws, batches, history, bucket);
        cursor.make(() -> Run.resume(state));
        return state;
    }

    private static void requireInOrder(Cursor cursor, Edit edit, long from, long to) {
        if (edit.step() < from || edit.step() > to) {
            throw cursor.bad("a step from " + from + ", the edit's before it, to " + to
                    + ", the run's, was expected, not " + edit.step());
        }
    }

    private static Recipe apply(Cursor cursor, Edit edit, Recipe recipe, Fit fit) {
        return cursor.make(() -> {
            Recipe changed = edit.change().applyTo(recipe);
            edit.change().requireFit(fit.shape(recipe), changed.model());
            fit.shape(changed);
            return changed;
        });
    }

    private static BatchPosition readBatches(Cursor cursor, int samples) {
        Fields fields = cursor.fields();
        long epochStart = fields.required("epochStart").whole(0, Long.MAX_VALUE);
        int taken = (int) fields.required("taken").whole(0, samples);
        fields.end();
        return new BatchPosition(epochStart, taken);
    }

    static void write(JsonWriter out, RunState run) throws IOException {
        out.object(object -> {
            object.key("step").whole(run.step());
            object.key("weights").numbers(run.parameters());
            object.key("optimiser").numbers(run.optimiser());
            object.key("weightDraws").whole(run.weightDraws());
            object.key("batches").object(batches -> {
                batches.key("epochStart").whole(run.batches().epochStart());
                batches.key("taken").whole(run.batches().taken());
            });
            object.key("history");
            HistoryFormat.write(object, run.history());
            object.key("bucket");
            HistoryFormat.writeBucket(object, run.bucket());
            object.key("activations");
            List<Activation> activations = run.recipe().activations();
            RecipeFormat.writeActivations(
                    object,
                    activations,
                    activations.stream().map(Learnable::nothing).toList(),
                    activations.stream().map(nameless -> "").toList());
            object.key(EDITS).array(edits -> {
                for (Edit edit : run.edits()) {
                    ChangeFormat.write(edits, edit);
                }
            });
        });
    }
}
