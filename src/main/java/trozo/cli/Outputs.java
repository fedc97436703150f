package trozo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import trozo.data.BadInput;
import trozo.session.AtomicFiles;

/// The files a command was asked to write: checked before the work, written together after it.
///
/// @param <T> what the work gives
final class Outputs<T> {
    private final Path input;
    private final Map<Path, Function<T, byte[]>> contents = new LinkedHashMap<>();

    Outputs(Path input) {
        this.input = input;
    }

    /// @param file null if it was not asked for
    /// @throws BadInput if it could not be written later
    void add(Path file, Function<T, byte[]> content) {
        if (file == null) {
            return;
        }
        Path place = file.toAbsolutePath().normalize();
        if (place.equals(input.toAbsolutePath().normalize())) {
            throw new BadInput(file + ": another file than the one to read was expected");
        }
        if (Files.isDirectory(place)) {
            throw new BadInput(file + ": a file was expected, not a folder");
        }
        if (!Files.isDirectory(place.getParent())) {
            throw new BadInput(file + ": cannot be written (there is no such folder)");
        }
        if (contents.put(place, content) != null) {
            throw new BadInput(file + ": was given for two outputs; another file was expected");
        }
    }

    /// @throws BadInput if one cannot be written; then none is
    void write(T result) {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        contents.forEach((file, content) -> bytes.put(file, content.apply(result)));
        AtomicFiles.writeAll(bytes);
    }
}
