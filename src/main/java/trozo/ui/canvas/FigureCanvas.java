package trozo.ui.canvas;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import trozo.figure.Drawing;

/// A node as large as its parent lets it be, that shows one figure. The figure is asked for at the node's size and
/// painted again only when it has changed. A figure of very many marks appears a little later, when it has been painted
/// aside; see [Painting]. A figure that follows training is drawn when its turn comes; see [Turns].
///
/// ```java
/// FigureCanvas world = new FigureCanvas((width, height) -> worldFigure.draw(width, height, look.get()));
/// look.subscribe(changed -> world.refresh());
/// insight.subscribe(changed -> world.follow());
/// ```
public final class FigureCanvas extends Region {
    /// Draws a figure for a size in units.
    @FunctionalInterface
    public interface Source {
        Drawing draw(double width, double height);
    }

    private static final Turns TURNS = new Turns();

    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final Painting aside = new Painting(painter::paint);
    private final Source source;
    private Drawing drawing;
    private boolean stale = true;

    public FigureCanvas(Source source) {
        this.source = Objects.requireNonNull(source);
        getStyleClass().add("figure");
        getChildren().add(canvas);
        // Without this a canvas would keep its parent from becoming smaller again.
        canvas.setManaged(false);
        setMinSize(0, 0);
    }

    /// Asks for the figure anew, soon but behind others that have asked before: for what changes by itself, many times
    /// a second.
    public void follow() {
        TURNS.ask(this);
    }

    /// Asks for the figure anew, in the next layout pass: often called, once drawn.
    public void refresh() {
        TURNS.forget(this);
        stale = true;
        requestLayout();
    }

    /// The figure that is shown; null before the first layout.
    public Drawing drawing() {
        return drawing;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        if (!resized && !stale || width < 1 || height < 1) {
            return;
        }
        stale = false;
        canvas.setWidth(width);
        canvas.setHeight(height);
        Drawing next = source.draw(width, height);
        if (resized || !next.equals(drawing)) {
            drawing = next;
            // A canvas with nothing on it takes as long to be laid over the others as any.
            canvas.setVisible(!next.marks().isEmpty());
            paint(next);
        }
    }

    /// Paints at once what waits for its turn or is being painted aside below `node`, as before it is photographed.
    public static void settle(Node node) {
        TURNS.settle(node);
        for (Node figure : node.lookupAll(".figure")) {
            if (figure instanceof FigureCanvas canvas && canvas.aside.forget()) {
                canvas.painter.paint(canvas.drawing);
            }
        }
    }

    private void paint(Drawing next) {
        if (Painting.isLong(next)) {
            aside.ask(next, getScene().getWindow().getOutputScaleX());
        } else {
            aside.forget();
            painter.paint(next);
        }
    }
}
