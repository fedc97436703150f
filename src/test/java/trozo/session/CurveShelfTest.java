package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trozo.data.BadInput;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Learnable;
import trozo.piecewise.Preset;
import trozo.session.CurveShelf.Kept;

class CurveShelfTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("state").resolve("curves.json");
    }

    private CurveShelf shelf() {
        return new CurveShelf(file());
    }

    private static Kept kept(String name, Preset preset) {
        return new Kept(name, preset.function(), Learnable.nothing(preset.function()));
    }

    @Test
    void whatIsPutByIsThereTheNextTimeInItsOrder() {
        List<Kept> curves = List.of(
                kept("quebrada ñ", Preset.W_BEND),
                new Kept(
                        "slope learns",
                        Preset.PRELU.function(),
                        Preset.PRELU.learnable().orElseThrow()),
                new Kept("smooth", FormulaPreset.MISH.function(), Learnable.nothing(FormulaPreset.MISH.function())));
        assertEquals(List.of(), shelf().read());
        shelf().write(curves);
        assertEquals(curves, shelf().read());
        shelf().write(curves.subList(1, 2));
        assertEquals(curves.subList(1, 2), shelf().read());
    }

    @Test
    void aBrokenFileIsNamedInOneLineAndNeverWrittenOver() throws IOException {
        shelf().write(List.of(kept("a", Preset.RELU)));
        String broken = Files.readString(file()).replace("\"pwl\"", "\"pwm\"");
        Files.writeString(file(), broken);
        BadInput fault = assertThrows(BadInput.class, () -> shelf().read());
        assertEquals(
                file() + ":2:40 $.curves[0].activation.kind: one of pwl, formula was expected, not 'pwm'",
                fault.getMessage());
        assertThrows(BadInput.class, () -> shelf().write(List.of(kept("b", Preset.ABS))));
        assertEquals(broken, Files.readString(file()));
    }

    @Test
    void twoCurvesOfOneNameAreAFault() throws IOException {
        shelf().write(List.of(kept("a", Preset.RELU), kept("b", Preset.ABS)));
        Files.writeString(file(), Files.readString(file()).replace("\"b\"", "\"a\""));
        BadInput fault = assertThrows(BadInput.class, () -> shelf().read());
        assertTrue(fault.getMessage().endsWith("the name 'a' was expected only once"), fault.getMessage());
    }

    @Test
    void aNameIsShortVisibleAndWithoutSpacesAround() {
        assertTrue(CurveShelf.isName("my curve"));
        assertFalse(CurveShelf.isName(" "));
        assertFalse(CurveShelf.isName(" a"));
        assertFalse(CurveShelf.isName("a\nb"));
        assertFalse(CurveShelf.isName("x".repeat(41)));
        assertThrows(IllegalArgumentException.class, () -> kept("", Preset.RELU));
    }
}
