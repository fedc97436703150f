package trozo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import trozo.export.PngPainter;
import trozo.export.SvgPainter;
import trozo.figure.CostFigure;
import trozo.figure.Drawing;
import trozo.figure.Look;

/// Runs every benchmark, then says in `target/bench/report.md` what was measured and draws the curves of cost beside
/// it. Arguments, if there are any, go to JMH instead, which then prints its own table; of the whole window `frames`
/// alone measures how evenly its frames come, `drag` how soon a dragged curve is drawn, `soak` whether its heap grows.
public final class Bench {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double DENSITY = 2;

    private Bench() {}

    public static void main(String[] args) throws IOException, RunnerException {
        switch (args.length == 1 ? args[0] : "") {
            case "frames" -> FrameMeasurement.run();
            case "drag" -> DragMeasurement.run();
            case "soak" -> SoakMeasurement.run();
            default -> benchmarks(args);
        }
    }

    private static void benchmarks(String[] args) throws IOException, RunnerException {
        if (args.length > 0) {
            Main.main(args);
            return;
        }
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Options options = new OptionsBuilder()
                .include("trozo.bench")
                .addProfiler(WorkerTime.class)
                .shouldFailOnError(false)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Measured measured = new Measured(results);
        String report = new Report(measured).text();
        Files.writeString(folder.resolve("report.md"), report);
        for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
            draw(CostFigure.draw(measured.costs(), WIDTH, HEIGHT, look), look, folder);
        }
        System.out.println(report);
    }

    private static void draw(Drawing drawing, Look look, Path folder) throws IOException {
        String name = "cost-curves-" + look.palette().name();
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            PngPainter.write(drawing, look.palette().surface(), DENSITY, out);
        }
        Files.writeString(
                folder.resolve(name + ".svg"),
                SvgPainter.withFonts(drawing, look.palette().surface()));
    }
}
