package trozo.session;

import java.io.IOException;
import java.util.List;
import trozo.nn.Loss;
import trozo.nn.Loss.Huber;

/// A loss in JSON: its name, or where it has a number that is not the usual one, an object with both.
final class LossFormat {
    private LossFormat() {}

    static Loss read(Cursor cursor) {
        if (cursor.isText()) {
            return cursor.constant(Loss.Kind.class).usual();
        }
        Fields fields = cursor.fields();
        Cursor kind = fields.required("kind");
        if (kind.constant(Loss.Kind.class) != Loss.Kind.HUBER) {
            throw kind.unknown(List.of(Cursor.key(Loss.Kind.HUBER)));
        }
        Loss loss = fields.optional("delta")
                .map(delta -> delta.<Loss>make(() -> new Huber(delta.number())))
                .orElse(Loss.Kind.HUBER.usual());
        fields.end();
        return loss;
    }

    static void write(JsonWriter out, Loss loss) throws IOException {
        String kind = Cursor.key(loss.kind());
        if (loss instanceof Huber huber && !huber.equals(Loss.Kind.HUBER.usual())) {
            out.object(object -> {
                object.key("kind").text(kind);
                object.key("delta").number(huber.delta());
            });
        } else {
            out.text(kind);
        }
    }
}
