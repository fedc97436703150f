package trozo.figure;

import trozo.figure.WorldMarks.Place;

/// Where the arrow keys have moved to in the world.
final class Crosshair {
    private static final double ARM = 9;
    private static final double GAP = 3;

    private Crosshair() {}

    static void draw(Sketch sketch, WorldLayout layout, Place place) {
        Look look = sketch.look;
        double x = layout.across().at(place.x());
        double y = layout.up().at(place.y());
        for (Stroke stroke : new Stroke[] {
            look.stroke(look.palette().surface(), 4), look.stroke(look.palette().ink(), 1.8)
        }) {
            for (int way : new int[] {-1, 1}) {
                sketch.line(x + way * look.of(GAP), y, x + way * look.of(ARM), y, stroke);
                sketch.line(x, y + way * look.of(GAP), x, y + way * look.of(ARM), stroke);
            }
        }
    }
}
