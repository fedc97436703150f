package trozo.session;

import java.nio.file.Path;
import java.util.Set;
import trozo.data.TextFile;
import trozo.train.Recipe;

/// Reads and writes `.trozo` files.
public final class SessionFile {
    public static final int MOST_BYTES = 64_000_000;

    private static final Set<String> A_LINE_EACH = Set.of(DataFormat.ROWS);

    private SessionFile() {}

    /// @throws BadInput with place and path of the first fault, or because the file cannot be read
    public static Recipe read(Path file) {
        return parse(file.toString(), TextFile.read(file, MOST_BYTES));
    }

    /// @param file what to call the text in messages
    /// @throws BadInput as [#read]
    public static Recipe parse(String file, String text) {
        Fields fields = Cursor.at(file, JsonReader.read(file, text)).fields();
        Recipe recipe = RecipeFormat.read(fields);
        fields.end();
        return recipe;
    }

    /// Replaces the file, wholly or not at all.
    ///
    /// @throws BadInput if it cannot be written; then the old file is as it was
    public static void write(Path file, Recipe recipe) {
        AtomicFiles.write(file, bytes(recipe));
    }

    static byte[] bytes(Recipe recipe) {
        return JsonWriter.write(A_LINE_EACH, out -> out.object(top -> RecipeFormat.write(top, recipe)));
    }
}
