package trozo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import trozo.data.BadInput;

/// Takes a command line apart and runs its command.
public final class Cli {
    public static final int DONE = 0;
    public static final int DIVERGED = 1;
    public static final int BEYOND_TOLERANCE = 1;
    public static final int BAD_INPUT = 2;

    private Cli() {}

    @Command(
            name = "trozo",
            description =
                    "Bend an activation by hand, and watch a network learn with it. Without a command: the window.",
            subcommands = {
                TrainCommand.class,
                InspectCommand.class,
                FitCommand.class,
                ExportCommand.class,
                CompareCommand.class
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    private static final class Trozo {}

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Properties properties = new Properties();
            try (InputStream in = Objects.requireNonNull(Cli.class.getResourceAsStream("version.properties"))) {
                properties.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return new String[] {"Trozo " + properties.getProperty("version")};
        }
    }

    /// Runs a command.
    ///
    /// @param out where results go
    /// @param err where the one line about bad input goes
    /// @param more commands from other rooms, as picocli takes them
    /// @return the exit status
    public static int run(String[] args, PrintWriter out, PrintWriter err, Object... more) {
        CommandLine commands = new CommandLine(new Trozo());
        for (Object command : more) {
            commands.addSubcommand(command);
        }
        // Settings reach only the commands there are by now.
        commands.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((refused, given) -> refuse(err, oneLine(refused)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof BadInput bad) {
                        return refuse(err, bad.getMessage());
                    }
                    throw failure;
                });
        int status = args.length == 0 ? usage(commands, out) : execute(commands, args, err);
        out.flush();
        err.flush();
        return status;
    }

    private static int execute(CommandLine commands, String[] args, PrintWriter err) {
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError tooLarge) {
            return refuse(
                    err,
                    "trozo " + args[0] + ": too large for the memory that Java may use; fewer samples or"
                            + " units were expected, or more memory (java -Xmx)");
        }
    }

    private static int usage(CommandLine commands, PrintWriter out) {
        commands.usage(out);
        return DONE;
    }

    private static String oneLine(ParameterException refused) {
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        return command + ": " + refused.getMessage().lines().findFirst().orElse("") + " (see " + command + " --help)";
    }

    private static int refuse(PrintWriter err, String line) {
        err.println(line);
        return BAD_INPUT;
    }
}
