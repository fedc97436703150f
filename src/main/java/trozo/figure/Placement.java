package trozo.figure;

import java.util.List;

/// Drawings put beside each other on one page.
final class Placement {
    private Placement() {}

    static List<Mark> moved(List<Mark> marks, double dx, double dy) {
        return marks.stream().map(mark -> moved(mark, dx, dy)).toList();
    }

    private static Mark moved(Mark mark, double dx, double dy) {
        return switch (mark) {
            case Mark.Polyline line -> new Mark.Polyline(moved(line.points(), dx, dy), line.stroke());
            case Mark.Area area -> new Mark.Area(moved(area.points(), dx, dy), area.fill());
            case Mark.Box box ->
                new Mark.Box(
                        box.x() + dx, box.y() + dy, box.width(), box.height(), box.radius(), box.fill(), box.outline());
            case Mark.Dot dot -> new Mark.Dot(dot.x() + dx, dot.y() + dy, dot.radius(), dot.fill(), dot.outline());
            case Mark.Label label ->
                new Mark.Label(
                        label.text(), label.x() + dx, label.y() + dy, label.style(), label.anchor(), label.color());
            case Mark.Raster raster ->
                new Mark.Raster(
                        raster.pixels(),
                        raster.x() + dx,
                        raster.y() + dy,
                        raster.width(),
                        raster.height(),
                        raster.smooth());
            case Mark.Clip clip ->
                new Mark.Clip(clip.x() + dx, clip.y() + dy, clip.width(), clip.height(), moved(clip.marks(), dx, dy));
        };
    }

    private static Points moved(Points points, double dx, double dy) {
        double[] xs = points.xs().clone();
        double[] ys = points.ys().clone();
        for (int i = 0; i < xs.length; i++) {
            xs[i] += dx;
            ys[i] += dy;
        }
        return new Points(xs, ys);
    }
}
