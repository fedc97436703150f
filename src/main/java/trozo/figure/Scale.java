package trozo.figure;

import java.util.ArrayList;
import java.util.List;

/// Carries the numbers of an axis to units and back.
///
/// @param logarithmic whether equal ratios, not equal differences, are equally long
/// @param low the number at `from`
/// @param high the number at `to`, larger than `low`
/// @param from units; for a vertical axis, larger than `to`
/// @param to units
public record Scale(boolean logarithmic, double low, double high, double from, double to) {
    public Scale {
        if (!(low < high) || logarithmic && low <= 0) {
            throw new IllegalArgumentException(
                    "a " + (logarithmic ? "logarithmic" : "linear") + " scale from " + low + " to " + high);
        }
    }

    public static Scale linear(double low, double high, double from, double to) {
        return new Scale(false, low, high, from, to);
    }

    /// @param low larger than 0
    public static Scale logarithmic(double low, double high, double from, double to) {
        return new Scale(true, low, high, from, to);
    }

    /// Over at least a decade, so that a power of ten lies in it.
    ///
    /// @param low larger than 0
    static Scale decade(double low, double high, double from, double to) {
        double room = StrictMath.sqrt(Math.max(1, 10 / (high / low)));
        return logarithmic(low / room, high * room, from, to);
    }

    /// Where `value` lies, in units.
    public double at(double value) {
        return from + (to - from) * (along(value) - along(low)) / (along(high) - along(low));
    }

    /// The number at `unit`: the inverse of [#at].
    public double value(double unit) {
        double share = (unit - from) / (to - from);
        double place = along(low) + share * (along(high) - along(low));
        return logarithmic ? StrictMath.pow(10, place) : place;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// At most `most` round numbers in range: 1, 2 or 5 times a power of ten apart, or on a logarithmic scale powers of
    /// ten, and 2 and 5 times these when there are few.
    public List<Double> ticks(int most) {
        return logarithmic ? decades(most) : round(most);
    }

    /// The distance between the ticks of a linear scale.
    public double tickStep(int most) {
        double rough = (high - low) / Math.max(1, most);
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            double step = factor * power;
            long count = (long) Math.floor(high / step + SLACK) - (long) Math.ceil(low / step - SLACK) + 1;
            if (count <= most) {
                return step;
            }
        }
        return 20 * power;
    }

    /// Keeps a tick that rounding put a hair outside the range.
    private static final double SLACK = 1e-9;

    private List<Double> round(int most) {
        double step = tickStep(most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - SLACK); i <= Math.floor(high / step + SLACK); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> decades(int most) {
        int first = (int) Math.ceil(StrictMath.log10(low) - SLACK);
        int last = (int) Math.floor(StrictMath.log10(high) + SLACK);
        List<Double> ticks = new ArrayList<>();
        if (last - first < 1) {
            for (int power = first - 1; power <= last; power++) {
                for (int factor : new int[] {1, 2, 5}) {
                    double tick = factor * StrictMath.pow(10, power);
                    if (contains(tick)) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks;
        }
        int every = Math.max(1, Math.ceilDiv(last - first + 1, most));
        for (int power = first; power <= last; power++) {
            if (Math.floorMod(power, every) == 0) {
                ticks.add(StrictMath.pow(10, power));
            }
        }
        return ticks;
    }

    private double along(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }
}
