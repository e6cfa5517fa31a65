package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A step has a limit only when it was measured in as many drains as a site asked for, and never
/// below twenty.
class StallSampleTest {
    private static final String[] DRAIN = {
        "accepting", "draining", "drained", "maintenance", "returning", "accepting"
    };

    @ParameterizedTest
    @CsvSource({"20, 19, false", "20, 20, true", "25, 24, false", "25, 25, true", "5, 19, false"})
    void a_baseline_needs_as_many_drains_as_were_set(int asked, int drains, boolean limit)
            throws Exception {
        HandFeed feed = new HandFeed("siem-a");
        BlockingQueue<SessionPicture> shown = new LinkedBlockingQueue<>();
        try (LiveSession session =
                new LiveSession(
                                List.of(feed),
                                SupervisionPolicy.DEFAULT,
                                Roster.EMPTY,
                                InstantSource.system(),
                                false)
                        .enough(asked)) {
            session.show(shown::add);
            session.start();
            for (int node = 0; node < drains; node++) {
                drain(feed, node);
            }
            Expected expected = expected(shown, drains);
            assertThat(expected.limit().isPresent()).isEqualTo(limit);
        }
    }

    /// A drain each of whose steps took ten seconds.
    private static void drain(HandFeed feed, int node) throws Exception {
        for (int at = 1; at < DRAIN.length; at++) {
            feed.line(
                    """
                    {"kind":"node_mode_transition","ts":"2026-11-23T10:00:%d0.000Z",\
                    "node_id":%d,"from":"%s","to":"%s"}\
                    """
                            .formatted(at, node, DRAIN[at - 1], DRAIN[at]));
        }
    }

    private static Expected expected(BlockingQueue<SessionPicture> shown, int drains)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            SessionPicture picture = shown.poll(60, TimeUnit.SECONDS);
            assertThat(picture).isNotNull();
            Expected expected = picture.expected().get(NodeMode.DRAINING);
            if (expected != null && expected.count() == drains) {
                return expected;
            }
        }
        throw new AssertionError("not so many drains were measured");
    }
}
