package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// The function to approximate, on a range: what it is on either side of the places where its own pieces meet.
final class Target {
    private final Activation f;
    private final double low;
    private final double high;
    private final List<Joint> joints;

    Target(Activation f, double low, double high) {
        this.f = f;
        this.low = low;
        this.high = high;
        this.joints = f.joints(low, high).stream()
                .filter(joint -> joint.x() > low && joint.x() < high)
                .toList();
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    double width() {
        return high - low;
    }

    /// Where its pieces meet inside the range.
    List<Joint> joints() {
        return joints;
    }

    /// The ends of the range, and the joints between.
    double[] cuts() {
        List<Double> cuts = new ArrayList<>();
        cuts.add(low);
        joints.forEach(joint -> cuts.add(joint.x()));
        cuts.add(high);
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// @throws IllegalArgumentException where the function has no finite value
    double value(double x) {
        return finite(f.value(x), x);
    }

    /// What it tends to from the left.
    double leftValue(double x) {
        for (Joint joint : joints) {
            if (joint.x() == x) {
                return finite(joint.yLeft(), x);
            }
        }
        return value(x);
    }

    double rightValue(double x) {
        for (Joint joint : joints) {
            if (joint.x() == x) {
                return finite(joint.yRight(), x);
            }
        }
        return value(x);
    }

    /// Half the largest jump: no continuous function comes nearer.
    double halfJump() {
        return joints.stream()
                .filter(Joint::isJump)
                .mapToDouble(joint -> Math.abs(joint.yRight() - joint.yLeft()) / 2)
                .max()
                .orElse(0);
    }

    private static double finite(double y, double x) {
        if (!Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "the function is " + y + " at " + x + "; a range was expected on which it is a finite number");
        }
        return y;
    }
}
