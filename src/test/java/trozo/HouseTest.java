package trozo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Imports between rooms run one way only.
class HouseTest {
    /// Each room may import those listed and what those may import.
    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("random", List.of()),
            Map.entry("autograd", List.of("random")),
            Map.entry("piecewise", List.of("autograd")),
            Map.entry("data", List.of("random")),
            Map.entry("nn", List.of("autograd", "piecewise")),
            Map.entry("train", List.of("nn", "data")),
            Map.entry("insight", List.of("train")),
            Map.entry("lab", List.of("train", "insight")),
            Map.entry("figure", List.of("lab")),
            Map.entry("session", List.of("lab")),
            Map.entry("export", List.of("session", "figure")),
            Map.entry("compare", List.of("session", "insight")),
            Map.entry("cli", List.of("export", "compare")),
            Map.entry("ui", List.of("cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("trozo");

    private static Set<String> mayImport(String room) {
        Set<String> allowed = new HashSet<>();
        for (String next : TABLE.get(room)) {
            allowed.add(next);
            allowed.addAll(mayImport(next));
        }
        return allowed;
    }

    /// The room of a class of ours; empty for `Main` and for what others wrote.
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("trozo.") ? name.split("\\.")[1] : "";
    }

    @Test
    void everyRoomStandsInTheTable() {
        Set<String> rooms = CLASSES.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.remove("");
        rooms.removeAll(TABLE.keySet());
        assertEquals(Set.of(), rooms);
    }

    @Test
    void importsRunOneWay() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = room(type);
            if (from.isEmpty()) {
                continue;
            }
            Set<String> allowed = mayImport(from);
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = room(target);
                boolean toMain = target.getFullName().equals(Main.class.getName());
                if (toMain || !(to.isEmpty() || to.equals(from) || allowed.contains(to))) {
                    wrong.add(type.getName() + " -> " + target.getName());
                }
            });
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void onlyTheWindowKnowsTheToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("trozo", "trozo.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("the core runs without a toolkit, so the command line and the tests do too")
                .check(CLASSES);
    }

    @Test
    void onlyExportPaintsWithJava2D() {
        noClasses()
                .that()
                .resideOutsideOfPackages("trozo.export..", "trozo.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("figures are values that three painters share")
                .check(CLASSES);
    }

    @Test
    void everyFolderSaysWhatItHolds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "trozo"))) {
            List<Path> silent = files.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("trozo"))
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    @Test
    void theTableHasNoRoundTrip() {
        for (String room : TABLE.keySet()) {
            assertFalse(mayImport(room).contains(room), room + " may import itself by a detour");
        }
    }
}
