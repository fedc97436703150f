package trozo.ui.bar;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import trozo.lab.LabState;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// A row of buttons, one of which is chosen: the constants of an enum, named by the messages `prefix.CONSTANT`.
final class Segments {
    private Segments() {}

    /// @param id begins the ids of the buttons: `id-constant`
    /// @param shown which constant the document has
    /// @param chosen told of another that was chosen
    static <E extends Enum<E>> SegmentedButton of(
            Studio studio,
            Words words,
            String id,
            String prefix,
            Class<E> type,
            Function<LabState, E> shown,
            Consumer<E> chosen) {
        SegmentedButton all = new SegmentedButton();
        all.setId(id + "-choice");
        for (E constant : type.getEnumConstants()) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + constant.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(words.bind(() -> words.name(prefix, constant)));
            Hint.on(button, words.bind(() -> words.name("explain." + prefix, constant)));
            button.setOnAction(event -> {
                button.setSelected(true);
                if (shown.apply(studio.state().get()) != constant) {
                    chosen.accept(constant);
                }
            });
            all.getButtons().add(button);
        }
        studio.state()
                .subscribe(state ->
                        all.getButtons().get(shown.apply(state).ordinal()).setSelected(true));
        return all;
    }
}
