package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.train.LossHistory;

/// The read-out of the losses at one step.
record Cursor(Sketch sketch, LossLayout layout, LossHistory history, Words words) {
    void draw(long step) {
        Look look = sketch.look;
        Palette palette = look.palette();
        Rect area = layout.area();
        int entry = Math.clamp((step - 1) / history.width(), 0, history.size() - 1);
        double x = layout.step().at(history.step(entry));
        sketch.line(x, area.y(), x, area.bottom(), look.dashed(palette.mutedInk(), 1, 2, 2));

        List<String> lines = new ArrayList<>();
        lines.add(words.say("loss.step", Numbers.count(history.step(entry))));
        read(lines, "loss.train", history.mean()[entry], x, palette.ink());
        read(lines, "loss.test", history.test()[entry], x, palette.test());

        TextStyle style = look.small(Face.MEDIUM);
        double wide = lines.stream()
                        .mapToDouble(line -> TextMetrics.width(line, style))
                        .max()
                        .orElse(0)
                + look.of(16);
        double high = lines.size() * look.of(15) + look.of(9);
        double beside = x + look.of(8) + wide <= area.right() ? x + look.of(8) : x - look.of(8) - wide;
        double left = Math.max(area.x(), beside);
        sketch.box(new Rect(left, area.y(), wide, high), look.of(6), palette.ink(), Stroke.NONE);
        for (int i = 0; i < lines.size(); i++) {
            double y = area.y() + look.of(12) + i * look.of(15);
            sketch.centred(lines.get(i), left + look.of(8), y, style, Anchor.START, palette.onInk());
        }
    }

    private void read(List<String> lines, String key, double loss, double x, Color color) {
        if (!Double.isNaN(loss)) {
            Look look = sketch.look;
            lines.add(words.say(key, Numbers.significant(loss, 3, look.locale())));
            Stroke outline = look.stroke(look.palette().surface(), 1.2);
            sketch.dot(x, layout.y(loss), look.of(3.4), color, outline);
        }
    }
}
