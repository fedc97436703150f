package trozo.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Exchange;
import trozo.train.ModelSpec;
import trozo.train.Order;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Trainer;
import trozo.train.Training;
import trozo.ui.shell.Window;
import trozo.ui.shell.WindowPreferences;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// Training steps a second of 2-4-2-1 (ReLU, mean squared error, gradient descent, batch 10): of the plain run, of the
/// trainer on its thread, and of the trainer while the whole window is open and follows it. The window stands on the
/// display if there is one, else on JavaFX's headless platform.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class WindowBenchmark {
    private static final Recipe RECIPE = new Recipe(
            1,
            DataSpec.toy(Kind.MOONS, 400, 0.1, 0),
            new ModelSpec(List.of(4, 2), Initialisation.HE),
            List.of(PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1)),
            new Training(Loss.MSE, new OptimiserSpec.Sgd(0.01), 10, 1000));

    private static final long LOOK_NANOS = 50_000_000;

    /// The figure to read: steps a second.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Steps {
        public long steps;
    }

    @Param({"run", "trainer", "window"})
    public String by;

    private Run run;
    private Exchange exchange;
    private Trainer trainer;
    private Studio studio;
    private long seen;

    @Setup
    public void open() {
        switch (by) {
            case "run" -> run = new Run(RECIPE);
            case "trainer" -> {
                exchange = new Exchange(new Order(1, Optional.empty(), RECIPE, true, Double.POSITIVE_INFINITY, 0));
                trainer = new Trainer(exchange).start();
            }
            default -> openWindow();
        }
    }

    private void openWindow() {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        CompletableFuture<Studio> opened = new CompletableFuture<>();
        Platform.startup(() -> {
            Studio made = new Studio(RECIPE);
            WindowPreferences looks = new WindowPreferences(Language.ENGLISH, false, false, 1440, 900, false);
            new Window(new Stage(), made, looks).show();
            made.play();
            opened.complete(made);
        });
        studio = opened.join();
    }

    @Benchmark
    public void train(Steps counter) {
        if (run != null) {
            counter.steps += run.advance(10_000);
            return;
        }
        LockSupport.parkNanos(LOOK_NANOS);
        long now = stepsTaken();
        counter.steps += now - seen;
        seen = now;
    }

    private long stepsTaken() {
        if (studio != null) {
            return studio.frame().get() == null ? 0 : studio.frame().get().step();
        }
        return exchange.frame() == null ? 0 : exchange.frame().step();
    }

    @TearDown
    public void close() {
        if (trainer != null) {
            trainer.close();
        }
        if (studio != null) {
            Platform.runLater(studio::close);
            Platform.exit();
        }
    }
}
