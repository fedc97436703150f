package trozo.ui.bar;

import java.util.OptionalDouble;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.Clipping;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// What is done to gradients that are too large.
final class ClippingRows {
    private static final double USUAL = 1;

    private static final Setting<Clipping> MOST = new Setting<>(
            "clip-most",
            "clip.most",
            new Range(0, false, 1e9, true, false),
            clipping -> switch (clipping) {
                case Clipping.None none -> OptionalDouble.empty();
                case Clipping.Norm norm -> OptionalDouble.of(norm.most());
                case Clipping.Value value -> OptionalDouble.of(value.most());
            },
            (clipping, most) -> Kind.of(clipping).at(most));

    /// The ends of message keys.
    private enum Kind {
        NONE,
        NORM,
        VALUE;

        static Kind of(Clipping clipping) {
            return switch (clipping) {
                case Clipping.None none -> NONE;
                case Clipping.Norm norm -> NORM;
                case Clipping.Value value -> VALUE;
            };
        }

        Clipping at(double most) {
            return switch (this) {
                case NONE -> Clipping.NONE;
                case NORM -> new Clipping.Norm(most);
                case VALUE -> new Clipping.Value(most);
            };
        }
    }

    private ClippingRows() {}

    static void addTo(Form form, Studio studio, Words words) {
        form.row(
                        words.bind("clip.title"),
                        null,
                        Segments.of(
                                studio,
                                words,
                                "clip",
                                "clip",
                                Kind.class,
                                state -> Kind.of(clipping(state)),
                                kind -> become(studio, kind.at(USUAL))))
                .explain(words.bind("explain.clip.title"));
        MOST.addTo(form, studio, words, ClippingRows::clipping, clipping -> become(studio, clipping));
    }

    private static Clipping clipping(LabState state) {
        return state.recipe().training().clipping();
    }

    private static void become(Studio studio, Clipping clipping) {
        studio.commit(RecipeEdits.clipping(studio.state().get(), clipping), "edit.clipping", "");
    }
}
