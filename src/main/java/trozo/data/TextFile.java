package trozo.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/// Reads a file the user named, whatever it turns out to hold.
public final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /// The text of a UTF-8 file, without a byte order mark.
    ///
    /// @throws BadInput if it cannot be read, holds more than `mostBytes`, or is not UTF-8
    public static String read(Path file, int mostBytes) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // Not the size the file system tells: that of a device or a pipe is 0.
            bytes = in.readNBytes(mostBytes + 1);
        } catch (NoSuchFileException missing) {
            throw new BadInput(file + ": there is no such file", missing);
        } catch (IOException unreadable) {
            throw new BadInput(file + ": cannot be read (" + unreadable.getMessage() + ")", unreadable);
        }
        if (bytes.length > mostBytes) {
            throw new BadInput(file + ": larger than " + mostBytes / 1_000_000 + " MB, the most that is read");
        }
        return decode(file, bytes);
    }

    private static String decode(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw new BadInput(file + ":" + (linesBefore(bytes, in.position()) + 1) + ": not UTF-8 text (byte 0x"
                    + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]) + "); UTF-8 was expected");
        }
        out.flip();
        if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
            out.get();
        }
        return out.toString();
    }

    private static int linesBefore(byte[] bytes, int end) {
        int lines = 0;
        for (int at = 0; at < end; at++) {
            if (bytes[at] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
