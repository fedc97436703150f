package trozo.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import trozo.figure.CostModel;

/// What a run of the benchmarks has measured, in processor time of the worker thread: the best iteration of each, ours,
/// peer and limit alike.
final class Measured {
    private final Collection<RunResult> results;

    Measured(Collection<RunResult> results) {
        this.results = results;
    }

    /// Operations a second of the benchmark of that class whose parameters have those values; empty if it did not run.
    OptionalDouble rate(Class<?> benchmark, String... values) {
        return smallest(WorkerTime.NANOS, benchmark, values).stream()
                .map(nanos -> 1e9 / nanos)
                .findAny();
    }

    /// Bytes allocated for one operation.
    OptionalDouble bytes(Class<?> benchmark, String... values) {
        return smallest(WorkerTime.BYTES, benchmark, values);
    }

    private OptionalDouble smallest(String what, Class<?> benchmark, String... values) {
        return results.stream()
                .filter(result -> isOf(result.getParams(), benchmark, values))
                .flatMapToDouble(result -> result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(iteration ->
                                iteration.getSecondaryResults().get(what).getScore()))
                .min();
    }

    private static boolean isOf(BenchmarkParams params, Class<?> benchmark, String... values) {
        List<String> actual = new ArrayList<>();
        params.getParamsKeys().forEach(key -> actual.add(params.getParam(key)));
        return params.getBenchmark().startsWith(benchmark.getName() + ".")
                && actual.size() == values.length
                && actual.containsAll(List.of(values));
    }

    /// Steps a second of [WindowBenchmark], by the clock; empty if it did not run.
    OptionalDouble steps(String by) {
        return results.stream()
                .filter(result -> isOf(result.getParams(), WindowBenchmark.class, by))
                .mapToDouble(result -> result.getSecondaryResults().get("steps").getScore())
                .max();
    }

    /// The times of [CostBenchmark].
    CostModel costs() {
        List<CostModel.Curve> curves = new ArrayList<>();
        for (CostModel.Grows grows : CostModel.Grows.values()) {
            List<CostModel.Cost> costs = new ArrayList<>();
            for (int size = 1; size <= 1024; size++) {
                String value = grows.name().toLowerCase(Locale.ROOT) + " " + size;
                OptionalDouble rate = rate(CostBenchmark.class, value);
                if (rate.isPresent()) {
                    costs.add(new CostModel.Cost(size, 1 / rate.getAsDouble()));
                }
            }
            if (!costs.isEmpty()) {
                curves.add(new CostModel.Curve(grows, costs));
            }
        }
        return new CostModel(curves);
    }
}
