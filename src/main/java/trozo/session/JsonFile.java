package trozo.session;

import java.nio.file.Path;
import trozo.data.TextFile;

/// Reads JSON that is no session file; its reader knows what to expect of it.
public final class JsonFile {
    private JsonFile() {}

    /// @param expected what the file should be, as a message says it
    /// @throws trozo.data.BadInput with the place of the first fault, or because the file cannot be read
    public static Cursor read(Path file, String expected) {
        String text = TextFile.read(file, SessionFile.MOST_BYTES);
        return Cursor.at(file.toString(), JsonReader.read(file.toString(), text, expected));
    }
}
