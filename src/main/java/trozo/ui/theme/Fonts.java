package trozo.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import trozo.figure.Face;
import trozo.figure.TextStyle;

/// The bundled fonts, made known to JavaFX.
public final class Fonts {
    static {
        for (Face face : Face.values()) {
            try (InputStream file = Fonts.class.getResourceAsStream(face.resource())) {
                if (file == null || Font.loadFont(file, TextStyle.BODY) == null) {
                    throw new IllegalStateException("the bundled font " + face.resource() + " cannot be loaded");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled font " + face.resource() + " cannot be read", e);
            }
        }
    }

    private Fonts() {}

    /// Loads them, once.
    static void load() {
        // The class initialiser has done it.
    }

    public static Font font(TextStyle style) {
        return Font.font(style.face().family(), style.size());
    }
}
