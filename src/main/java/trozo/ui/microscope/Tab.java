package trozo.ui.microscope;

import javafx.scene.Node;

/// One of the things that the microscope shows.
interface Tab {
    /// Ends its message keys and ids.
    String key();

    Node node();

    /// The run has moved on, or the tab has come to be seen.
    void look();
}
