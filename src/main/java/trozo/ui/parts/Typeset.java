package trozo.ui.parts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;
import trozo.figure.Color;
import trozo.ui.theme.Theme;

/// A formula set in type, in the ink of the theme and at the density of the screen.
///
/// The library reads its fonts before the first formula, which takes a moment and is done on a thread of its own; from
/// then on a formula takes less than a millisecond.
public final class Typeset extends StackPane {
    private static final double SIZE = 15;

    /// Read when the first formula is wanted.
    private static final class Library {
        private static final Executor OWN = Thread.ofPlatform().daemon().name("fonts of formulas")::start;
        private static final CompletableFuture<Void> READ = CompletableFuture.runAsync(
                () -> icon("f(z) = \\begin{cases} e^{z} & \\text{a} \\end{cases}", SIZE, java.awt.Color.BLACK), OWN);
    }

    private final Theme theme;
    private final ImageView picture = new ImageView();
    private String latex = "";
    private boolean ready;

    public Typeset(Theme theme) {
        this.theme = theme;
        getChildren().add(picture);
        setAccessibleRole(AccessibleRole.TEXT);
        picture.setSmooth(true);
        theme.look().subscribe(look -> draw());
        sceneProperty().subscribe(scene -> draw());
        Library.READ.whenComplete((done, failure) -> Platform.runLater(() -> {
            if (failure != null) {
                throw new IllegalStateException("the fonts of formulas cannot be read", failure);
            }
            ready = true;
            draw();
        }));
    }

    /// Completed when formulas can be shown.
    public static CompletableFuture<Void> library() {
        return Library.READ;
    }

    /// @param spoken the formula as it is told to who cannot see it
    public void show(String newLatex, String spoken) {
        setAccessibleText(spoken);
        if (!newLatex.equals(latex)) {
            latex = newLatex;
            draw();
        }
    }

    private void draw() {
        if (!ready || latex.isEmpty()) {
            return;
        }
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        Color ink = theme.look().get().palette().ink();
        BufferedImage image = paint(latex, theme.of(SIZE) * density, new java.awt.Color(ink.argb(), true));
        int width = image.getWidth();
        int height = image.getHeight();
        WritableImage shown = new WritableImage(width, height);
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        shown.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setImage(shown);
        picture.setFitWidth(width / density);
        picture.setFitHeight(height / density);
    }

    private static BufferedImage paint(String latex, double size, java.awt.Color ink) {
        TeXIcon icon = icon(latex, size, ink);
        BufferedImage image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        icon.paintIcon(null, brush, 0, 0);
        brush.dispose();
        return image;
    }

    private static TeXIcon icon(String latex, double size, java.awt.Color ink) {
        TeXIcon icon = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
        icon.setForeground(ink);
        return icon;
    }
}
