package trozo.session;

import java.io.IOException;
import java.util.Optional;
import trozo.autograd.Surrogate;

/// A surrogate slope in JSON: `{"shape": "triangle", "width": 0.25, "slope": 1}`; null for none.
final class SurrogateFormat {
    private SurrogateFormat() {}

    static Optional<Surrogate> readOrNull(Cursor cursor) {
        if (cursor.isNull()) {
            return Optional.empty();
        }
        Fields fields = cursor.fields();
        Surrogate.Shape shape = fields.required("shape").constant(Surrogate.Shape.class);
        double width = fields.required("width").number();
        double slope = fields.required("slope").number();
        fields.end();
        return Optional.of(cursor.make(() -> new Surrogate(shape, width, slope)));
    }

    static void write(JsonWriter out, Optional<Surrogate> surrogate) throws IOException {
        if (surrogate.isEmpty()) {
            out.nothing();
            return;
        }
        Surrogate one = surrogate.get();
        out.object(object -> {
            object.key("shape").text(Cursor.key(one.shape()));
            object.key("width").number(one.width());
            object.key("slope").number(one.slope());
        });
    }
}
