package trozo.figure;

import trozo.figure.Mark.Anchor;

/// One picture of a run on three panels: the activation column at the left, the world above the loss at the right.
public final class PictureFigure {
    public static final double WIDTH = 1120;
    public static final double HEIGHT = 820;

    private static final double GAP = 16;
    private static final double PAD = 18;
    private static final double HEADING = 40;

    private PictureFigure() {}

    /// At its usual size, times the scale of the look.
    public static Drawing draw(PictureModel model, Look look) {
        return draw(model, look.of(WIDTH), look.of(HEIGHT), look);
    }

    public static Drawing draw(PictureModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Words words = Words.in(look.locale());
        double gap = look.of(GAP);
        sketch.box(new Rect(0, 0, width, height), look.palette().background());
        Rect column = new Rect(gap, gap, 0.52 * (width - 3 * gap), height - 2 * gap);
        double right = column.right() + gap;
        Rect world = new Rect(right, gap, width - gap - right, 0.66 * (height - 3 * gap));
        Rect loss = new Rect(right, world.bottom() + gap, world.width(), height - 2 * gap - world.bottom());

        Rect inside = panel(sketch, column, words.say("picture.activation"), "");
        put(sketch, inside, ColumnFigure.draw(model.column(), inside.width(), inside.height(), look));
        inside = panel(sketch, world, words.say("picture.world"), accuracy(model, words, look));
        put(sketch, inside, WorldFigure.draw(model.world(), inside.width(), inside.height(), look));
        inside = panel(sketch, loss, words.say("picture.loss"), words.say("loss.step", Numbers.count(model.step())));
        put(sketch, inside, LossFigure.draw(model.loss(), inside.width(), inside.height(), look));
        return sketch.drawing(width, height);
    }

    private static String accuracy(PictureModel model, Words words, Look look) {
        if (!Double.isNaN(model.testAccuracy())) {
            return words.say("picture.accuracy", Numbers.fixed(model.testAccuracy(), 3, look.locale()));
        }
        return Double.isNaN(model.testLoss())
                ? ""
                : words.say("loss.test", Numbers.significant(model.testLoss(), 2, look.locale()));
    }

    /// A surface with a title and a note; what is left inside.
    private static Rect panel(Sketch sketch, Rect rect, String title, String note) {
        Look look = sketch.look;
        Palette palette = look.palette();
        sketch.box(rect, look.of(10), palette.surface(), look.stroke(palette.hairline(), 1));
        double baseline = rect.y() + look.of(26);
        TextStyle bold = new TextStyle(Face.SEMIBOLD, look.of(TextStyle.TITLE));
        sketch.text(title, rect.x() + look.of(PAD), baseline, bold, Anchor.START, palette.ink());
        double right = rect.right() - look.of(PAD);
        sketch.text(note, right, baseline, look.body(Face.REGULAR), Anchor.END, palette.mutedInk());
        return rect.inset(look.of(PAD), look.of(HEADING), look.of(PAD), look.of(PAD) * 0.7);
    }

    private static void put(Sketch sketch, Rect inside, Drawing drawing) {
        Placement.moved(drawing.marks(), inside.x(), inside.y()).forEach(sketch::add);
    }
}
