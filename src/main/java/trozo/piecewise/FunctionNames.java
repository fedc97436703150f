package trozo.piecewise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions with a name, by their names in any of the usual spellings.
public final class FunctionNames {
    private static final String SWISH = "swish";

    private FunctionNames() {}

    /// The function of that name: `hardswish`, `hard_swish` and `HardSwish` are one.
    public static Optional<Activation> named(String name) {
        String plain = plain(name);
        String key = plain.equals(SWISH) ? plain(FormulaPreset.SILU.key()) : plain;
        Optional<Activation> curved = Stream.of(FormulaPreset.values())
                .filter(preset -> plain(preset.key()).equals(key))
                .findFirst()
                .map(FormulaPreset::function);
        return curved.or(() -> Stream.of(Preset.values())
                .filter(preset -> plain(preset.key()).equals(key))
                .findFirst()
                .map(Preset::function));
    }

    /// All names, as they are written in files.
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(FormulaPreset.values()).map(FormulaPreset::key),
                        Stream.of(Preset.values()).map(Preset::key))
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
