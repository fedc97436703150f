package trozo.figure;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words inside plots, in the reader's language: English unless it is Spanish.
final class Words {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words in(Locale locale) {
        Locale known = locale.getLanguage().equals("es") ? locale : Locale.ENGLISH;
        return new Words(ResourceBundle.getBundle("trozo.figure.words", known, AS_ASKED));
    }

    /// The words of `key` with values put in.
    String say(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
