package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trozo.data.BadInput;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old, and longer");
        AtomicFiles.write(file, "new".getBytes());
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    @Test
    void ifOneFileCannotBeWrittenNoneIs() throws IOException {
        Path good = Files.writeString(folder.resolve("good"), "old");
        Path bad = folder.resolve("none").resolve("bad");
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(good, "new".getBytes());
        contents.put(folder.resolve("fresh"), "new".getBytes());
        contents.put(bad, "new".getBytes());
        assertEquals(
                bad + ": cannot be written (there is no such folder)",
                assertThrows(BadInput.class, () -> AtomicFiles.writeAll(contents))
                        .getMessage());
        assertEquals("old", Files.readString(good));
        assertEquals(List.of(good), inFolder());
    }

    @Test
    void aFolderIsNotReplaced() {
        assertEquals(
                folder + ": cannot be written (it is a folder)",
                assertThrows(BadInput.class, () -> AtomicFiles.write(folder, new byte[0]))
                        .getMessage());
    }

    @Test
    void aLinkKeepsPointingToTheFileThatIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFiles.write(link, "new".getBytes());
        assertEquals("new", Files.readString(file));
        assertEquals(file, Files.readSymbolicLink(link));
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
