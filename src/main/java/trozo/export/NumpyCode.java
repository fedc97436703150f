package trozo.export;

import java.util.List;
import trozo.piecewise.PiecewiseLinear;

/// Curves of breakpoints as functions of NumPy: f, and the slope that backward takes.
public final class NumpyCode {
    private NumpyCode() {}

    /// `f` and `slope`, or where there are several curves `f1`, `slope1` and so on.
    public static String of(List<PiecewiseLinear> curves) {
        Lines out = new Lines();
        out.add(0, "import numpy as np");
        for (int i = 0; i < curves.size(); i++) {
            String number = curves.size() == 1 ? "" : Integer.toString(i + 1);
            write(Cells.of(curves.get(i)), number, out);
        }
        return out.toString();
    }

    private static void write(Cells cells, String number, Lines out) {
        out.gap();
        out.add(0, "# Pieces and breakpoints by turns: each has a slope and a point of its line.");
        out.add(0, "EDGES" + number + " = np.array(" + Lines.list(cells.edges()) + ")");
        out.add(0, "SLOPES" + number + " = np.array(" + Lines.list(cells.slopes()) + ")");
        out.add(0, "X" + number + " = np.array(" + Lines.list(cells.x()) + ")");
        out.add(0, "Y" + number + " = np.array(" + Lines.list(cells.y()) + ")");
        out.gap();
        out.gap();
        out.add(0, "def cell" + number + "(z):");
        out.add(
                1,
                "return np.searchsorted(EDGES" + number + ", z) + np.searchsorted(EDGES" + number
                        + ", z, side=\"right\")");
        out.gap();
        out.gap();
        out.add(0, "def f" + number + "(z):");
        out.add(1, "k = cell" + number + "(z)");
        out.add(1, "return Y" + number + "[k] + SLOPES" + number + "[k] * (z - X" + number + "[k])");
        out.gap();
        out.gap();
        out.add(0, "def slope" + number + "(z):");
        out.add(1, "return SLOPES" + number + "[cell" + number + "(z)]");
    }
}
