package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.insight.World;

/// Input space: for two inputs the output as a surface of colour with the data on it, for one the fitted curve with its
/// exact kinks.
public final class WorldFigure {
    private WorldFigure() {}

    public static Drawing draw(WorldModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        WorldLayout layout = WorldLayout.of(model.world(), width, height, look);
        switch (model.world()) {
            case World.Plane plane -> new PlaneWorld(sketch, layout, model, plane).draw();
            case World.Line line -> new LineWorld(sketch, layout, model.data(), line, model.marks()).draw();
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
}
