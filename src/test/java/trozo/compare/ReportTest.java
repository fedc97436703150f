package trozo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Report report(String resource) throws URISyntaxException {
        return Report.of(Path.of(Objects.requireNonNull(ReportTest.class.getResource("/reference/" + resource))
                .toURI()));
    }

    private static List<String> beyond(Report report) {
        return report.outcomes().stream()
                .filter(outcome -> !outcome.beyond().isEmpty())
                .map(outcome -> outcome.id() + " " + outcome.beyond().getFirst())
                .toList();
    }

    @Test
    void everyOpCaseIsAsElsewhere() throws URISyntaxException {
        Report report = report("op_cases.json");
        assertEquals(List.of(), report.notOurs());
        assertEquals(List.of(), beyond(report));
        assertEquals(316, report.outcomes().size());
        assertEquals(
                316,
                report.outcomes().stream().filter(o -> o.worst().isPresent()).count());
    }

    @Test
    void everyKinkRowIsAsElsewhere() throws URISyntaxException {
        Report report = report("kink_conventions.json");
        assertEquals(List.of(), beyond(report));
        assertEquals(List.of(), report.notOurs());
        assertEquals(1896, report.outcomes().size());
    }

    @Test
    void everyTrainingRunGoesAsElsewhere() throws URISyntaxException {
        Report report =
                Report.of(Path.of(Objects.requireNonNull(ReportTest.class.getResource("/trozo/nn/training_runs.json"))
                        .toURI()));
        assertEquals(List.of(), report.notOurs());
        assertEquals(List.of(), beyond(report));
        assertEquals(7, report.outcomes().size());
    }

    @Test
    void everyMomentIsAsElsewhere() throws URISyntaxException {
        Report report = report("gauss_moments.json");
        assertEquals(List.of(), beyond(report));
        assertEquals(46, report.outcomes().size());
    }
}
