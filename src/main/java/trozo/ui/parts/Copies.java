package trozo.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import trozo.figure.Drawing;

/// What can be taken out of a panel. All is asked for at the moment it is wanted.
///
/// @param drawing the figure it shows; without one, a picture is taken of the panel as it stands
/// @param numbers the numbers behind it, a table each
/// @param texts what it shows, written in other languages
public record Copies(Supplier<Optional<Drawing>> drawing, List<Numbers> numbers, List<Text> texts) {
    /// Nothing but the panel's looks.
    public static final Copies NONE = new Copies(Optional::empty, List.of());

    /// @param key the message key of what copies them
    /// @param csv the table, empty where there is none yet
    public record Numbers(String key, Supplier<Optional<String>> csv) {}

    /// @param key the message key of the language's name
    /// @param text empty where it cannot be written so
    public record Text(String key, Supplier<Optional<String>> text) {}

    public Copies {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    public Copies(Supplier<Optional<Drawing>> drawing, List<Numbers> numbers) {
        this(drawing, numbers, List.of());
    }

    /// With one table.
    public Copies(Supplier<Optional<Drawing>> drawing, Supplier<Optional<String>> csv) {
        this(drawing, List.of(new Numbers("panel.copy-numbers", csv)));
    }
}
