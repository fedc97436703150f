package trozo.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trozo.data.BadInput;

/// Runs put aside while a window is open, one file per process, so that a crash loses little. A clean end removes the
/// process's own file; what a process that is gone has left behind can be taken up again.
public final class Recovery {
    private static final Pattern NAME = Pattern.compile("autosave-(\\d{1,18})\\.trozo");

    private final Path folder;
    private final long process;
    private final LongPredicate isAlive;

    /// Files in `folder`, which need not exist yet.
    public Recovery(Path folder) {
        this(
                folder,
                ProcessHandle.current().pid(),
                pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    Recovery(Path folder, long process, LongPredicate isAlive) {
        this.folder = folder;
        this.process = process;
        this.isAlive = isAlive;
    }

    private Path own() {
        return folder.resolve("autosave-" + process + ".trozo");
    }

    /// Puts a run aside in place of the last.
    ///
    /// @throws BadInput if it cannot be written
    public void keep(Saved saved) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new BadInput(folder + ": cannot be made, so nothing can be put aside in it", failure);
        }
        SessionFile.write(own(), saved);
    }

    /// Removes what this process has put aside.
    public void discard() {
        delete(own());
    }

    /// Takes what processes that are gone have left: the newest that can be read. All of it is removed.
    public Optional<Saved> takeLeftBehind() {
        Optional<Saved> found = Optional.empty();
        for (Path file : leftBehind()) {
            if (found.isEmpty()) {
                found = readable(file);
            }
            delete(file);
        }
        return found;
    }

    private static Optional<Saved> readable(Path file) {
        try {
            return Optional.of(SessionFile.read(file));
        } catch (BadInput damaged) {
            // A file that the crash itself has damaged has nothing to give; an older one may have.
            return Optional.empty();
        }
    }

    private List<Path> leftBehind() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isOrphan)
                    .sorted(Comparator.comparing(Recovery::modified).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isOrphan(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        long pid = Long.parseLong(name.group(1));
        return pid != process && !isAlive.test(pid);
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
