package trozo.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.Precision;
import trozo.autograd.Tensor;
import trozo.session.Cursor;
import trozo.session.Fields;
import trozo.session.JsonWriter;

/// Rows of kink conventions: the value of a program, and the gradient of its sum, at a point on or beside a kink.
final class KinkFile {
    private static final Judge.Tolerance DOUBLES = new Judge.Tolerance(1e-12, 1e-12);
    private static final Judge.Tolerance FLOATS = new Judge.Tolerance(2e-6, 2e-6);

    private KinkFile() {}

    static void compare(Cursor one, Report report) {
        Fields fields = one.fields();
        String id = fields.required("id").text();
        String dtype = fields.given("dtype").map(Cursor::text).orElse("f64");
        Optional<KinkPrograms.Program> program = KinkPrograms.of(id);
        if (program.isPresent()) {
            String family = fields.given("family").map(Cursor::text).orElse("kinks");
            report.attempt(id, () -> compute(family, id, dtype, fields, program.get()));
        } else {
            report.notOurs(id, "no program of that id");
        }
    }

    private static Outcome compute(
            String family, String id, String dtype, Fields fields, KinkPrograms.Program program) {
        Optional<Cursor> x = fields.given("x");
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        if (x.isPresent()) {
            inputs.put("x", leaf("x", x.get()));
        } else {
            Fields several = fields.required("inputs").fields();
            several.keys().forEach(name -> inputs.put(name, leaf(name, several.required(name))));
        }
        Graph graph = new Graph(dtype.equals("f32") ? Precision.FLOAT32 : Precision.FLOAT64);
        Tensor output = program.output(new Torch(graph), new OpCase(id, Attributes.NONE, inputs));
        graph.forward();
        graph.backward(output);
        Judge judge = new Judge();
        Judge.Tolerance tolerance = dtype.equals("f32") ? FLOATS : DOUBLES;
        double[] value = output.values().clone();
        fields.given("value").ifPresent(numbers -> judge.tensor("value", Numbers.flat(numbers), value, tolerance));
        fields.given("grad").ifPresent(grad -> {
            if (grad.isObject()) {
                Fields byName = grad.fields();
                for (String name : byName.keys()) {
                    Cursor numbers = byName.required(name);
                    if (!inputs.containsKey(name)) {
                        throw numbers.bad("there is no input '" + name + "'");
                    }
                    judge.tensor(
                            "grad." + name,
                            Numbers.flat(numbers),
                            inputs.get(name).gradient(),
                            tolerance);
                }
            } else {
                judge.tensor(
                        "grad",
                        Numbers.flat(grad),
                        inputs.values().iterator().next().gradient(),
                        tolerance);
            }
        });
        return judge.outcome(family, id + " " + dtype + " " + point(fields), out -> {
            write(out, fields, id, dtype, value);
            writeGradients(out, inputs, x.isPresent());
        });
    }

    private static Tensor leaf(String name, Cursor numbers) {
        Numbers given = Numbers.nested(numbers);
        return Tensor.parameter(name, given.shape()).set(given.values());
    }

    private static String point(Fields fields) {
        String at = fields.given("at").map(Cursor::text).orElse("");
        return fields.given("x").map(x -> at + " x = " + x.anyNumber()).orElse(at);
    }

    private static void write(JsonWriter out, Fields fields, String id, String dtype, double... value)
            throws java.io.IOException {
        out.key("id").text(id);
        out.key("dtype").text(dtype);
        for (String key : List.of("at", "x", "kink")) {
            Optional<Cursor> given = fields.given(key);
            if (given.isPresent() && key.equals("at")) {
                out.key(key).text(given.get().text());
            } else if (given.isPresent()) {
                out.key(key).number(given.get().anyNumber());
            }
        }
        writeNumbers(out.key("value"), value);
    }

    private static void writeNumbers(JsonWriter out, double... numbers) throws java.io.IOException {
        if (numbers.length == 1) {
            out.number(numbers[0]);
        } else {
            out.numbers(numbers);
        }
    }

    private static void writeGradients(JsonWriter out, Map<String, Tensor> inputs, boolean single)
            throws java.io.IOException {
        out.key("grad");
        if (single) {
            out.number(inputs.get("x").gradient()[0]);
            return;
        }
        out.object(grads -> {
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                grads.key(input.getKey());
                if (input.getValue().rank() == 0) {
                    grads.number(input.getValue().gradient()[0]);
                } else {
                    grads.numbers(input.getValue().gradient());
                }
            }
        });
    }
}
