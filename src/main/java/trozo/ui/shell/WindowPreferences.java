package trozo.ui.shell;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import trozo.ui.words.Language;

/// What the window remembers from one time to the next.
///
/// @param width of the window's content
/// @param height of the window's content
public record WindowPreferences(
        Language language, boolean dark, boolean presentation, double width, double height, boolean maximised) {
    static final double USUAL_WIDTH = 1440;
    static final double USUAL_HEIGHT = 900;
    static final double LEAST_WIDTH = 1280;
    static final double LEAST_HEIGHT = 720;

    /// On a first start it would announce the folder it makes. Kept here, or its level would be forgotten.
    private static final Logger CHATTER = Logger.getLogger("java.util.prefs");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    /// A first start, in the language of the machine where Trozo speaks it.
    public static WindowPreferences usual() {
        return new WindowPreferences(Language.of(Locale.getDefault()), false, false, USUAL_WIDTH, USUAL_HEIGHT, false);
    }

    /// What was last remembered on this machine.
    public static WindowPreferences read() {
        Preferences kept = kept();
        WindowPreferences usual = usual();
        return new WindowPreferences(
                Language.of(Locale.of(kept.get("language", usual.language.code()))),
                kept.getBoolean("dark", false),
                kept.getBoolean("presentation", false),
                Math.max(LEAST_WIDTH, kept.getDouble("width", USUAL_WIDTH)),
                Math.max(LEAST_HEIGHT, kept.getDouble("height", USUAL_HEIGHT)),
                kept.getBoolean("maximised", false));
    }

    /// The same looks in the smallest window.
    WindowPreferences smallest() {
        return new WindowPreferences(language, dark, presentation, LEAST_WIDTH, LEAST_HEIGHT, false);
    }

    public void write() {
        Preferences kept = kept();
        kept.put("language", language.code());
        kept.putBoolean("dark", dark);
        kept.putBoolean("presentation", presentation);
        kept.putDouble("width", width);
        kept.putDouble("height", height);
        kept.putBoolean("maximised", maximised);
    }

    private static Preferences kept() {
        return Preferences.userRoot().node("trozo");
    }
}
