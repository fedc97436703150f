import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes `bin/trozo` and `bin/trozo.bat` into the distribution folder given as the only argument. They run the
/// application on the JDK that runs this program, which is the one that built it, and fall back to the `java` on the
/// path when that JDK has gone.
final class Launchers {
    private Launchers() {}

    public static void main(String[] arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        Path bin = Files.createDirectories(distribution.resolve("bin"));
        Path options = Path.of("src", "main", "launcher", "java.options");
        String flags = String.join(" ", readOptions(options));
        String java = System.getProperty("java.home");

        Path shell = bin.resolve("trozo");
        Files.writeString(shell, """
                #!/bin/sh
                # Made by the build: runs Trozo, window and command line, on the JDK that built it.
                here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
                java="%s/bin/java"
                [ -x "$java" ] || java=java
                exec "$java" %s --module-path "$here/lib/javafx" -classpath "$here/lib/*" trozo.Main "$@"
                """.formatted(java, flags));
        if (!shell.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + shell + " executable");
        }

        Files.writeString(bin.resolve("trozo.bat"), """
                @echo off
                rem Made by the build: runs Trozo, window and command line, on the JDK that built it.
                set "HERE=%%~dp0.."
                set "JAVA=%s\\bin\\java.exe"
                if not exist "%%JAVA%%" set "JAVA=java"
                "%%JAVA%%" %s --module-path "%%HERE%%\\lib\\javafx" -classpath "%%HERE%%\\lib\\*" trozo.Main %%*
                """.formatted(java, flags).replace("\n", "\r\n"));
    }

    private static List<String> readOptions(Path options) throws IOException {
        return Files.readAllLines(options).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
