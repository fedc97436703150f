package trozo.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.session.Cursor;
import trozo.session.Fields;
import trozo.session.JsonWriter;

/// Cases of ops: forward, and the gradient of `sum(output * cotangent)` by every input.
final class OpFile {
    private static final Judge.Tolerance TOLERANCE = new Judge.Tolerance(1e-12, 1e-10);

    /// A step of training inside a case: values only.
    private static final String GAN_STEP = "gan_step";

    private OpFile() {}

    static void compare(Cursor one, Report report) {
        Fields fields = one.fields();
        String id = fields.required("id").text();
        String op = fields.required("op").text();
        String family = fields.given("family").map(Cursor::text).orElse("ops");
        Map<String, Tensor> inputs = inputs(fields.required("inputs").fields());
        OpCase c = new OpCase(op, attributes(fields), inputs);
        Optional<OpPrograms.Program> program = OpPrograms.named(op);
        if (op.equals(GAN_STEP)) {
            report.attempt(id, () -> values(family, id, fields, Gan.step(c)));
        } else if (program.isPresent()) {
            report.attempt(id, () -> compute(family, id, fields, program.get(), c));
        } else {
            report.notOurs(id, "no op '" + op + "'");
        }
    }

    private static Map<String, Tensor> inputs(Fields fields) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            Cursor input = fields.required(name);
            Numbers numbers = Numbers.tensor(input);
            boolean indices = input.fields()
                    .given("dtype")
                    .filter(type -> !type.text().startsWith("f"))
                    .isPresent();
            Tensor tensor = indices ? Tensor.data(name, numbers.shape()) : Tensor.parameter(name, numbers.shape());
            inputs.put(name, tensor.set(numbers.values()));
        }
        return inputs;
    }

    private static Attributes attributes(Fields fields) {
        Attributes attributes = Attributes.NONE;
        Optional<Cursor> given = fields.given("attrs");
        if (given.isPresent()) {
            Fields attrs = given.get().fields();
            for (String name : attrs.keys()) {
                Object value = attrs.required(name).plain();
                if (value != null) {
                    attributes = attributes.and(name, value instanceof List<?> list ? array(list) : value);
                }
            }
        }
        return attributes;
    }

    /// Whole numbers stay so; a list of anything but numbers is left as it is.
    private static Object array(List<?> list) {
        if (list.stream().allMatch(Integer.class::isInstance)) {
            return list.stream().mapToInt(Integer.class::cast).toArray();
        }
        return list.stream().allMatch(Number.class::isInstance)
                ? list.stream()
                        .mapToDouble(number -> ((Number) number).doubleValue())
                        .toArray()
                : list;
    }

    private static Outcome compute(String family, String id, Fields fields, OpPrograms.Program program, OpCase c) {
        Graph graph = new Graph();
        Tensor output = program.output(new Torch(graph), c);
        c.requireAllRead();
        graph.forward();
        Map<String, double[]> gradients = gradients(graph, output, fields.given("cotangent"), c);
        Judge judge = new Judge();
        Optional<Cursor> expected = fields.given("output");
        expected.ifPresent(
                numbers -> judge.tensor("output", Numbers.tensor(numbers).values(), output.values(), TOLERANCE));
        fields.given("grads").ifPresent(grads -> {
            Fields byName = grads.fields();
            for (String name : byName.keys()) {
                Cursor numbers = byName.required(name);
                if (!gradients.containsKey(name)) {
                    throw numbers.bad("a gradient by '" + name + "' needs an input of that name and a cotangent");
                }
                judge.tensor("grads." + name, Numbers.flat(numbers), gradients.get(name), TOLERANCE);
            }
        });
        int[] shape = output.shape();
        double[] values = output.values().clone();
        return judge.outcome(family, id, out -> write(out, id, shape, values, gradients));
    }

    private static Map<String, double[]> gradients(Graph graph, Tensor output, Optional<Cursor> cotangent, OpCase c) {
        Map<String, double[]> gradients = new LinkedHashMap<>();
        if (cotangent.isEmpty() || !output.hasGradient()) {
            return gradients;
        }
        double[] upstream = Numbers.flat(cotangent.get());
        if (upstream.length != output.size()) {
            throw cotangent.get().bad(output.size() + " numbers were expected for the output " + output);
        }
        System.arraycopy(upstream, 0, output.gradient(), 0, upstream.length);
        graph.backwardAsSeeded(output);
        c.inputs().forEach((name, input) -> {
            if (input.hasGradient()) {
                gradients.put(name, input.gradient().clone());
            }
        });
        return gradients;
    }

    private static Outcome values(String family, String id, Fields fields, double[] values) {
        Judge judge = new Judge();
        fields.given("output")
                .ifPresent(numbers ->
                        judge.tensor("output", Numbers.tensor(numbers).values(), values, TOLERANCE));
        return judge.outcome(family, id, out -> write(out, id, new int[] {values.length}, values, Map.of()));
    }

    private static void write(JsonWriter out, String id, int[] shape, double[] values, Map<String, double[]> gradients)
            throws java.io.IOException {
        out.key("id").text(id);
        out.key("output").object(tensor -> {
            tensor.key("shape").array(lengths -> {
                for (int length : shape) {
                    lengths.whole(length);
                }
            });
            tensor.key("data").numbers(values);
        });
        if (!gradients.isEmpty()) {
            List<String> names = new ArrayList<>(gradients.keySet());
            out.key("grads").object(grads -> {
                for (String name : names) {
                    grads.key(name).numbers(gradients.get(name));
                }
            });
        }
    }
}
