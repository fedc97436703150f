package trozo.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/// What an operation costs the thread that does it: processor time and allocated bytes. Time that the machine gave to
/// other programs does not count, so that a figure holds on a machine that is not idle.
public final class WorkerTime implements InternalProfiler {
    static final String NANOS = "worker.nanos";
    static final String BYTES = "worker.bytes";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long nanos;
    private long bytes;

    @Override
    public String getDescription() {
        return "processor time and allocated bytes of the worker thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        nanos = nanos();
        bytes = bytes();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = result.getMetadata().getAllOps() * benchmark.getOpsPerInvocation();
        return List.of(
                new ScalarResult(NANOS, (nanos() - nanos) / operations, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(BYTES, (bytes() - bytes) / operations, "B/op", AggregationPolicy.AVG));
    }

    private long nanos() {
        long id = worker();
        return id < 0 ? 0 : threads.getThreadCpuTime(id);
    }

    private long bytes() {
        long id = worker();
        return id < 0 ? 0 : threads.getThreadAllocatedBytes(id);
    }

    /// The thread that JMH runs the benchmark on; negative before the first iteration, which makes it.
    private long worker() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                return thread.getThreadId();
            }
        }
        return -1;
    }
}
