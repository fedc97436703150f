package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import trozo.insight.World;

/// Input space: for two inputs the output as a surface of colour with the data on it, for one the fitted curve with its
/// exact kinks.
public final class WorldFigure {
    private WorldFigure() {}

    /// The ground, the points and what is over them.
    public static Drawing draw(WorldModel model, double width, double height, Look look) {
        List<Mark> marks = new ArrayList<>(ground(model, width, height, look).marks());
        marks.addAll(points(model, width, height, look).marks());
        marks.addAll(over(model, width, height, look).marks());
        return new Drawing(width, height, marks);
    }

    /// The same small: no axes, no kink lines.
    public static Drawing thumb(WorldModel model, double width, double height, Look look) {
        return part(model, WorldLayout.bare(model.world(), width, height, look), width, height, look, Scenery::thumb);
    }

    /// What changes with the network: apart, so that hundreds of points are not drawn anew with every step.
    public static Drawing ground(WorldModel model, double width, double height, Look look) {
        return part(model, WorldLayout.of(model.world(), width, height, look), width, height, look, Scenery::ground);
    }

    /// What changes with the data alone; nothing where the data stands in the midst of the ground.
    public static Drawing points(WorldModel model, double width, double height, Look look) {
        return part(model, WorldLayout.of(model.world(), width, height, look), width, height, look, Scenery::points);
    }

    /// What changes with the pointer, apart, so that thousands of lines are not drawn anew for it.
    public static Drawing over(WorldModel model, double width, double height, Look look) {
        return part(model, WorldLayout.of(model.world(), width, height, look), width, height, look, Scenery::over);
    }

    private static Drawing part(
            WorldModel model, WorldLayout layout, double width, double height, Look look, Consumer<Scenery> part) {
        Sketch sketch = new Sketch(look);
        part.accept(
                switch (model.world()) {
                    case World.Plane plane -> new PlaneWorld(sketch, layout, model, plane);
                    case World.Line line -> new LineWorld(sketch, layout, model.data(), line, model.marks());
                    case World.Hidden hidden -> new HiddenWorld(sketch, hidden, width, height);
                });
        return sketch.drawing(width, height);
    }
}
