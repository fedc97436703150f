package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import trozo.data.BadInput;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.session.CurveShelf;
import trozo.session.CurveShelf.Kept;
import trozo.ui.words.Words;

/// The curves that the user has put by. Without a shelf they last as long as the window.
public final class OwnCurves {
    private final Words words;
    private final ReadOnlyObjectWrapper<List<Kept>> curves = new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    private Optional<CurveShelf> shelf = Optional.empty();

    OwnCurves(Words words) {
        this.words = words;
    }

    /// Keeps them on a shelf from now on, and takes what lies there.
    ///
    /// @throws BadInput if that cannot be read; then it stays as it is, and nothing can be put by
    public void keepOn(CurveShelf newShelf) {
        shelf = Optional.of(newShelf);
        curves.set(newShelf.read());
    }

    ReadOnlyObjectProperty<List<Kept>> curves() {
        return curves.getReadOnlyProperty();
    }

    /// The kept one that is `activation`.
    Optional<Kept> of(Activation activation) {
        return curves.get().stream()
                .filter(kept -> kept.activation().equals(activation))
                .findFirst();
    }

    /// @return why not; empty if it is done
    Optional<String> put(String name, Activation activation, Learnable learnable) {
        if (curves.get().size() >= CurveShelf.MOST_CURVES) {
            return Optional.of(words.text("own.refused.many", CurveShelf.MOST_CURVES));
        }
        return refusal(name)
                .or(() -> change(all -> {
                    all.add(new Kept(name, activation, learnable));
                    return all;
                }));
    }

    /// @return why not; empty if it is done
    Optional<String> rename(Kept curve, String name) {
        if (name.equals(curve.name())) {
            return Optional.empty();
        }
        return refusal(name)
                .or(() -> change(all -> {
                    all.set(all.indexOf(curve), new Kept(name, curve.activation(), curve.learnable()));
                    return all;
                }));
    }

    /// @return why not; empty if it is done
    Optional<String> delete(Kept curve) {
        return change(all -> {
            all.remove(curve);
            return all;
        });
    }

    private Optional<String> refusal(String name) {
        if (!CurveShelf.isName(name)) {
            return Optional.of(words.text("own.refused.name", CurveShelf.LONGEST_NAME));
        }
        boolean taken = curves.get().stream().anyMatch(kept -> kept.name().equals(name));
        return taken ? Optional.of(words.text("own.refused.taken", name)) : Optional.empty();
    }

    private Optional<String> change(UnaryOperator<List<Kept>> edit) {
        List<Kept> changed = List.copyOf(edit.apply(new ArrayList<>(curves.get())));
        try {
            shelf.ifPresent(there -> there.write(changed));
        } catch (BadInput failure) {
            return Optional.of(words.text("own.refused.file", failure.getMessage()));
        }
        curves.set(changed);
        return Optional.empty();
    }
}
