package trozo.export;

import java.util.List;
import java.util.stream.Collectors;
import trozo.piecewise.PiecewiseLinear;

/// A curve of breakpoints as a Java class without libraries: f, and the slope that backward takes.
public final class JavaCode {
    private JavaCode() {}

    /// The class `Activation`, or where there are several curves `Activation1` and so on.
    public static String of(List<PiecewiseLinear> curves) {
        Lines out = new Lines();
        for (int i = 0; i < curves.size(); i++) {
            if (i > 0) {
                out.gap();
            }
            write(Cells.of(curves.get(i)), "Activation" + (curves.size() == 1 ? "" : i + 1), out);
        }
        return out.toString();
    }

    private static void write(Cells cells, String name, Lines out) {
        out.add(0, "final class " + name + " {");
        out.add(1, "// Pieces and breakpoints by turns: each has a slope and a point of its line.");
        array("EDGES", cells.edges(), out);
        array("SLOPES", cells.slopes(), out);
        array("X", cells.x(), out);
        array("Y", cells.y(), out);
        out.gap();
        out.add(1, "private " + name + "() {}");
        out.gap();
        out.add(1, "static double value(double z) {");
        out.add(2, "int k = cell(z);");
        out.add(2, "return Y[k] + SLOPES[k] * (z - X[k]);");
        out.add(1, "}");
        out.gap();
        out.add(1, "static double slope(double z) {");
        out.add(2, "return SLOPES[cell(z)];");
        out.add(1, "}");
        out.gap();
        out.add(1, "private static int cell(double z) {");
        out.add(2, "int cell = 0;");
        out.add(2, "for (double edge : EDGES) {");
        out.add(3, "cell += (z > edge ? 1 : 0) + (z >= edge ? 1 : 0);");
        out.add(2, "}");
        out.add(2, "return cell;");
        out.add(1, "}");
        out.add(0, "}");
    }

    private static void array(String name, List<Double> numbers, Lines out) {
        String values = numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
        out.add(1, "private static final double[] " + name + " = " + values + ";");
    }
}
