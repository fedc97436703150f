package trozo.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import trozo.session.Cursor;
import trozo.session.JsonFile;
import trozo.session.JsonWriter;

/// A file of cases compared with Trozo.
public final class Report {
    /// A case or a kind of file that Trozo does not compute.
    public record NotOurs(String id, String why) {}

    private static final String EXPECTED =
            "a file to compare (an object with 'cases', 'runs', 'rows' or fits, or an array of Gaussian moments or"
                    + " networks)";

    private static final String FITS = "fits";

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<NotOurs> notOurs = new ArrayList<>();
    private String kind = "";

    private Report() {}

    /// Computes every case of a file.
    ///
    /// @throws BadInput with place and path of the first fault of the file
    public static Report of(Path file) {
        Cursor top = JsonFile.read(file, EXPECTED);
        Report report = new Report();
        if (top.isObject()) {
            report.readObject(top);
        } else {
            report.readArray(top);
        }
        return report;
    }

    private void readObject(Cursor top) {
        List<String> keys = top.fields().keys();
        if (keys.contains("cases")) {
            read("cases", top, OpFile::compare);
        } else if (keys.contains("runs")) {
            read("runs", top, RunFile::compare);
        } else if (keys.contains("rows")) {
            read("rows", top, KinkFile::compare);
        } else if (!keys.isEmpty() && keys.stream().allMatch(key -> isFits(top, key))) {
            for (String group : keys) {
                readFits(group, top.fields().required(group));
            }
        } else {
            throw top.bad(EXPECTED + " was expected");
        }
    }

    /// Groups of fits, each with its error E.
    private static boolean isFits(Cursor top, String key) {
        Cursor group = top.fields().required(key);
        return group.isObject()
                && group.fields().keys().stream()
                        .allMatch(name -> isFit(group.fields().required(name)));
    }

    private void readFits(String group, Cursor fits) {
        kind = FITS;
        for (String key : fits.fields().keys()) {
            FitFile.compare(group, key, fits.fields().required(key), this);
        }
    }

    private static boolean isFit(Cursor fit) {
        return fit.isObject() && fit.fields().keys().contains("E");
    }

    private interface Reader {
        void compare(Cursor one, Report report);
    }

    private void read(String key, Cursor top, Reader reader) {
        kind = key;
        readAll(top.fields().required(key), reader);
    }

    private void readAll(Cursor array, Reader reader) {
        for (Cursor one : array.items(0, array.length())) {
            reader.compare(one, this);
        }
    }

    private void readArray(Cursor top) {
        int count = top.length();
        if (count > 0 && top.items(0, count).stream().allMatch(Report::isRegions)) {
            readAll(top, RegionFile::compare);
            return;
        }
        readAll(top, MomentFile::compare);
    }

    private static boolean isRegions(Cursor one) {
        return one.isObject() && one.fields().keys().contains("sizes");
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    void notOurs(String id, String why) {
        notOurs.add(new NotOurs(id, why));
    }

    /// Adds what `maker` computes; a case that our rows refuse is not ours.
    void attempt(String id, Supplier<Outcome> maker) {
        Outcome outcome;
        try {
            outcome = maker.get();
        } catch (IllegalArgumentException refused) {
            notOurs(id, refused.getMessage());
            return;
        }
        add(outcome);
    }

    public List<Outcome> outcomes() {
        return Collections.unmodifiableList(outcomes);
    }

    public List<NotOurs> notOurs() {
        return Collections.unmodifiableList(notOurs);
    }

    /// The outcomes of each family, in the order of the file.
    public Map<String, List<Outcome>> families() {
        Map<String, List<Outcome>> families = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            families.computeIfAbsent(outcome.family(), name -> new ArrayList<>())
                    .add(outcome);
        }
        return families;
    }

    /// The number of all those outcomes that lies farthest from the file's, measured in what is allowed.
    public static Optional<Outcome> worst(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.worst().isPresent())
                .max((a, b) -> Double.compare(
                        a.worst().orElseThrow().share(), b.worst().orElseThrow().share()));
    }

    /// What Trozo computed, case by case, in the shape of the file.
    public byte[] results() {
        Set<String> broken =
                kind.equals(FITS) ? Set.of(FitFile.BOX, FitFile.LINE) : Set.of("cases", "runs", "rows", "");
        return JsonWriter.write(broken, out -> {
            if (kind.isEmpty()) {
                out.array(this::write);
            } else if (kind.equals(FITS)) {
                out.object(this::writeFits);
            } else {
                out.object(top -> {
                    top.key("what").text("computed by Trozo");
                    top.key(kind).array(this::write);
                });
            }
        });
    }

    /// Fits stand in groups, each under its own key.
    private void writeFits(JsonWriter out) throws java.io.IOException {
        for (Map.Entry<String, List<Outcome>> family : families().entrySet()) {
            out.key(family.getKey()).object(group -> {
                for (Outcome outcome : family.getValue()) {
                    group.key(outcome.id()).object(outcome.computed());
                }
            });
        }
    }

    private void write(JsonWriter out) throws java.io.IOException {
        for (Outcome outcome : outcomes) {
            out.object(outcome.computed());
        }
    }
}
