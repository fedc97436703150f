package trozo.ui.words;

import java.util.Locale;

/// A language the window speaks.
public enum Language {
    ENGLISH("en"),
    SPANISH("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// Its two letters in ISO 639.
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    public Language other() {
        return this == ENGLISH ? SPANISH : ENGLISH;
    }

    /// The language of a locale; English where Trozo does not speak it.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(SPANISH.code) ? SPANISH : ENGLISH;
    }
}
