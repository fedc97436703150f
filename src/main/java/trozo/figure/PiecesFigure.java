package trozo.figure;

import java.util.List;
import trozo.figure.Mark.Anchor;

/// On which piece the pre-activations fall: a bar for each layer, cut at the breakpoints, each part as long as its
/// share and named by it. Where no gradient passes the part is hollow.
public final class PiecesFigure {
    private static final double HIGHEST_BAR = 30;

    private PiecesFigure() {}

    public static Drawing draw(PiecesModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        int layers = model.layers().size();
        LayerRows rows = LayerRows.of(width, height, 20, 2, layers, false, look);
        Words words = Words.in(look.locale());
        boolean anyFlat = false;
        for (int layer = 0; layer < layers; layer++) {
            bar(sketch, model.layers().get(layer), rows.row(layer, look), rows.color(layer, look.palette()));
            rows.name(sketch, layer, words);
            anyFlat |= model.layers().get(layer).flat().contains(true);
        }
        sketch.text(
                words.say(anyFlat ? "pieces.flat" : "pieces.share"),
                rows.area().right(),
                height - look.of(5),
                look.small(Face.REGULAR),
                Anchor.END,
                look.palette().mutedInk());
        return sketch.drawing(width, height);
    }

    private static void bar(Sketch sketch, PiecesModel.Layer layer, Rect row, Color color) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double high = Math.min(row.height(), look.of(HIGHEST_BAR));
        double top = row.centreY() - high / 2;
        double from = row.x();
        List<Long> percents = layer.percents();
        TextStyle style = look.small(Face.MEDIUM);
        for (int piece = 0; piece < layer.counts().length; piece++) {
            double wide = row.width() * layer.share(piece);
            Rect part = new Rect(from, top, wide, high);
            if (layer.flat().get(piece)) {
                sketch.box(part, 0, palette.surface(), look.stroke(color, 1));
            } else {
                sketch.box(part, color.withAlpha(piece % 2 == 0 ? 0.55 : 0.32));
            }
            String share = percents.get(piece) + " %";
            if (wide > TextMetrics.width(share, style) + look.of(6) && high > style.size()) {
                sketch.centred(share, part.x() + wide / 2, row.centreY(), style, Anchor.MIDDLE, palette.ink());
            }
            from += wide;
            if (piece < layer.counts().length - 1) {
                sketch.line(from, top - look.of(2), from, top + high + look.of(2), look.stroke(palette.kink(), 1.4));
            }
        }
    }
}
