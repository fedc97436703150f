package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.GradientCheck;
import trozo.autograd.GradientCheck.Entry;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.nn.Curves;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// Holds the derivative that autograd takes of a curve against one-sided differences: at every breakpoint that is known
/// and once on every piece. Jumps are left out, where the differences have no limit.
public final class CurveCheck {
    private CurveCheck() {}

    /// @param z where it was checked
    /// @param entry what autograd and the differences gave
    public record At(double z, Entry entry) {}

    /// From left to right.
    public static List<At> of(Activation f) {
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", 1);
        Tensor value = Curves.of(List.of(f)).record(graph, z, 0);
        GradientCheck check = new GradientCheck(graph, value);
        List<At> all = new ArrayList<>();
        for (double place : places(f)) {
            z.set(place);
            all.add(new At(place, check.of(List.of(z)).getFirst()));
        }
        return all;
    }

    private static List<Double> places(Activation f) {
        List<Joint> joints = f.joints();
        if (joints.isEmpty()) {
            return List.of(0.0);
        }
        List<Double> places = new ArrayList<>(List.of(joints.getFirst().x() - 1));
        for (int k = 0; k < joints.size(); k++) {
            double x = joints.get(k).x();
            if (!joints.get(k).isJump()) {
                places.add(x);
            }
            boolean last = k == joints.size() - 1;
            places.add(last ? x + 1 : x + (joints.get(k + 1).x() - x) / 2);
        }
        return places;
    }
}
