package drainboard.bench;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Desk;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.Toolkit;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Measures how fluid the window stays while a whole fleet drains: the time from one frame to the
/// next, the processor time that the window's thread took for it, which is its own whatever else
/// the machine does, and how long that thread works on one picture.
public final class WindowBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WORKLOADS = 4;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int PICTURES_PER_SECOND = 15;
    private static final Duration WARM = Duration.seconds(5);

    private final Load load;
    private final FrameTimes frames = new FrameTimes();
    private final FrameTimes busy = new FrameTimes();
    private final FrameTimes works = new FrameTimes();
    private final CountDownLatch done = new CountDownLatch(1);
    private boolean measuring;
    private long lastFrame;
    private long lastSpent;
    private long events;

    private WindowBench(Load load) {
        this.load = load;
    }

    /// How much is going on.
    ///
    /// @param placements how many workloads are placed, four on each node
    /// @param rate events a second
    /// @param seconds how long to measure
    public record Load(int placements, int rate, int seconds) {}

    /// The window's content, and the way to show it a picture.
    public record Surface(Scene scene, Consumer<SessionPicture> show) {}

    /// Opens the window over a made-up fleet and prints frame times. The toolkit must not run yet.
    ///
    /// @param making makes the content at a width and height
    public static void run(Load load, Making making, PrintWriter out) throws InterruptedException {
        WindowBench bench = new WindowBench(load);
        int nodes = load.placements() / WORKLOADS;
        SteadySource source = new SteadySource(nodes, WORKLOADS, load.rate());
        try (LiveSession session =
                new LiveSession(
                        List.of(source),
                        SupervisionPolicy.DEFAULT,
                        roster(nodes),
                        InstantSource.system(),
                        false)) {
            Toolkit.run(() -> bench.open(session, making), bench.done);
        }
        bench.report(out);
    }

    /// Makes the content of a window over a desk.
    public interface Making {
        /// The content, with a scene of a size.
        Surface make(Desk desk, double width, double height);
    }

    private static Roster roster(int nodes) {
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            int at = node;
            placed.put(
                    NodeId.of(node),
                    IntStream.range(0, WORKLOADS)
                            .mapToObj(one -> new WorkloadName(SteadySource.workload(at, one)))
                            .toList());
        }
        return new Roster(placed, Map.of());
    }

    private void open(LiveSession session, Making making) {
        Surface surface = making.make(session.desk(), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(surface.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Latest<SessionPicture> latest =
                new Latest<>(
                        FxThread.paced(PICTURES_PER_SECOND),
                        picture -> shown(picture, surface.show()));
        session.show(latest::offer);
        session.start();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame(System.nanoTime());
            }
        }.start();
        PauseTransition warm = new PauseTransition(WARM);
        warm.setOnFinished(_ -> begin());
        warm.play();
    }

    private void begin() {
        measuring = true;
        lastFrame = System.nanoTime();
        lastSpent = THREADS.getCurrentThreadCpuTime();
        PauseTransition measured = new PauseTransition(Duration.seconds(load.seconds()));
        measured.setOnFinished(_ -> done.countDown());
        measured.play();
    }

    private void frame(long now) {
        if (measuring) {
            frames.add(now - lastFrame);
            lastFrame = now;
            long spent = THREADS.getCurrentThreadCpuTime();
            busy.add(spent - lastSpent);
            lastSpent = spent;
        }
    }

    private void shown(SessionPicture picture, Consumer<SessionPicture> show) {
        long begun = System.nanoTime();
        show.accept(picture);
        if (measuring) {
            works.add(System.nanoTime() - begun);
            events = picture.eventsRead();
        }
    }

    private void report(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d placements, %,d events/s for %d s (%,d events read), %.0fx%.0f%n",
                load.placements(),
                load.rate(),
                load.seconds(),
                events,
                WIDTH,
                HEIGHT);
        line(out, "from frame to frame", frames);
        line(out, "processor time     ", busy);
        line(out, "work on a picture  ", works);
        out.flush();
    }

    private static void line(PrintWriter out, String what, FrameTimes times) {
        out.printf(
                Locale.ROOT,
                "%s  n %5d  p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms%n",
                what,
                times.count(),
                times.millis(0.5),
                times.millis(0.99),
                times.millis(1));
    }
}
