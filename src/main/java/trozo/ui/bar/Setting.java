package trozo.ui.bar;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import trozo.lab.LabState;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// A number that some values of a kind have and others have not.
///
/// @param id of the field
/// @param key the message that names it
/// @param get the number; empty where there is none
/// @param set the same value with another number
record Setting<T>(String id, String key, Range range, Function<T, OptionalDouble> get, BiFunction<T, Double, T> set) {

    /// Adds a row that is there while there is such a number.
    ///
    /// @param value the value in the document
    /// @param become told of the value with the number that was typed
    void addTo(Form form, Studio studio, Words words, Function<LabState, T> value, Consumer<T> become) {
        BooleanProperty applies = new SimpleBooleanProperty();
        NumberField field = new NumberField(words, range, number -> {
            if (applies.get()) {
                become.accept(set.apply(value.apply(studio.state().get()), number));
            }
        });
        field.setId(id);
        field.accessibleTextProperty().bind(words.bind(key));
        studio.state().subscribe(state -> {
            OptionalDouble now = get.apply(value.apply(state));
            applies.set(now.isPresent());
            now.ifPresent(field::show);
        });
        form.rowWhen(applies, words.bind(key), field).explain(words.bind("explain." + key));
    }
}
