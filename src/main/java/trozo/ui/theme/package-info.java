/// How the window looks: light or dark, at its usual size or scaled for a projector.
///
/// Colours come from one place, [trozo.figure.Palette]; the stylesheet names them (`-ink`, `-kink`, ...) and
/// AtlantaFX's and Modena's own names are mapped to them. Lengths in the stylesheet are in `px` at a scale of 1; the
/// scale multiplies them all.
package trozo.ui.theme;
