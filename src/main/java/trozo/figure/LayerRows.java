package trozo.figure;

import trozo.figure.Mark.Anchor;

/// A row for each layer with its name at the left: the frame of pictures that compare layers.
///
/// @param area where the rows lie, without their names
/// @param layers how many, the output layer with them if it is shown
/// @param withOutput whether the last row is the output's
record LayerRows(Rect area, int layers, boolean withOutput) {
    private static final double NAMES = 52;
    private static final double AIR = 6;

    static LayerRows of(
            double width, double height, double below, double right, int layers, boolean output, Look look) {
        Rect area = new Rect(0, 0, width, height).inset(look.of(NAMES), look.of(4), look.of(right), look.of(below));
        return new LayerRows(area, layers, output);
    }

    Rect row(int layer, Look look) {
        double pitch = area.height() / Math.max(1, layers);
        double air = Math.min(look.of(AIR), 0.25 * pitch);
        return new Rect(area.x(), area.y() + layer * pitch + air, area.width(), pitch - air);
    }

    boolean isOutput(int layer) {
        return withOutput && layer == layers - 1;
    }

    Color color(int layer, Palette palette) {
        return isOutput(layer) ? palette.mutedInk() : palette.series(layer);
    }

    void name(Sketch sketch, int layer, Words words) {
        Look look = sketch.look;
        sketch.centred(
                isOutput(layer) ? words.say("gradient.output") : words.say("column.layer", Numbers.count(layer + 1)),
                area.x() - look.of(8),
                row(layer, look).centreY(),
                look.small(Face.REGULAR),
                Anchor.END,
                look.palette().ink());
    }
}
