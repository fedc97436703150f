package trozo.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Reads the clock at every turn of a window's frames: when a pulse begins, when all that follows from it has been laid
/// out and drawn on the canvases, and when the picture of it has been painted by the renderer, a thread of its own.
///
/// Intervals are wall-clock times, to be taken on an idle machine; work is processor time.
final class FrameClock {
    private static final double MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Series pulses = new Series();
    private final Series frames = new Series();
    private final Series following = new Series();
    private final Series drawing = new Series();
    private final Series handing = new Series();
    private final Series painting = new Series();
    private long pulseAt;
    private long workAt;
    private long preLayoutWork;
    private long postLayoutWork;
    private long frameAt;
    private long paintWork;
    private Runnable onPulse = () -> {};
    private Runnable onDrawn = () -> {};
    private Runnable onPainted = () -> {};

    /// To be made before the window, so that its pulse begins before all that the window does in it.
    FrameClock() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse();
            }
        }.start();
    }

    /// Reads the frames of `scene`. What happens on the pulse, when all is drawn, and on the renderer's thread when it
    /// is painted, can be said.
    void watch(Scene scene, Runnable newOnPulse, Runnable newOnDrawn, Runnable newOnPainted) {
        onPulse = newOnPulse;
        onDrawn = newOnDrawn;
        onPainted = newOnPainted;
        scene.addPreLayoutPulseListener(() -> preLayoutWork = threads.getCurrentThreadCpuTime());
        scene.addPostLayoutPulseListener(this::drawn);
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::painted);
    }

    /// Forgets what has been read.
    synchronized void clear() {
        for (Series series : new Series[] {pulses, frames, following, drawing, handing, painting}) {
            series.clear();
        }
    }

    int pulses() {
        return pulses.size();
    }

    private synchronized void pulse() {
        long now = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        if (pulseAt != 0 && postLayoutWork != 0) {
            pulses.add((now - pulseAt) / MILLI);
            following.add((preLayoutWork - workAt) / MILLI);
            drawing.add((postLayoutWork - preLayoutWork) / MILLI);
            handing.add((work - postLayoutWork) / MILLI);
        }
        pulseAt = now;
        workAt = work;
        onPulse.run();
    }

    private void drawn() {
        postLayoutWork = threads.getCurrentThreadCpuTime();
        onDrawn.run();
    }

    private synchronized void painted() {
        long now = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        if (frameAt != 0) {
            frames.add((now - frameAt) / MILLI);
            painting.add((work - paintWork) / MILLI);
        }
        frameAt = now;
        paintWork = work;
        onPainted.run();
    }

    synchronized String report() {
        return frames.line("from painted frame to painted frame")
                + pulses.line("from pulse to pulse")
                + "work per frame (processor time)\n"
                + following.line("  window: following the trainer, handling the hand")
                + drawing.line("  window: style, layout, drawing on canvases")
                + handing.line("  window: handing the picture over, the rest")
                + painting.line("  renderer: painting and showing");
    }
}
