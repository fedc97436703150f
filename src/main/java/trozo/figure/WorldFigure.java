package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.insight.World;

/// Input space: for two inputs the output as a surface of colour with the data on it, for one the fitted curve with its
/// exact kinks.
public final class WorldFigure {
    private WorldFigure() {}

    /// The ground and what is over it.
    public static Drawing draw(WorldModel model, double width, double height, Look look) {
        List<Mark> marks = new ArrayList<>(ground(model, width, height, look).marks());
        marks.addAll(over(model, width, height, look).marks());
        return new Drawing(width, height, marks);
    }

    /// The same small: no axes, no kink lines.
    public static Drawing thumb(WorldModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        WorldLayout layout = WorldLayout.bare(model.world(), width, height, look);
        switch (model.world()) {
            case World.Plane plane -> new PlaneWorld(sketch, layout, model, plane).thumb();
            case World.Line line -> new LineWorld(sketch, layout, model.data(), line, model.marks()).thumb();
            case World.Hidden hidden -> {}
        }
        return sketch.drawing(width, height);
    }

    /// What changes with the network and the data.
    public static Drawing ground(WorldModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        WorldLayout layout = WorldLayout.of(model.world(), width, height, look);
        switch (model.world()) {
            case World.Plane plane -> new PlaneWorld(sketch, layout, model, plane).ground();
            case World.Line line -> new LineWorld(sketch, layout, model.data(), line, model.marks()).ground();
            case World.Hidden hidden ->
                sketch.text(
                        Words.in(look.locale()).say("world.inputs", hidden.inputs()),
                        width / 2,
                        height / 2,
                        look.body(Face.REGULAR),
                        Anchor.MIDDLE,
                        look.palette().mutedInk());
        }
        return sketch.drawing(width, height);
    }

    /// What changes with the pointer, apart, so that thousands of lines are not drawn anew for it.
    public static Drawing over(WorldModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        WorldLayout layout = WorldLayout.of(model.world(), width, height, look);
        switch (model.world()) {
            case World.Plane plane -> new PlaneWorld(sketch, layout, model, plane).over();
            case World.Line line -> new LineWorld(sketch, layout, model.data(), line, model.marks()).over();
            case World.Hidden hidden -> {}
        }
        return sketch.drawing(width, height);
    }
}
