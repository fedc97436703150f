package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;

class WordsTest {
    @Test
    void bothLanguagesHaveTheSameWordsWithTheSamePlaces() throws IOException {
        Properties english = words("en");
        Properties spanish = words("es");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(spanish.keySet()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(spanish.getProperty(key)), key);
        }
    }

    @Test
    void everyWordCanBeShownByTheBundledFace() throws IOException {
        for (String language : new String[] {"en", "es"}) {
            Properties words = words(language);
            for (String key : words.stringPropertyNames()) {
                assertTrue(TextMetrics.covers(Face.REGULAR, words.getProperty(key)), key);
            }
        }
    }

    @Test
    void everyKinkRuleHasAName() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("es")}) {
            Words words = Words.in(locale);
            for (KinkRule.Named rule : KinkRule.Named.values()) {
                assertFalse(words.say("rule." + rule.name()).isBlank());
            }
        }
    }

    @Test
    void anUnknownLanguageReadsEnglishAndAnySpanishReadsSpanish() {
        assertEquals("traffic", Words.in(Locale.of("de")).say("column.traffic"));
        assertEquals("tráfico", Words.in(Locale.of("es", "MX")).say("column.traffic"));
    }

    @Test
    void oneKinkIsNotSeveral() {
        assertEquals("1 kink", Words.in(Locale.ENGLISH).say("world.kinks", 1));
        assertEquals("8 quiebres", Words.in(Locale.of("es")).say("world.kinks", 8));
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/trozo/figure/words_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(pattern).results().forEach(found -> places.add(found.group(1)));
        return places;
    }
}
