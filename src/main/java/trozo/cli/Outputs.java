package trozo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trozo.data.BadInput;
import trozo.session.AtomicFiles;

/// The files a command was asked to write: checked before the work, written together after it.
///
/// @param <T> what the work gives
public final class Outputs<T> {
    private final Optional<Path> input;
    private final Map<Path, Function<T, byte[]>> contents = new LinkedHashMap<>();

    /// @param input the file that the command reads, if any; it cannot be an output as well
    public Outputs(Optional<Path> input) {
        this.input = input.filter(Files::exists).map(Outputs::place);
    }

    /// @param file null if it was not asked for
    /// @throws BadInput if it could not be written later
    public void add(Path file, Function<T, byte[]> content) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(file + ": a file was expected, not a folder");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new BadInput(file + ": cannot be written (there is no such folder)");
        }
        Path place = place(file);
        if (input.isPresent() && input.get().equals(place)) {
            throw new BadInput(file + ": another file than the one to read was expected");
        }
        if (contents.put(place, content) != null) {
            throw new BadInput(file + ": was given for two outputs; another file was expected");
        }
    }

    /// Where a file really lies: one that is there may be reached through links, under other names.
    private static Path place(Path file) {
        try {
            Path whole = file.toAbsolutePath();
            return Files.exists(whole)
                    ? whole.toRealPath()
                    : whole.getParent().toRealPath().resolve(whole.getFileName());
        } catch (IOException unreachable) {
            throw new BadInput(file + ": cannot be reached (" + unreachable.getMessage() + ")", unreachable);
        }
    }

    /// @throws BadInput if one cannot be written; then none is
    public void write(T result) {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        contents.forEach((file, content) -> bytes.put(file, content.apply(result)));
        AtomicFiles.writeAll(bytes);
    }
}
