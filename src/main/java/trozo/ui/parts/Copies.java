package trozo.ui.parts;

import java.util.Optional;
import java.util.function.Supplier;
import trozo.figure.Drawing;

/// What can be taken out of a panel. Both are asked for at the moment they are wanted.
///
/// @param drawing the figure it shows; without one, a picture is taken of the panel as it stands
/// @param csv the numbers behind it, empty where there are none yet
public record Copies(Supplier<Optional<Drawing>> drawing, Supplier<Optional<String>> csv) {
    /// Nothing but the panel's looks.
    public static final Copies NONE = new Copies(Optional::empty, Optional::empty);
}
