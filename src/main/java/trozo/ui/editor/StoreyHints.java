package trozo.ui.editor;

import java.util.List;
import javafx.scene.layout.Region;
import trozo.figure.ColumnLayout;
import trozo.figure.Rect;
import trozo.ui.parts.Hint;
import trozo.ui.words.Words;

/// Says what each storey shows when the pointer rests on its title. The titles are drawn; these stand over them, and
/// let everything but resting through to the column.
final class StoreyHints {
    private static final double SHARE = 0.42;

    private final Region curve;
    private final Region slope;
    private final Region traffic;
    private final Region mass;

    StoreyHints(Words words) {
        curve = over("curve", words);
        slope = over("slope", words);
        traffic = over("traffic", words);
        mass = over("mass", words);
    }

    private static Region over(String storey, Words words) {
        Region region = new Region();
        region.setId("hint-" + storey);
        Hint.on(region, words.bind("explain.storey." + storey));
        return region;
    }

    List<Region> nodes() {
        return List.of(curve, slope, traffic, mass);
    }

    void place(ColumnLayout layout) {
        place(curve, layout.curve(), layout.header());
        place(slope, layout.slope(), layout.header());
        place(traffic, layout.traffic(), layout.header());
        place(mass, layout.mass(), layout.header());
    }

    private static void place(Region region, Rect storey, double header) {
        region.resizeRelocate(0, storey.y() - header, storey.x() + SHARE * storey.width(), header);
    }
}
