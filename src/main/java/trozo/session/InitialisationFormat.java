package trozo.session;

import java.io.IOException;
import trozo.nn.Initialisation;

/// How first weights are drawn, in JSON: a name, or `{"gain": 1.5, "bias": 0.2}` with the deviation of the biases, 0 if
/// it is left out.
final class InitialisationFormat {
    private InitialisationFormat() {}

    static Initialisation read(Cursor cursor) {
        if (!cursor.isObject()) {
            return cursor.constant(Initialisation.Named.class);
        }
        Fields fields = cursor.fields();
        double gain = fields.required("gain").number();
        double bias = fields.optional("bias").map(Cursor::number).orElse(0.0);
        fields.end();
        return cursor.make(() -> new Initialisation.Gain(gain, bias));
    }

    static void write(JsonWriter out, Initialisation init) throws IOException {
        switch (init) {
            case Initialisation.Named named -> out.text(Cursor.key(named));
            case Initialisation.Gain gain ->
                out.object(object -> {
                    object.key("gain").number(gain.gain());
                    if (gain.biasDeviation() != 0) {
                        object.key("bias").number(gain.biasDeviation());
                    }
                });
        }
    }
}
