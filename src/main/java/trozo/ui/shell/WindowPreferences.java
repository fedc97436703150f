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
/// @param panels how the room is shared out
public record WindowPreferences(
        Language language,
        boolean dark,
        boolean presentation,
        double width,
        double height,
        boolean maximised,
        Proportions panels) {
    static final double USUAL_WIDTH = 1440;
    static final double USUAL_HEIGHT = 900;
    static final double LEAST_WIDTH = 1280;
    static final double LEAST_HEIGHT = 720;

    /// On a first start it would announce the folder it makes. Kept here, or its level would be forgotten.
    private static final Logger CHATTER = Logger.getLogger("java.util.prefs");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    /// With the panels as they are at first.
    public WindowPreferences(
            Language language, boolean dark, boolean presentation, double width, double height, boolean maximised) {
        this(language, dark, presentation, width, height, maximised, Proportions.USUAL);
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
                kept.getBoolean("maximised", false),
                panels(kept));
    }

    private static Proportions panels(Preferences kept) {
        Proportions usual = Proportions.USUAL;
        Proportions found = new Proportions(
                kept.getDouble("panels.left", usual.left()),
                kept.getDouble("panels.right", usual.right()),
                kept.getDouble("panels.network", usual.network()),
                kept.getDouble("panels.loss", usual.loss()),
                kept.getDouble("panels.last", usual.last()));
        return found.isSensible() ? found : usual;
    }

    /// The same looks in the smallest window.
    WindowPreferences smallest() {
        return new WindowPreferences(language, dark, presentation, LEAST_WIDTH, LEAST_HEIGHT, false, panels);
    }

    public void write() {
        Preferences kept = kept();
        kept.put("language", language.code());
        kept.putBoolean("dark", dark);
        kept.putBoolean("presentation", presentation);
        kept.putDouble("width", width);
        kept.putDouble("height", height);
        kept.putBoolean("maximised", maximised);
        kept.putDouble("panels.left", panels.left());
        kept.putDouble("panels.right", panels.right());
        kept.putDouble("panels.network", panels.network());
        kept.putDouble("panels.loss", panels.loss());
        kept.putDouble("panels.last", panels.last());
    }

    private static Preferences kept() {
        return Preferences.userRoot().node("trozo");
    }
}
