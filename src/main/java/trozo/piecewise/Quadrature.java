package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;

/// Gauss and Legendre's rule of ten points, panel by panel, with every known breakpoint at a border of panels: what is
/// smooth in between is integrated to about the last digits.
final class Quadrature {
    private static final double[] ABSCISSAS = {
        0.14887433898163121, 0.43339539412924719, 0.67940956829902441, 0.86506336668898451, 0.97390652851717172
    };
    private static final double[] WEIGHTS = {
        0.29552422471475287, 0.26926671930999636, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814
    };

    private final double[] places;
    private final double[] weights;

    /// @param joints where a panel must end
    /// @param panel how wide one is at most
    Quadrature(double low, double high, List<Double> joints, double panel) {
        List<Double> borders = new ArrayList<>(List.of(low));
        for (double joint : joints) {
            if (joint > borders.getLast() && joint < high) {
                borders.add(joint);
            }
        }
        borders.add(high);
        int panels = 0;
        for (int i = 1; i < borders.size(); i++) {
            panels += count(borders.get(i - 1), borders.get(i), panel);
        }
        places = new double[2 * ABSCISSAS.length * panels];
        weights = new double[places.length];
        int at = 0;
        for (int i = 1; i < borders.size(); i++) {
            int here = count(borders.get(i - 1), borders.get(i), panel);
            double half = (borders.get(i) - borders.get(i - 1)) / here / 2;
            for (int p = 0; p < here; p++) {
                double middle = borders.get(i - 1) + (2 * p + 1) * half;
                for (int n = 0; n < ABSCISSAS.length; n++) {
                    places[at] = middle - half * ABSCISSAS[n];
                    weights[at++] = half * WEIGHTS[n];
                    places[at] = middle + half * ABSCISSAS[n];
                    weights[at++] = half * WEIGHTS[n];
                }
            }
        }
    }

    private static int count(double low, double high, double panel) {
        return (int) Math.ceil((high - low) / panel);
    }

    int size() {
        return places.length;
    }

    double place(int i) {
        return places[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
