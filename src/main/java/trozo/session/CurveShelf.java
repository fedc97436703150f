package trozo.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trozo.data.BadInput;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// The curves that a user has put by under names of their own, in one file.
public final class CurveShelf {
    public static final int MOST_CURVES = 200;
    public static final int LONGEST_NAME = 40;

    private static final int VERSION = 1;
    private static final String CURVES = "curves";

    /// @param name of 1 to [#LONGEST_NAME] characters, no other's
    public record Kept(String name, Activation activation, Learnable learnable) {
        public Kept {
            if (!isName(name)) {
                throw new IllegalArgumentException("a name of 1 to " + LONGEST_NAME + " characters was expected");
            }
        }
    }

    private final Path file;

    /// In `file`, which need not exist yet.
    public CurveShelf(Path file) {
        this.file = file;
    }

    /// Whether a curve may be called so.
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /// What lies there, in the order it was put by; nothing if there is no file.
    ///
    /// @throws BadInput with the place of the first fault; the file stays as it is
    public List<Kept> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        Fields fields = JsonFile.read(file, "a file of curves").fields();
        Cursor version = fields.required("trozo");
        if (version.whole(0, Integer.MAX_VALUE) != VERSION) {
            throw version.bad("version " + VERSION + " was expected");
        }
        List<Kept> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Cursor item : fields.required(CURVES).items(0, MOST_CURVES)) {
            Kept curve = read(item);
            if (!names.add(curve.name())) {
                throw item.bad("the name " + BadInput.quote(curve.name()) + " was expected only once");
            }
            kept.add(curve);
        }
        fields.end();
        return kept;
    }

    private static Kept read(Cursor item) {
        Fields fields = item.fields();
        Cursor name = fields.required("name");
        Shaped shaped = ActivationFormat.read(fields.required("activation"));
        fields.end();
        return name.make(() -> new Kept(name.text(), shaped.activation(), shaped.learnable()));
    }

    /// Puts these in place of what lies there. A file that cannot be read is never written over.
    ///
    /// @throws BadInput if it cannot be written, or what lies there cannot be read
    public void write(List<Kept> curves) {
        read();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new BadInput(file + ": cannot be written, for its folder cannot be made", failure);
        }
        AtomicFiles.write(
                file,
                JsonWriter.write(
                        Set.of(CURVES),
                        out -> out.object(top -> {
                            top.key("trozo").whole(VERSION);
                            top.key(CURVES).array(items -> {
                                for (Kept curve : curves) {
                                    write(items, curve);
                                }
                            });
                        })));
    }

    private static void write(JsonWriter out, Kept curve) throws IOException {
        out.object(object -> {
            object.key("name").text(curve.name());
            object.key("activation");
            ActivationFormat.write(object, new Shaped(curve.activation(), curve.learnable()));
        });
    }
}
