package trozo.session;

import java.nio.file.Path;
import trozo.autograd.KinkRule;
import trozo.data.TextFile;
import trozo.piecewise.Activation;

/// A curve from elsewhere: a table of breakpoints ([CurveCsv]), an activation in JSON as it stands in a recipe, or a
/// whole recipe, of which the first activation is taken.
public final class CurveFile {
    private CurveFile() {}

    /// @param rule the kink rule of a table, which has none of its own
    /// @throws trozo.data.BadInput with the place of the first fault, or because the file cannot be read
    public static Activation read(Path file, KinkRule rule) {
        return parse(file.toString(), TextFile.read(file, SessionFile.MOST_BYTES), rule);
    }

    /// @param name what to call the text in messages
    /// @throws trozo.data.BadInput as [#read]
    public static Activation parse(String name, String text, KinkRule rule) {
        if (!text.stripLeading().startsWith("{")) {
            return CurveCsv.parse(name, text, rule);
        }
        Cursor cursor = Cursor.at(name, JsonReader.read(name, text, "an activation"));
        return cursor.fields().keys().contains("trozo")
                ? SessionFile.parse(name, text).recipe().activations().getFirst()
                : ActivationFormat.read(cursor).activation();
    }
}
