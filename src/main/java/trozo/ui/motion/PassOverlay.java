package trozo.ui.motion;

import java.util.List;
import trozo.figure.Drawing;
import trozo.figure.PassFigure;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.theme.Theme;

/// Slow motion over the picture of the network.
public final class PassOverlay {
    private final FigureCanvas figure;

    public PassOverlay(SlowMotion motion, Theme theme) {
        figure = new FigureCanvas((width, height) -> motion.pass()
                .get()
                .map(pass -> PassFigure.draw(pass, width, height, theme.look().get()))
                .orElseGet(() -> new Drawing(width, height, List.of())));
        figure.setId("pass-figure");
        figure.setMouseTransparent(true);
        motion.pass().subscribe(changed -> figure.refresh());
        theme.look().subscribe(changed -> figure.refresh());
    }

    public FigureCanvas node() {
        return figure;
    }
}
