package trozo.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import trozo.export.JavaCode;
import trozo.export.NumpyCode;
import trozo.export.TorchCode;
import trozo.lab.LabState;
import trozo.piecewise.FormulaText;
import trozo.piecewise.Latex;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.parts.Copies;

/// The texts that the curve under the hand can be taken out as.
enum CurveText {
    TEXT,
    LATEX,
    PYTORCH,
    NUMPY,
    JAVA;

    /// The activation written so; empty where it cannot be.
    Optional<String> of(LabState state) {
        return switch (this) {
            case TEXT -> Optional.of(FormulaText.of(state.activation()));
            case LATEX -> Optional.of(Latex.ENGLISH.of(state.activation()));
            case PYTORCH -> Optional.of(TorchCode.of(state.activation(), state.learnable()));
            case NUMPY -> curve(state).map(curve -> NumpyCode.of(List.of(curve)));
            case JAVA -> curve(state).map(curve -> JavaCode.of(List.of(curve)));
        };
    }

    private static Optional<PiecewiseLinear> curve(LabState state) {
        return state.activation() instanceof PiecewiseLinear curve ? Optional.of(curve) : Optional.empty();
    }

    /// Puts the text on the clipboard.
    void copy(LabState state) {
        of(state).ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// All of them, as a panel's menu offers them.
    static List<Copies.Text> all(Supplier<LabState> state) {
        return List.of(values()).stream()
                .map(text -> new Copies.Text("formula.copy." + text, () -> text.of(state.get())))
                .toList();
    }
}
