package drainboard.bench;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Desk;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.shell.Page;

import javafx.scene.Scene;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures how fluid the window stays while a whole fleet drains, and while all of it halts within
/// a second: the real window over a real run, whose lines are made up.
public final class WindowBench {
    private WindowBench() {}

    /// How much is going on.
    ///
    /// @param nodes how many nodes there are, all of which drain
    /// @param workloads how many are placed on each of them
    /// @param rate lines a second
    /// @param history how many lines are told as fast as they are taken, before
    /// @param warm how many seconds pass before measuring
    /// @param seconds how long each page is measured
    public record Load(int nodes, int workloads, int rate, long history, int warm, int seconds) {

        int placements() {
            return nodes * workloads;
        }
    }

    /// The window's content.
    ///
    /// @param portions what it takes to show it a picture, to be run in order
    /// @param turn turns to a page; answers whether there is one
    /// @param compared how often rows were compared to bring them in order, so far
    public record Surface(
            Scene scene,
            Function<SessionPicture, List<Runnable>> portions,
            Predicate<Page> turn,
            IncidentViewModel incidents,
            LongSupplier compared) {}

    /// Makes the content of a window over a desk.
    public interface Making {
        /// The content, with a scene of a size.
        Surface make(Desk desk, double width, double height);
    }

    /// Has the window's thread do something, and waits until it is done.
    public interface Turn {
        /// Runs `open` on the window's thread; returns when `done` was counted down.
        void run(Runnable open, CountDownLatch done) throws InterruptedException;
    }

    /// Opens the window over a made-up fleet and prints what was measured; answers whether every
    /// goal was met.
    public static boolean run(Load load, Making making, Turn turn, PrintWriter out)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        DueTimes due = new DueTimes();
        BusyFleet fleet = new BusyFleet(load, due);
        WindowFigures figures = new WindowFigures(load, out);
        try (LiveSession session =
                new LiveSession(
                        List.of(fleet),
                        SupervisionPolicy.DEFAULT,
                        roster(load),
                        InstantSource.system(),
                        false)) {
            turn.run(
                    () -> new WindowRun(load, fleet, due, figures, done).open(session, making),
                    done);
        }
        return figures.isMet();
    }

    private static Roster roster(Load load) {
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        for (int node = 0; node < load.nodes(); node++) {
            int at = node;
            placed.put(
                    NodeId.of(node),
                    IntStream.range(0, load.workloads())
                            .mapToObj(one -> new WorkloadName(BusyFleet.workload(at, one)))
                            .toList());
        }
        return new Roster(placed, Map.of());
    }
}
