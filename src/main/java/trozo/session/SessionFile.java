package trozo.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import trozo.data.BadInput;
import trozo.data.TextFile;
import trozo.train.Recipe;

/// Reads and writes `.trozo` files.
public final class SessionFile {
    public static final int MOST_BYTES = 64_000_000;

    private static final String RUN = "run";
    private static final Set<String> A_LINE_EACH = Set.of(DataFormat.ROWS, RUN, RunFormat.EDITS);

    private SessionFile() {}

    /// @throws BadInput with place and path of the first fault, or because the file cannot be read
    public static Saved read(Path file) {
        return parse(file.toString(), TextFile.read(file, MOST_BYTES));
    }

    /// @param file what to call the text in messages
    /// @throws BadInput as [#read]
    public static Saved parse(String file, String text) {
        Fields fields =
                Cursor.at(file, JsonReader.read(file, text, "a Trozo recipe")).fields();
        Fit fit = new Fit();
        Recipe recipe = RecipeFormat.read(fields, fit);
        Optional<Cursor> run = fields.optional(RUN);
        fields.end();
        return new Saved(recipe, run.map(cursor -> RunFormat.read(cursor, recipe, fit)));
    }

    /// Replaces the file, wholly or not at all.
    ///
    /// @throws BadInput if it cannot be written, or would be too large to be read again; then the old file is as it was
    public static void write(Path file, Saved saved) {
        byte[] bytes = bytes(saved);
        if (bytes.length > MOST_BYTES || values(bytes) > JsonReader.MOST_VALUES) {
            throw new BadInput(file + ": cannot be written (more than " + MOST_BYTES / 1_000_000 + " MB or "
                    + JsonReader.MOST_VALUES + " values, the most that is read again)");
        }
        AtomicFiles.write(file, bytes);
    }

    /// The file's text for the clipboard; [#parse] reads it back.
    public static String text(Saved saved) {
        return new String(bytes(saved), StandardCharsets.UTF_8);
    }

    /// At most so many values are written there.
    private static int values(byte[] json) {
        int values = 1;
        for (byte sign : json) {
            values += sign == ',' || sign == '[' || sign == '{' ? 1 : 0;
        }
        return values;
    }

    static byte[] bytes(Saved saved) {
        return JsonWriter.write(
                A_LINE_EACH,
                out -> out.object(top -> {
                    RecipeFormat.write(top, saved.recipe());
                    if (saved.run().isPresent()) {
                        top.key(RUN);
                        RunFormat.write(top, saved.run().get());
                    }
                }));
    }
}
