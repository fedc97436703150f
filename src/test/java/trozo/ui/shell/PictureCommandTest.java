package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.cli.Cli;

class PictureCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIR/a.png --size 99999x99999 | --size: expected width and height as in 1440x900",
                "DIR/a.png --size 1x1         | --size: expected width and height as in 1440x900",
                "DIR/a.png --size -1440x900   | --size: expected width and height as in 1440x900",
                "DIR/a.png --steps -3         | --steps: expected 0 to 10^12 steps, not -3",
                "DIR/a.jpg                    | expected a name ending in .png",
                "DIR/none/a.png               | cannot be written (there is no such folder)",
                "DIR/a.png --recipe DIR/a.png | another file than the one to read was expected",
                "DIR/b.png --recipe DIR/none  | there is no such file",
                "DIR/b.png --theme green      | Invalid value for option '--theme'"
            })
    void whatCannotBePicturedIsRefusedInOneLineAndNothingIsWritten(String arguments, String message)
            throws IOException {
        Path old = Files.writeString(folder.resolve("a.png"), "as it was");
        StringWriter err = new StringWriter();
        String[] command = ("picture " + arguments.replace("DIR", folder.toString())).split(" ");
        int status = Cli.run(command, new PrintWriter(new StringWriter()), new PrintWriter(err), new PictureCommand());
        assertEquals(Cli.BAD_INPUT, status);
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count());
        assertEquals("as it was", Files.readString(old));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
