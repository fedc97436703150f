package trozo.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import trozo.figure.Look;
import trozo.figure.Palette;
import trozo.ui.words.Words;

/// The looks of the moment, for controls (a stylesheet) and figures (a [Look]) alike.
public final class Theme {
    /// The factor of the presentation scale.
    public static final double PRESENTATION = 1.5;

    private final ObjectProperty<Palette> palette;
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final Words words;

    public Theme(Palette first, Words words) {
        Fonts.load();
        this.words = words;
        palette = new SimpleObjectProperty<>(this, "palette", first);
        palette.subscribe(changed -> look.set(lookNow()));
        scale.subscribe(changed -> look.set(lookNow()));
        words.language().subscribe(changed -> look.set(lookNow()));
    }

    private Look lookNow() {
        return new Look(palette.get(), words.locale(), scale.get());
    }

    public ObjectProperty<Palette> palette() {
        return palette;
    }

    /// What lengths, text and gaps are multiplied with: 1, or up to [#PRESENTATION].
    public DoubleProperty scale() {
        return scale;
    }

    /// What figures are drawn with; changes with palette, scale and language.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// A length at the scale of the moment.
    public double of(double length) {
        return length * scale.get();
    }

    /// Dresses a scene, now and whenever the looks change.
    public void dress(Scene scene) {
        palette.subscribe(changed -> dressNow(scene));
        scale.subscribe((before, now) -> dressNow(scene));
    }

    private void dressNow(Scene scene) {
        Application.setUserAgentStylesheet(
                palette.get().dark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        scene.getStylesheets().setAll(Stylesheet.of(palette.get(), scale.get()));
    }
}
