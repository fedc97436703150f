package trozo.export;

import java.util.List;
import trozo.insight.Traffic;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// An activation and what passes through it as CSV, on a stretch of the z axis.
public final class CurveValuesCsv {
    private static final int POINTS = 401;

    private CurveValuesCsv() {}

    /// `z,f,derivative,side`: many points evenly, and every breakpoint twice, as the piece on its `left` ends and the
    /// one on its `right` begins.
    public static String values(Activation activation, double low, double high) {
        CsvText csv = new CsvText("z", "f", "derivative", "side");
        List<Joint> joints = activation.joints(low, high);
        int next = 0;
        for (int i = 0; i < POINTS; i++) {
            double z = low + (high - low) * i / (POINTS - 1);
            while (next < joints.size() && joints.get(next).x() <= z) {
                Joint joint = joints.get(next++);
                csv.row(joint.x(), joint.yLeft(), joint.left(), "left");
                csv.row(joint.x(), joint.yRight(), joint.right(), "right");
            }
            if (next == 0 || joints.get(next - 1).x() != z) {
                csv.row(z, activation.value(z), activation.derivative(z), "");
            }
        }
        return csv.toString();
    }

    /// `layer,z_from,z_to,preactivations`; what lies outside the stretch has one end only.
    public static String traffic(Traffic traffic) {
        CsvText csv = new CsvText("layer", "z_from", "z_to", "preactivations");
        for (Traffic.Layer layer : traffic.layers()) {
            csv.row(layer.layer(), Double.NaN, traffic.low(), layer.below());
            for (int bin = 0; bin < layer.counts().length; bin++) {
                csv.row(layer.layer(), edge(traffic, bin), edge(traffic, bin + 1), layer.counts()[bin]);
            }
            csv.row(layer.layer(), traffic.high(), Double.NaN, layer.above());
        }
        return csv.toString();
    }

    private static double edge(Traffic traffic, int bin) {
        return bin == traffic.bins()
                ? traffic.high()
                : traffic.low() + (traffic.high() - traffic.low()) * bin / traffic.bins();
    }
}
