package trozo.ui.shell;

import javafx.scene.layout.Region;
import trozo.ui.parts.Panel;

/// A panel and the node by which it is laid out: itself, or what stands around it.
record Place(Region node, Panel panel) {
    static Place of(Panel panel) {
        return new Place(panel, panel);
    }
}
