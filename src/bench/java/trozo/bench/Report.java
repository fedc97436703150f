package trozo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// The measured figures as tables in Markdown: ours beside the peer, the limit and what must be reached.
final class Report {
    private static final List<Goal> STEPS = List.of(
            new Goal("2-4-2-1 x 10", 1_500_000),
            new Goal("2-8-8-1 x 10", 700_000),
            new Goal("2-64-64-1 x 256", 4_000),
            new Goal("784-256-10 x 128", 300));
    private static final Goal FORWARD = new Goal("2-8-8-1 x 160000", 800);
    private static final String NONE = "–";

    private final Measured measured;
    private final StringBuilder out = new StringBuilder();

    /// A network and the operations a second that it must reach.
    private record Goal(String network, double rate) {}

    Report(Measured measured) {
        this.measured = measured;
    }

    String text() {
        line("# How fast");
        line("");
        line("Java %s on %s, %d processors. Operations a second of processor time of the one thread that does them, the"
                .formatted(
                        Runtime.version(),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors()));
        line("best iteration of each; ours, peer and limit in the same run, all in doubles.");
        networks();
        piecewise();
        regions();
        window();
        return out.toString();
    }

    private OptionalDouble limit() {
        OptionalDouble rate = measured.rate(FmaBenchmark.class);
        return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * FmaBenchmark.PER_OPERATION) : rate;
    }

    private void networks() {
        line("");
        line("ReLU; steps with mean squared error, gradient descent, assembling the batch and recording the loss.");
        line("Limit: %s thousand million fused multiply-adds a second; the share counts those of the affine maps only."
                .formatted(number(limit(), 1e9)));
        line("");
        row("work", "ours /s", "must reach", "PyTorch eager", "TorchScript", "ours : best peer", "of limit", "bytes");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (Goal goal : STEPS) {
            network(
                    goal,
                    "train",
                    StepBenchmark.class,
                    TorchStepBenchmark.class,
                    Network.of(goal.network()).stepProducts());
        }
        network(
                FORWARD,
                "forward",
                ForwardBenchmark.class,
                TorchForwardBenchmark.class,
                Network.of(FORWARD.network()).forwardProducts());
    }

    private void network(Goal goal, String work, Class<?> our, Class<?> peer, long products) {
        OptionalDouble ours = measured.rate(our, goal.network());
        OptionalDouble eager = measured.rate(peer, goal.network(), "eager");
        OptionalDouble script = measured.rate(peer, goal.network(), "script");
        OptionalDouble best =
                DoubleStream.concat(eager.stream(), script.stream()).max();
        row(
                work + " " + goal.network(),
                number(ours, 1),
                reached(goal.rate(), ours),
                number(eager, 1),
                number(script, 1),
                ratio(ours, best),
                share(ours, products),
                bytes(measured.bytes(our, goal.network())));
    }

    private String share(OptionalDouble ours, long products) {
        return ours.isPresent() && limit().isPresent()
                ? "%.0f %%".formatted(100 * ours.getAsDouble() * products / limit().getAsDouble())
                : NONE;
    }

    private void piecewise() {
        line("");
        line(
                "A piecewise-linear function of a million values, forward and backward to the input; \"times ReLU\" is the");
        line("time beside that of the same engine's ReLU with the same backward.");
        line("");
        row("breakpoints", "ours /s", "times our ReLU", "must be at most", "PyTorch /s", "times its ReLU", "bytes");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        piecewise("1", "fixed", "1 relu", "");
        piecewise("7", "fixed", "7 look-up", "1.5");
        piecewise("64", "fixed", "64 look-up", "2.5");
        piecewise("1", "learn", "", "");
        piecewise("7", "learn", "", "");
        piecewise("64", "learn", "", "");
    }

    private void piecewise(String breakpoints, String points, String peer, String most) {
        Class<?> our = PiecewiseBenchmark.class;
        OptionalDouble ours = measured.rate(our, breakpoints, points);
        OptionalDouble theirs = peer.isEmpty() ? OptionalDouble.empty() : fastestPeer(breakpoints, peer);
        row(
                breakpoints + (points.equals("learn") ? ", with points that learn" : ""),
                number(ours, 1),
                ratio(measured.rate(our, "1", "fixed"), ours),
                most,
                number(theirs, 1),
                ratio(measured.rate(TorchPiecewiseBenchmark.class, "1 relu"), theirs),
                bytes(measured.bytes(our, breakpoints, points)));
    }

    /// The better of the two ways to write such a function in PyTorch's ops.
    private OptionalDouble fastestPeer(String breakpoints, String one) {
        return DoubleStream.concat(
                        measured.rate(TorchPiecewiseBenchmark.class, one).stream(),
                        measured.rate(TorchPiecewiseBenchmark.class, breakpoints + " relus").stream())
                .max();
    }

    private void regions() {
        line("");
        line("Dividing the plane into linear regions.");
        line("");
        row("network", "milliseconds", "must be below", "linear regions", "regions a second");
        row("---", "---:", "---:", "---:", "---:");
        regions("2-8-8-1", 5);
        regions("2-64-64-1", 1000);
    }

    private void regions(String network, double most) {
        OptionalDouble rate = measured.rate(RegionBenchmark.class, network);
        int linear = RegionBenchmark.regions(network).linear();
        row(
                network,
                rate.isPresent() ? "%.3g".formatted(1000 / rate.getAsDouble()) : NONE,
                "%.0f".formatted(most),
                Integer.toString(linear),
                rate.isPresent() ? number(OptionalDouble.of(rate.getAsDouble() * linear), 1) : NONE);
    }

    private void window() {
        line("");
        line(
                "2-4-2-1, batch 10, by the clock: steps a second of the plain run, of the trainer on its thread, and while");
        line("the whole window is open and follows it.");
        line("");
        row("run", "trainer", "window");
        row("---:", "---:", "---:");
        row(
                number(measured.steps("run"), 1),
                number(measured.steps("trainer"), 1),
                number(measured.steps("window"), 1));
    }

    private static String reached(double goal, OptionalDouble ours) {
        String mark = ours.isPresent() && ours.getAsDouble() < goal ? " (missed)" : "";
        return number(OptionalDouble.of(goal), 1) + mark;
    }

    private static String ratio(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() ? "%.3g".formatted(one.getAsDouble() / other.getAsDouble()) : NONE;
    }

    /// A second of operations allocates some hundred bytes in JMH's own loop; that is no part of an operation.
    private static String bytes(OptionalDouble bytes) {
        return bytes.isPresent() ? "%.0f".formatted(Math.floor(bytes.getAsDouble())) : NONE;
    }

    /// With three digits, in groups.
    private static String number(OptionalDouble value, double unit) {
        if (value.isEmpty()) {
            return NONE;
        }
        double scaled = value.getAsDouble() / unit;
        return scaled < 100 ? "%.3g".formatted(scaled) : String.format(Locale.ROOT, "%,.0f", scaled);
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", new ArrayList<>(List.of(cells))) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
