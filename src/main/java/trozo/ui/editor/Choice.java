package trozo.ui.editor;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Learnable;
import trozo.piecewise.Preset;
import trozo.session.CurveShelf.Kept;
import trozo.ui.words.Words;

/// A curve to choose.
///
/// @param id of its button
/// @param name in the language of the moment
/// @param learnable what training may move of it; empty where nothing is said
/// @param own the name that the user has given it; empty for one that everybody knows
record Choice(
        String id, ObservableValue<String> name, Activation activation, Optional<Learnable> learnable, String own) {
    static Choice of(Preset preset, Words words) {
        return new Choice(
                "preset-" + preset.key(),
                words.bind(() -> words.name("preset", preset)),
                preset.function(),
                preset.learnable(),
                "");
    }

    static Choice of(FormulaPreset preset, Words words) {
        return new Choice(
                "preset-" + preset.key(),
                words.bind(() -> words.name("preset", preset)),
                preset.function(),
                Optional.empty(),
                "");
    }

    static Choice of(Kept kept, Words words) {
        return new Choice(
                "own-" + kept.name(),
                words.bind(kept::name),
                kept.activation(),
                Optional.of(kept.learnable()),
                kept.name());
    }

    /// The document with this curve in place of the edited one.
    LabState in(LabState state) {
        LabState chosen = state.withActivation(activation)
                .withSelected(OptionalInt.empty())
                .withName(own);
        return learnable.map(chosen::withLearnable).orElse(chosen);
    }
}
