package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.insight.World;

/// An input space of too many dimensions for a picture: a sentence says so.
record HiddenWorld(Sketch sketch, World.Hidden world, double width, double height) implements Scenery {
    @Override
    public void ground() {
        Look look = sketch.look;
        sketch.text(
                Words.in(look.locale()).say("world.inputs", world.inputs()),
                width / 2,
                height / 2,
                look.body(Face.REGULAR),
                Anchor.MIDDLE,
                look.palette().mutedInk());
    }

    @Override
    public void points() {}

    @Override
    public void over() {}

    @Override
    public void thumb() {}
}
