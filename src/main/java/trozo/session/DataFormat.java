package trozo.session;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.data.Table.Row;

/// A data set in JSON: how a toy set is drawn, or the user's rows themselves, inputs first and the target last.
final class DataFormat {
    /// The array whose items get a line each.
    static final String ROWS = "rows";

    /// How many rows, the last, are for testing.
    private static final String TEST = "test";

    private DataFormat() {}

    static DataSpec read(Cursor cursor) {
        Fields fields = cursor.fields();
        Kind kind = fields.required("kind").constant(Kind.class);
        DataSpec spec = kind == Kind.OWN ? readOwn(fields) : readToy(kind, fields);
        fields.end();
        return spec;
    }

    private static DataSpec readToy(Kind kind, Fields fields) {
        int n = (int) fields.required("n").whole(2, DataSpec.MOST_SAMPLES);
        double noise = fields.optional("noise").map(Cursor::number).orElse(0.0);
        double testShare = testShare(fields);
        return fields.object().make(() -> DataSpec.toy(kind, n, noise, testShare));
    }

    private static double testShare(Fields fields) {
        return fields.optional("testShare").map(Cursor::number).orElse(0.0);
    }

    private static DataSpec readOwn(Fields fields) {
        List<String> columns = names(fields, "columns", Table.MOST_COLUMNS);
        List<String> classes = names(fields, "classes", Table.MOST_CLASSES);
        List<Row> rows = fields.required(ROWS).items(2, DataSpec.MOST_SAMPLES).stream()
                .map(DataFormat::row)
                .toList();
        Optional<Cursor> test = fields.optional(TEST);
        if (test.isPresent()) {
            int heldOut = (int) test.get().whole(0, rows.size() - 1);
            return fields.object()
                    .make(() -> DataSpec.split(new Table(columns, classes, rows, OptionalInt.of(heldOut))));
        }
        double testShare = testShare(fields);
        return fields.object().make(() -> DataSpec.own(new Table(columns, classes, rows), testShare));
    }

    private static List<String> names(Fields fields, String key, int most) {
        return fields.optional(key)
                .map(names -> names.items(0, most).stream().map(Cursor::text).toList())
                .orElse(List.of());
    }

    private static Row row(Cursor cursor) {
        double[] numbers = cursor.numbers(2, Table.MOST_COLUMNS);
        int inputs = numbers.length - 1;
        return new Row(Arrays.stream(numbers, 0, inputs).boxed().toList(), numbers[inputs]);
    }

    static void write(JsonWriter out, DataSpec data) throws IOException {
        out.object(object -> {
            object.key("kind").text(Cursor.key(data.kind()));
            if (data.kind() == Kind.OWN) {
                if (data.own().heldOut().isPresent()) {
                    object.key(TEST).whole(data.own().heldOut().getAsInt());
                } else {
                    object.key("testShare").number(data.testShare());
                }
                object.key("columns").texts(data.own().columns());
                object.key("classes").texts(data.own().classNames());
                object.key(ROWS).array(rows -> {
                    for (Row row : data.own().rows()) {
                        rows.numbers(numbers(row));
                    }
                });
            } else {
                object.key("n").whole(data.n());
                object.key("noise").number(data.noise());
                object.key("testShare").number(data.testShare());
            }
        });
    }

    private static double[] numbers(Row row) {
        return Stream.concat(row.inputs().stream(), Stream.of(row.target()))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
