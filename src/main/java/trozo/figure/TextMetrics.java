package trozo.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How wide a text is, read from the bundled fonts themselves: unhinted advance widths without kerning, so that a plot
/// is laid out alike on screen, in PNG and in SVG.
///
/// Reads the tables head, hhea, hmtx and cmap (format 4) of the OpenType specification.
public final class TextMetrics {
    private static final Map<Face, TextMetrics> FACES = new EnumMap<>(Face.class);

    static {
        for (Face face : Face.values()) {
            FACES.put(face, new TextMetrics(read(face)));
        }
    }

    /// Height of a capital above the baseline as a share of the size.
    private static final double CAP_HEIGHT = 0.727;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final double unitsPerEm;
    private final int longMetrics;
    private final int characterMap;

    private TextMetrics(ByteBuffer font) {
        this.font = font;
        int count = unsigned(4);
        byte[] tag = new byte[4];
        for (int i = 0; i < count; i++) {
            font.get(12 + 16 * i, tag);
            tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), font.getInt(12 + 16 * i + 8));
        }
        unitsPerEm = unsigned(tables.get("head") + 18);
        longMetrics = unsigned(tables.get("hhea") + 34);
        characterMap = formatFour(tables.get("cmap"));
    }

    /// The width of `text` in units.
    public static double width(String text, TextStyle style) {
        TextMetrics metrics = FACES.get(style.face());
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += metrics.advance(text.charAt(i));
        }
        return sum * style.size() / metrics.unitsPerEm;
    }

    /// Whether the face can show every character of `text`.
    public static boolean covers(Face face, String text) {
        return text.chars().allMatch(character -> FACES.get(face).glyph(character) != 0);
    }

    /// From the baseline up to the middle of a capital or digit: added to a y, it centres a label there.
    public static double halfCap(TextStyle style) {
        return CAP_HEIGHT / 2 * style.size();
    }

    private static ByteBuffer read(Face face) {
        try (InputStream in = TextMetrics.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the font " + face.resource() + " is not on the class path");
            }
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face.resource() + " cannot be read", e);
        }
    }

    private int unsigned(int at) {
        return font.getShort(at) & 0xFFFF;
    }

    private int formatFour(int cmap) {
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(at) == 4) {
                return at;
            }
        }
        throw new IllegalStateException("the font has no character map of format 4");
    }

    private int advance(int character) {
        int row = Math.min(glyph(character), longMetrics - 1);
        return unsigned(tables.get("hmtx") + 4 * row);
    }

    /// The glyph of a character, 0 if the font has none.
    private int glyph(int character) {
        int twiceSegments = unsigned(characterMap + 6);
        int ends = characterMap + 14;
        int starts = ends + twiceSegments + 2;
        int deltas = starts + twiceSegments;
        int offsets = deltas + twiceSegments;
        for (int i = 0; i < twiceSegments; i += 2) {
            if (character <= unsigned(ends + i)) {
                if (character < unsigned(starts + i)) {
                    return 0;
                }
                int offset = unsigned(offsets + i);
                int found = offset == 0
                        ? character
                        : unsigned(offsets + i + offset + 2 * (character - unsigned(starts + i)));
                return offset != 0 && found == 0 ? 0 : found + unsigned(deltas + i) & 0xFFFF;
            }
        }
        return 0;
    }
}
