package trozo.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import trozo.data.BadInput;

/// Writes files so that each is, at every moment, either the old one or the whole new one.
public final class AtomicFiles {
    private AtomicFiles() {}

    /// @throws BadInput if it cannot be written; then the old file is as it was
    public static void write(Path file, byte[] content) {
        writeAll(Map.of(file, content));
    }

    /// Writes all contents beside their files and onto the disk before the first file is replaced.
    ///
    /// @throws BadInput if one cannot be written; then no file is replaced, unless it was the replacing that failed
    public static void writeAll(Map<Path, byte[]> contents) {
        Map<Path, Path> temporaries = new LinkedHashMap<>();
        Path current = null;
        try {
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                current = entry.getKey();
                Path target = Files.exists(current) ? current.toRealPath() : current.toAbsolutePath();
                if (Files.isDirectory(target)) {
                    throw new IOException("it is a folder");
                }
                Path temporary = target.resolveSibling("." + target.getFileName() + "." + System.nanoTime() + ".tmp");
                temporaries.put(target, temporary);
                writeOut(temporary, entry.getValue());
            }
            for (Map.Entry<Path, Path> entry : temporaries.entrySet()) {
                current = entry.getKey();
                Files.move(entry.getValue(), current, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            String why = failure instanceof NoSuchFileException ? "there is no such folder" : failure.getMessage();
            BadInput refusal = new BadInput(current + ": cannot be written (" + why + ")", failure);
            temporaries.values().forEach(temporary -> discard(temporary, refusal));
            throw refusal;
        }
    }

    private static void discard(Path temporary, BadInput refusal) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            refusal.addSuppressed(stays);
        }
    }

    private static void writeOut(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
