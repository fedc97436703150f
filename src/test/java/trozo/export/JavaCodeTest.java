package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

class JavaCodeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Preset.class)
    void whatIsCompiledOfItHasTheValuesAndTheSlopes(Preset preset) throws Exception {
        PiecewiseLinear f = preset.function();
        Path source = folder.resolve("Activation.java");
        Files.writeString(source, JavaCode.of(List.of(f)));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> type = loader.loadClass("Activation");
            Method value = type.getDeclaredMethod("value", double.class);
            Method slope = type.getDeclaredMethod("slope", double.class);
            value.setAccessible(true);
            slope.setAccessible(true);
            for (double z = -8; z <= 8; z += 0.125) {
                assertEquals(f.value(z), (double) value.invoke(null, z), 1e-14);
                assertEquals(f.derivative(z), (double) slope.invoke(null, z), 1e-14);
            }
        }
    }
}
