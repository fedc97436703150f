package trozo.ui.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons, and the buttons that show one.
public final class Icons {
    private Icons() {}

    /// An icon drawn by the stylesheet: `.icon-name` gives its shape and size.
    public static Region shape(String name) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        return icon;
    }

    public static FontIcon line(Feather feather) {
        return new FontIcon(feather);
    }

    /// A button of an icon; its name is shown as a tooltip and told to screen readers.
    public static Button button(String id, Node icon, ObservableValue<String> name) {
        Button button = new Button(null, icon);
        button.setId(id);
        button.getStyleClass().setAll("icon-button");
        button.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.setFocusTraversable(true);
        return button;
    }

    /// The same, which shows its name beside the icon where the bar is wide enough.
    public static Button named(String id, Node icon, ObservableValue<String> name) {
        Button button = button(id, icon, name);
        button.textProperty().bind(name);
        button.getStyleClass().add("named");
        return button;
    }
}
