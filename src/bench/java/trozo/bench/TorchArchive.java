package trozo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A TorchScript file around one method: a zip archive of the program's text and a pickled object without any state.
final class TorchArchive {
    /// An object of class `__torch__.M` with the one field `training = False`.
    private static final String OBJECT = "\u0080\u0002c__torch__\nM\n)\u0081}X\b\0\0\0training\u0089sb.";

    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private TorchArchive() {}

    /// @param forward the method's parameters and body, as TorchScript stores them
    static byte[] of(String forward) {
        String program = "class M(Module):\n  training : bool\n" + forward;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", OBJECT);
            put(zip, "code/__torch__.py", program);
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", "3\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Stored as it is: PyTorch reads the entries in place.
    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(bytes);
        ZipEntry entry = new ZipEntry("program/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
