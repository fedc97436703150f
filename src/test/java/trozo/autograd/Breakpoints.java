package trozo.autograd;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Ways to lay breakpoints out that could lead a search astray.
enum Breakpoints {
    EVEN(k -> 0.25 * k - 2),
    /// All but every fifth far closer together than a grid interval.
    CROWDED(k -> k % 5 * 1e-14 + Math.floorDiv(k, 5) * 100.0),
    /// Their distance from first to last overflows.
    HUGE(k -> k == 0 ? -Double.MAX_VALUE : k * 1e305),
    /// Neighbouring doubles about 0, the least there are.
    TINY(k -> (k - 3) * Double.MIN_VALUE),
    GROWING_FROM_MINUS_ZERO(k -> k == 0 ? -0.0 : StrictMath.pow(3, k)),
    ENDING_AT_MINUS_INFINITY(k -> k == 0 ? Double.NEGATIVE_INFINITY : k),
    MEETING(k -> Math.floorDiv(k, 2)),
    FALLING(k -> -k),
    ONE_NOT_A_NUMBER(k -> k == 2 ? Double.NaN : k);

    private final IntToDoubleFunction place;

    Breakpoints(IntToDoubleFunction place) {
        this.place = place;
    }

    double[] of(int size) {
        double[] at = new double[size];
        Arrays.setAll(at, place::applyAsDouble);
        return at;
    }

    /// The numbers that tell a right search from a wrong one: on and next to every breakpoint, and the odd ones.
    static double[] telling(double[] at) {
        double[] odd = {
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE
        };
        double[] telling = Arrays.copyOf(odd, odd.length + 3 * at.length);
        for (int k = 0; k < at.length; k++) {
            telling[odd.length + 3 * k] = at[k];
            telling[odd.length + 3 * k + 1] = Math.nextDown(at[k]);
            telling[odd.length + 3 * k + 2] = Math.nextUp(at[k]);
        }
        return telling;
    }
}
