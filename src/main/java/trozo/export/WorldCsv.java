package trozo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.insight.Answers;
import trozo.insight.Insight;
import trozo.insight.Regions;
import trozo.insight.World;
import trozo.nn.Loss;
import trozo.train.Fitting;

/// Input space as CSV: the samples and what the network makes of them, its answer everywhere, and the kinks of that
/// answer.
public final class WorldCsv {
    private WorldCsv() {}

    /// `set,x1,x2,...,target,output,class`: every sample of the training and the test set with the network's output (a
    /// logit for classes, one each) and, where there are classes, the one it decides for.
    public static String points(Insight seen) {
        Task task = seen.data().task();
        Loss loss = seen.frame().recipe().training().loss();
        int outputs = Fitting.outputs(seen.data(), loss);
        List<String> header = new ArrayList<>(List.of("set"));
        header.addAll(numbered("x", seen.data().features()));
        header.add("target");
        header.addAll(numbered("output", outputs));
        if (task != Task.REGRESSION) {
            header.add("class");
        }
        CsvText csv = new CsvText(header);
        for (Samples samples : List.of(seen.data().train(), seen.data().test())) {
            double[] answers = Answers.to(samples, seen);
            String set = samples == seen.data().train() ? "train" : "test";
            for (int i = 0; i < samples.count(); i++) {
                int sample = i;
                List<Double> inputs = IntStream.range(0, samples.features())
                        .mapToObj(feature -> samples.input(sample, feature))
                        .toList();
                List<?> decided = task == Task.REGRESSION
                        ? List.of()
                        : List.of(Fitting.decide(loss, answers, i, samples.count()));
                csv.row(set, inputs, samples.targets()[i], every(answers, i, samples.count()), decided);
            }
        }
        return csv.toString();
    }

    /// The network's output over input space: `x1,x2,output` at the centres of the cells of a plane, `x,output` at the
    /// exact kinks and the ends of a fitted curve; empty without a picture.
    public static Optional<String> surface(World world) {
        return switch (world) {
            case World.Plane plane -> Optional.of(surface(plane));
            case World.Line line -> {
                CsvText csv = new CsvText("x", "output");
                for (int i = 0; i < line.x().length; i++) {
                    csv.row(line.x()[i], line.y()[i]);
                }
                yield Optional.of(csv.toString());
            }
            case World.Hidden hidden -> Optional.empty();
        };
    }

    private static String surface(World.Plane plane) {
        List<String> header = new ArrayList<>(List.of("x1", "x2"));
        header.addAll(numbered("output", plane.outputCount()));
        CsvText csv = new CsvText(header);
        int cells = plane.columns() * plane.rows();
        for (int row = 0; row < plane.rows(); row++) {
            for (int column = 0; column < plane.columns(); column++) {
                csv.row(
                        plane.bounds().left() + plane.bounds().width() * (column + 0.5) / plane.columns(),
                        plane.bounds().bottom() + plane.bounds().height() * (row + 0.5) / plane.rows(),
                        every(plane.outputs(), row * plane.columns() + column, cells));
            }
        }
        return csv.toString();
    }

    /// Where the answer bends: `layer,unit,breakpoint` and, of a plane, the two ends of each straight part of a kink
    /// line, of a fitted curve the place of each kink; empty where they are not known.
    public static Optional<String> kinks(World world) {
        return switch (world) {
            case World.Plane plane -> plane.regions().map(Regions::lines).map(WorldCsv::lines);
            case World.Line line ->
                Optional.of(line.kinks()).filter(kinks -> line.exact()).map(WorldCsv::places);
            case World.Hidden hidden -> Optional.empty();
        };
    }

    private static String lines(List<Regions.Segment> lines) {
        CsvText csv = new CsvText("layer", "unit", "breakpoint", "x1_from", "x2_from", "x1_to", "x2_to");
        for (Regions.Segment line : lines) {
            csv.row(line.layer(), line.unit(), line.breakpoint(), line.x1(), line.y1(), line.x2(), line.y2());
        }
        return csv.toString();
    }

    private static String places(List<World.Kink> kinks) {
        CsvText csv = new CsvText("layer", "unit", "breakpoint", "x", "output");
        for (World.Kink kink : kinks) {
            csv.row(kink.layer(), kink.unit(), kink.breakpoint(), kink.x(), kink.y());
        }
        return csv.toString();
    }

    /// `x` alone, or `x1`, `x2` and so on.
    private static List<String> numbered(String name, int count) {
        return count == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, count).mapToObj(i -> name + i).toList();
    }

    /// What all outputs are for one sample or cell.
    private static List<Double> every(double[] outputs, int place, int count) {
        return IntStream.range(0, outputs.length / count)
                .mapToObj(output -> outputs[output * count + place])
                .toList();
    }
}
