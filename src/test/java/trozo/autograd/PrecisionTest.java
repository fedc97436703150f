package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import trozo.random.Draws;

class PrecisionTest {
    /// Any double: every sign, exponent and fraction is as likely as any other.
    private static double any(Draws draws) {
        long bits = 0;
        for (int part = 0; part < 4; part++) {
            bits = bits << 16 | draws.below(1 << 16);
        }
        return Double.longBitsToDouble(bits);
    }

    @Test
    void float32IsJavasFloat() {
        Draws draws = new Draws(1);
        for (int i = 0; i < 200_000; i++) {
            double wide = any(draws);
            double near = Math.scalb(draws.uniform(-2, 2), draws.below(300) - 170);
            assertEquals((float) wide, Precision.FLOAT32.round(wide));
            assertEquals((float) near, Precision.FLOAT32.round(near));
            float exact = Float.intBitsToFloat((int) Double.doubleToRawLongBits(wide));
            if (!Float.isNaN(exact)) {
                double half = ((double) exact + Math.nextUp(exact)) / 2;
                assertEquals((float) half, Precision.FLOAT32.round(half), "half way");
            }
        }
    }

    /// Every number of the format, and what lies half way and beside half way to the next.
    @Test
    void float16IsIeeeHalf() {
        for (int bits = 0; bits < 0x7C00; bits++) {
            double here = Float.float16ToFloat((short) bits);
            boolean last = bits == 0x7BFF;
            // Beyond the largest the next number would be 2^16.
            double next = last ? 65536 : Float.float16ToFloat((short) (bits + 1));
            assertNeighbours(Precision.FLOAT16, bits, here, next, last);
        }
    }

    @Test
    void bfloat16IsTheUpperHalfOfAFloat() {
        for (int bits = 0; bits < 0x7F80; bits++) {
            double here = Float.intBitsToFloat(bits << 16);
            boolean last = bits == 0x7F7F;
            double next = last ? 0x1p128 : Float.intBitsToFloat((bits + 1) << 16);
            assertNeighbours(Precision.BFLOAT16, bits, here, next, last);
        }
    }

    private static void assertNeighbours(Precision format, int bits, double here, double next, boolean last) {
        double half = (here + next) / 2;
        double upper = last ? Double.POSITIVE_INFINITY : next;
        for (double sign : new double[] {1, -1}) {
            assertEquals(sign * here, format.round(sign * here));
            assertEquals(sign * here, format.round(sign * Math.nextDown(half)));
            assertEquals(sign * upper, format.round(sign * Math.nextUp(half)));
            assertEquals(sign * (bits % 2 == 0 ? here : upper), format.round(sign * half), "half way, to even");
        }
    }

    @Test
    void float64IsLeftAlone() {
        assertEquals(0.1, Precision.FLOAT64.round(0.1));
        assertEquals(Double.MIN_VALUE, Precision.FLOAT64.round(Double.MIN_VALUE));
    }

    @Test
    void zerosKeepTheirSignAndNaNStays() {
        assertEquals(Double.NEGATIVE_INFINITY, 1 / Precision.FLOAT16.round(-0.0));
        assertEquals(Double.NEGATIVE_INFINITY, 1 / Precision.FLOAT16.round(-1e-9));
        assertEquals(Double.NaN, Precision.FLOAT16.round(Double.NaN));
    }

    /// A layer, a curve and the squared error, forward and backward, against the same in Java's own floats.
    @Test
    void aNetworkInFloat32IsAsIfWrittenInJavasFloats() {
        Draws draws = new Draws(4);
        int features = 3;
        int units = 5;
        int samples = 7;
        Tensor w = random(Tensor.parameter("w", units, features), draws);
        Tensor x = random(Tensor.parameter("x", features, samples), draws);
        Tensor b = random(Tensor.parameter("b", units), draws);
        Tensor target = random(Tensor.data("target", units, samples), draws);
        Curve curve = Curve.learnable(2);
        curve.x().set(-0.3f, 0.7f);
        curve.yLeft().set(0.1f, 0.9f);
        curve.yRight().set(0.1f, 0.9f);
        curve.slopes().set(0.05f, 1.1f);
        Graph graph = new Graph(Precision.FLOAT32);
        Tensor z = graph.affine(w, x, b);
        Tensor a = graph.piecewiseLinear(z, curve);
        Tensor loss = graph.meanSquaredError(a, target);
        graph.forward();
        graph.backward(loss);

        float sum = 0;
        float[] slope = new float[units * samples];
        float[] toZ = new float[units * samples];
        float inner = (0.9f - 0.1f) / (0.7f - -0.3f);
        for (int j = 0; j < toZ.length; j++) {
            int unit = j / samples;
            int n = j % samples;
            float zj = 0;
            for (int i = 0; i < features; i++) {
                zj += (float) w.values()[unit * features + i] * (float) x.values()[i * samples + n];
            }
            zj += (float) b.values()[unit];
            assertEquals(zj, z.values()[j]);
            slope[j] = zj <= -0.3f ? 0.05f : zj <= 0.7f ? inner : 1.1f;
            float from = zj <= 0.7f ? -0.3f : 0.7f;
            float aj = (zj <= 0.7f ? 0.1f : 0.9f) + slope[j] * (zj - from);
            assertEquals(aj, a.values()[j]);
            float error = aj - (float) target.values()[j];
            sum += error * error;
        }
        assertEquals(sum / toZ.length, loss.scalar());
        float share = 1f / toZ.length;
        for (int j = 0; j < toZ.length; j++) {
            float error = (float) a.values()[j] - (float) target.values()[j];
            float toA = share * (2 * error);
            assertEquals(toA, a.gradient()[j]);
            toZ[j] = toA * slope[j];
            assertEquals(toZ[j], z.gradient()[j]);
        }
        for (int unit = 0; unit < units; unit++) {
            float toB = 0;
            for (int n = 0; n < samples; n++) {
                toB += toZ[unit * samples + n];
            }
            assertEquals(toB, b.gradient()[unit]);
            for (int i = 0; i < features; i++) {
                float toW = 0;
                for (int n = 0; n < samples; n++) {
                    toW += toZ[unit * samples + n] * (float) x.values()[i * samples + n];
                }
                assertEquals(toW, w.gradient()[unit * features + i]);
            }
        }
        for (int i = 0; i < features; i++) {
            for (int n = 0; n < samples; n++) {
                float toX = 0;
                for (int unit = 0; unit < units; unit++) {
                    toX += (float) w.values()[unit * features + i] * toZ[unit * samples + n];
                }
                assertEquals(toX, x.gradient()[i * samples + n]);
            }
        }
        float toLeft = 0;
        for (int j = 0; j < toZ.length; j++) {
            float zj = (float) z.values()[j];
            toLeft += zj <= -0.3f ? (float) a.gradient()[j] * (zj - -0.3f) : 0;
        }
        assertEquals(toLeft, curve.slopes().gradient()[0]);
    }

    private static Tensor random(Tensor tensor, Draws draws) {
        Arrays.setAll(tensor.values(), i -> (float) draws.normal());
        return tensor;
    }

    @Test
    void theLeavesAreRoundedAsTheyAreRead() {
        Tensor x = Tensor.parameter("x", 1).set(0.1);
        Graph graph = new Graph(Precision.FLOAT16);
        Tensor y = graph.apply(Ops.named("exp"), x);
        graph.forward();
        assertEquals(Float.float16ToFloat(Float.floatToFloat16(0.1f)), x.values()[0]);
        assertEquals(Precision.FLOAT16.round(StrictMath.exp(x.values()[0])), y.values()[0]);
    }

    @Test
    void gradientsThatMeetAreAddedInTheFormat() {
        Tensor x = Tensor.parameter("x").set(1);
        Graph graph = new Graph(Precision.BFLOAT16);
        Tensor scaled = graph.apply(Ops.named("mul"), x, Tensor.data("c").set(1.0 / 256));
        Tensor sum = graph.apply(Ops.named("add"), x, scaled);
        graph.forward();
        graph.backward(sum);
        assertEquals(1, x.gradient()[0], "1 + 1/256 has more than 8 bits and is half way");
    }

    /// p = E\[f_acc(-b) ulp(b)]: 1.12e-4 for 64 features of unit variance in all and b ~ N(0, 1), measured elsewhere as
    /// 1.14e-4.
    @Test
    void aKinkIsHitExactlyAboutOnceInTenThousandTimesInFloat16() {
        int hits = hits(Precision.FLOAT16);
        assertEquals(1.12e-4 * 400_000, hits, 4 * Math.sqrt(1.12e-4 * 400_000));
        assertEquals(0, hits(Precision.FLOAT64));
    }

    /// How many of 400 000 pre-activations are exactly 0.
    private static int hits(Precision precision) {
        Draws draws = new Draws(12);
        int units = 2000;
        int samples = 200;
        Tensor w = random(Tensor.data("w", units, 64), draws);
        Tensor x = random(Tensor.data("x", 64, samples), draws);
        Tensor b = random(Tensor.data("b", units), draws);
        Arrays.setAll(w.values(), i -> w.values()[i] / 8);
        Graph graph = new Graph(precision);
        Curve relu = Curve.fixed(1);
        relu.slopes().set(0, 1);
        graph.piecewiseLinear(graph.affine(w, x, b), relu);
        graph.forward();
        return graph.nodesOnKinks().stream().mapToInt(Node::onKinks).sum();
    }
}
