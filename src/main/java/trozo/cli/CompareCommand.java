package trozo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.compare.Difference;
import trozo.compare.Outcome;
import trozo.compare.Report;

/// Holds Trozo against another framework's numbers.
@Command(
        name = "compare",
        description = {
            "Hold Trozo against another framework's numbers: each family's worst deviation, and every case beyond its"
                    + " tolerance.",
            "FILE is JSON: ops ('cases'), training runs ('runs'), gradients at kinks ('rows'), best fits ('box', 'line'),"
                    + " Gaussian moments or linear regions (arrays). assets/compare.md describes the formats and has the Python that writes them.",
            "Exit status: 0 all within tolerance, 1 something beyond, 2 a malformed file. What Trozo does not have is"
                    + " listed as not ours and is no failure."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "cases with the numbers found elsewhere")
    private Path file;

    @Option(names = "--out", paramLabel = "RESULTS.json", description = "write what Trozo computed, case by case")
    private Path results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outputs<Report> outputs = new Outputs<>(Optional.of(file));
        outputs.add(results, Report::results);
        Report report = Report.of(file);
        outputs.write(report);
        PrintWriter out = spec.commandLine().getOut();
        report.families().forEach((family, outcomes) -> showFamily(out, family, outcomes));
        report.outcomes().stream()
                .filter(outcome -> !outcome.beyond().isEmpty())
                .forEach(outcome -> showBeyond(out, outcome));
        showNotOurs(out, report.notOurs());
        return showSum(out, report);
    }

    private static void showFamily(PrintWriter out, String family, List<Outcome> outcomes) {
        String worst = Report.worst(outcomes)
                .map(outcome -> worst(outcome.id(), outcome.worst().orElseThrow()))
                .orElse("nothing to compare with");
        out.println(family + ": " + count(outcomes.size(), "case") + ", " + worst);
    }

    private static String worst(String id, Difference at) {
        return at.size() == 0
                ? "no deviation"
                : "worst deviation " + Text.number(at.size()) + " of " + Text.number(at.allowed()) + " allowed (" + id
                        + " " + at.where() + ")";
    }

    private static void showBeyond(PrintWriter out, Outcome outcome) {
        Difference worst = outcome.worst().orElseThrow();
        int others = outcome.beyond().size() - 1;
        out.println("beyond tolerance: " + outcome.id() + " " + worst.where() + ": " + worst.expected()
                + " was expected, Trozo gives " + worst.found() + ", off by " + Text.number(worst.size()) + " of "
                + Text.number(worst.allowed()) + " allowed"
                + (others == 0 ? "" : "; and " + count(others, "number") + " more"));
    }

    private static void showNotOurs(PrintWriter out, List<Report.NotOurs> notOurs) {
        Map<Report.NotOurs, Long> counts =
                notOurs.stream().collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((one, times) ->
                out.println("not ours: " + one.id() + (times == 1 ? "" : " (" + times + " times)") + ": " + one.why()));
    }

    private static int showSum(PrintWriter out, Report report) {
        long compared = report.outcomes().stream()
                .filter(outcome -> outcome.worst().isPresent())
                .count();
        long beyond = report.outcomes().stream()
                .filter(outcome -> !outcome.beyond().isEmpty())
                .count();
        out.println(count(compared, "case") + " compared, " + beyond + " beyond tolerance, "
                + report.notOurs().size() + " not ours");
        return beyond == 0 ? Cli.DONE : Cli.BEYOND_TOLERANCE;
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
