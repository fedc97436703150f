package trozo.session;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import trozo.data.DataSpec;
import trozo.nn.Initialisation;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;

/// A recipe in JSON.
final class RecipeFormat {
    static final int VERSION = 1;

    private static final String MLP = "mlp";

    /// The widest network there is.
    private static final List<Integer> MOST_WIDE = Collections.nCopies(ModelSpec.MOST_LAYERS, ModelSpec.MOST_UNITS);

    private RecipeFormat() {}

    /// Takes the recipe's members out of `fields`; others may follow.
    static Recipe read(Fields fields, Fit fit) {
        Cursor version = fields.required("trozo");
        if (version.whole(0, Integer.MAX_VALUE) != VERSION) {
            throw version.bad("version " + VERSION + " was expected");
        }
        long seed = fields.required("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE);
        DataSpec data = DataFormat.read(fields.required("data"));
        ModelSpec model = readModel(fields.required("model"));
        Cursor curves = fields.required("activations");
        List<Shaped> read = curves.items(1, Sharing.UNIT.count(MOST_WIDE)).stream()
                .map(curve -> ActivationFormat.read(curve, true))
                .toList();
        boolean each = read.stream().anyMatch(Shaped::each);
        if (each && !read.stream().allMatch(Shaped::each)) {
            throw curves.bad("\"each\" in all of them or in none was expected");
        }
        List<Shaped> shaped = each ? curves.make(() -> Shaped.spread(read, model.hidden())) : read;
        Cursor learning = fields.required("training");
        Training training = TrainingFormat.read(learning);
        Recipe recipe = curves.make(() -> new Recipe(
                seed,
                data,
                model,
                Shaped.activations(shaped),
                Shaped.learnables(shaped),
                Shaped.names(shaped),
                training));
        learning.make(() -> fit.shape(recipe));
        return recipe;
    }

    static ModelSpec readModel(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        if (!kind.text().equals(MLP)) {
            throw kind.unknown(List.of(MLP));
        }
        List<Integer> hidden = fields.required("hidden").items(0, ModelSpec.MOST_LAYERS).stream()
                .map(units -> (int) units.whole(1, ModelSpec.MOST_UNITS))
                .toList();
        Initialisation init =
                fields.optional("init").map(InitialisationFormat::read).orElse(Initialisation.HE);
        fields.end();
        return cursor.make(() -> new ModelSpec(hidden, init));
    }

    static List<Shaped> readActivations(Cursor cursor) {
        return cursor.items(1, Sharing.UNIT.count(MOST_WIDE)).stream()
                .map(ActivationFormat::read)
                .toList();
    }

    static void write(JsonWriter out, Recipe recipe) throws IOException {
        out.key("trozo").whole(VERSION);
        out.key("seed").whole(recipe.seed());
        out.key("data");
        DataFormat.write(out, recipe.data());
        out.key("model");
        writeModel(out, recipe.model());
        out.key("activations");
        List<Shaped> all = Shaped.all(recipe.activations(), recipe.learnables(), recipe.names());
        writeActivations(
                out,
                recipe.sharing() == Sharing.UNIT
                        ? Shaped.gathered(all, recipe.model().hidden())
                        : all);
        out.key("training");
        TrainingFormat.write(out, recipe.training());
    }

    static void writeModel(JsonWriter out, ModelSpec model) throws IOException {
        out.object(object -> {
            object.key("kind").text(MLP);
            object.key("hidden").array(hidden -> {
                for (int units : model.hidden()) {
                    hidden.whole(units);
                }
            });
            object.key("init");
            InitialisationFormat.write(object, model.init());
        });
    }

    static void writeActivations(
            JsonWriter out, List<Activation> activations, List<Learnable> learnables, List<String> names)
            throws IOException {
        writeActivations(out, Shaped.all(activations, learnables, names));
    }

    private static void writeActivations(JsonWriter out, List<Shaped> all) throws IOException {
        out.array(items -> {
            for (Shaped shaped : all) {
                ActivationFormat.write(items, shaped);
            }
        });
    }
}
