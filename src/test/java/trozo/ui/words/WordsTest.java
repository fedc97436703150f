package trozo.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Properties ENGLISH_WORDS = bundle("en");
    private static final Properties SPANISH_WORDS = bundle("es");
    private static final Pattern GAP = Pattern.compile("\\{\\d+}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    /// What is written alike in both languages: names, symbols, numbers in a frame, and words the languages share.
    private static final Set<String> ALIKE = Set.of(
            "data.XOR",
            "framework.CLAMP",
            "framework.HARDTANH",
            "framework.MAXIMUM",
            "framework.RELU",
            "init.HE",
            "init.XAVIER",
            "loss.CROSS_ENTROPY",
            "optimiser.SGD",
            "optimiser.ADAM",
            "optimiser.ADAMW",
            "optimiser.RMSPROP",
            "optimiser.ADAGRAD",
            "optimiser.alpha",
            "loss.HUBER",
            "clip.NONE",
            "optimiser.nesterov",
            "optimiser.beta1",
            "optimiser.beta2",
            "optimiser.epsilon",
            "menu.language.en",
            "menu.language.es",
            "editor.curve.one",
            "editor.table.z",
            "formula.copy.JAVA",
            "formula.copy.LATEX",
            "formula.copy.NUMPY",
            "formula.copy.PYTORCH",
            "preset.RELU",
            "preset.LEAKY_RELU",
            "preset.RELU6",
            "preset.PRELU",
            "preset.SRELU",
            "preset.APL",
            "preset.TANH",
            "preset.GELU",
            "preset.SILU",
            "preset.SOFTPLUS",
            "preset.ELU",
            "preset.MISH",
            "preset.EXP",
            "kink.place",
            "kink.mass.sides",
            "theory.chi",
            "theory.chi.away",
            "theory.course.BOTH",
            "theory.ed2",
            "theory.ef",
            "theory.ef2",
            "theory.fate.GROWS",
            "theory.fate.VANISHES",
            "theory.fixed",
            "theory.hermite",
            "theory.init.both",
            "theory.no",
            "theory.q.value",
            // Formats have one name everywhere.
            "precision.FLOAT64",
            "precision.FLOAT32",
            "precision.BFLOAT16",
            "precision.FLOAT16");

    private final Words english = new Words(Language.ENGLISH);
    private final Words spanish = new Words(Language.SPANISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(ENGLISH_WORDS.stringPropertyNames(), SPANISH_WORDS.stringPropertyNames());
    }

    @Test
    void everyKeyNamesAFamilyAndAMember() {
        assertEquals(
                List.of(),
                ENGLISH_WORDS.stringPropertyNames().stream()
                        .filter(key -> !KEY.matcher(key).matches())
                        .toList());
    }

    @Test
    void aMessageHasTheSameGapsInBothLanguages() {
        for (String key : ENGLISH_WORDS.stringPropertyNames()) {
            assertEquals(gaps(ENGLISH_WORDS, key), gaps(SPANISH_WORDS, key), key);
        }
    }

    @Test
    void noEnglishIsLeftInSpanish() {
        Set<String> same = ENGLISH_WORDS.stringPropertyNames().stream()
                .filter(key -> ENGLISH_WORDS.getProperty(key).equals(SPANISH_WORDS.getProperty(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ALIKE), same);
    }

    /// As a teacher speaks to a class: tú, never usted.
    @Test
    void spanishSpeaksToOneReaderAsAFriend() {
        Pattern formal = Pattern.compile(
                "\\b([Uu]sted|suy[oa]s?|(?i:arrastre|avance|borre|deje|desactive|doble|elija|escriba|haga|pulse|señale|vea)) "
                        + "(?!clic)");
        assertEquals(
                List.of(),
                SPANISH_WORDS.stringPropertyNames().stream()
                        .filter(key ->
                                formal.matcher(SPANISH_WORDS.getProperty(key)).find())
                        .toList());
    }

    @Test
    void everyKeyIsSaidSomewhereInTheWindow() throws IOException {
        Set<String> literals = literals();
        Set<String> unused = ENGLISH_WORDS.stringPropertyNames().stream()
                .filter(key -> !isSaid(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    /// A key is asked for as a whole, by its family and a constant's name, or, for what explains a thing, by the
    /// thing's own key.
    private static boolean isSaid(String key, Set<String> literals) {
        String explain = "explain.";
        String family = key.substring(0, key.lastIndexOf('.'));
        return literals.contains(key)
                || literals.contains(family)
                || literals.contains(family + ".")
                || (key.startsWith(explain)
                        && key.indexOf('.', explain.length()) > 0
                        && isSaid(key.substring(explain.length()), literals));
    }

    @Test
    void everyKeyThatTheWindowAsksForExists() throws IOException {
        Set<String> rooms = ENGLISH_WORDS.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> ENGLISH_WORDS.stringPropertyNames().stream()
                        .noneMatch(key -> key.equals(literal) || key.startsWith(literal + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void gapsAreFilledInOrder() {
        assertEquals("Layer 2, unit 3", english.text("unit.title", 2, 3));
        assertEquals("Capa 2, unidad 3", spanish.text("unit.title", 2, 3));
    }

    @Test
    void oneThingIsCountedInTheSingular() {
        assertEquals("1 step/s", english.count("speed.steps", 1));
        assertEquals("20 pasos/s", spanish.count("speed.steps", 20));
    }

    @Test
    void aBoundSentenceIsSaidAnewInTheOtherLanguage() {
        Words words = new Words(Language.ENGLISH);
        var sentence = words.bind("bar.learning-rate");
        assertEquals("Learning rate", sentence.get());
        words.language().set(Language.SPANISH);
        assertEquals("Tasa de aprendizaje", sentence.get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.5;0.5",
                "0,5;0.5",
                "\u22121.25;-1.25",
                "-1,25;-1.25",
                "1e-3;0.001",
                "1,5E2;150",
                "31 000;31000",
                ".5;0.5",
                "3.;3",
                "+7;7"
            })
    void aNumberMayHaveAPointOrAComma(String typed, double value) {
        assertEquals(OptionalDouble.of(value), english.parse(typed));
        assertEquals(OptionalDouble.of(value), spanish.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.2.3", "1,2.3", "NaN", "Infinity", "1e999", "0x1p3", "1d", "--1"})
    void whatIsNoFiniteNumberIsNone(String typed) {
        assertEquals(OptionalDouble.empty(), english.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, -0.35, 1e-8, 123456.789, 1e15, -2.5e-7, 1.0 / 3})
    void aNumberShownInAFieldReadsBackTheSame(double value) {
        assertEquals(OptionalDouble.of(value), english.parse(english.typed(value)));
        assertEquals(OptionalDouble.of(value), spanish.parse(spanish.typed(value)));
    }

    @Test
    void numbersTakeTheDecimalMarkOfTheLanguageAndATrueMinus() {
        assertEquals("\u22120.35", english.fixed(-0.35, 2));
        assertEquals("\u22120,35", spanish.fixed(-0.35, 2));
        assertEquals("97.5\u00a0%", english.percent(0.975));
        assertEquals("97,5\u00a0%", spanish.percent(0.975));
    }

    @Test
    void aLocaleThatTrozoDoesNotSpeakGetsEnglish() {
        assertEquals(Language.ENGLISH, Language.of(java.util.Locale.FRENCH));
        assertEquals(Language.SPANISH, Language.of(java.util.Locale.of("es", "MX")));
    }

    private static List<String> gaps(Properties words, String key) {
        return GAP.matcher(words.getProperty(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/trozo/ui"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        assertTrue(literals.size() > 100, "the sources are where the test looks for them");
        return literals;
    }

    private static Properties bundle(String language) {
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream("/trozo/ui/words_" + language + ".properties");
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
