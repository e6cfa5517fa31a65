package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Extent;
import drainboard.session.Intake.Item;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A source that is silent for too long is stale, and so is what hangs on it and nothing else
/// (lifecycle.md section 12); by the loop alone, with a clock moved by hand.
class FreshnessTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final int EAST = 0;
    private static final int WEST = 1;

    private Instant now = BEGIN;
    private final Loop loop = loop(false);

    private Loop loop(boolean recorded) {
        List<String> names = List.of("east.ndjson", "west.ndjson");
        Loop made = new Loop(names, SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> now, recorded);
        made.take(new Item.Standing(EAST, new SourceStatus.Live()));
        made.take(new Item.Standing(WEST, new SourceStatus.Live()));
        return made;
    }

    private void say(Loop to, int source, long node, String from, String into) {
        byte[] text =
                "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(node, from, into)
                        .getBytes(StandardCharsets.UTF_8);
        to.take(new Item.Line(source, text, 1, 0, Extent.WHOLE));
    }

    private void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private SourceStatus status(int source) {
        return loop.picture().sources().get(source).status();
    }

    @Test
    void a_source_is_stale_past_a_minute_of_silence_and_not_before() {
        say(loop, EAST, 1, "accepting", "draining");
        later(60);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        later(1);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Stale(BEGIN));
        say(loop, EAST, 1, "draining", "drained");
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
    }

    @Test
    void a_source_that_never_said_anything_is_stale_a_minute_after_it_was_opened() {
        later(61);
        assertThat(status(WEST)).isEqualTo(new SourceStatus.Stale(BEGIN));
    }

    @Test
    void what_hangs_on_a_stale_source_is_stale_and_what_hangs_on_another_is_not() {
        say(loop, EAST, 1, "accepting", "draining");
        say(loop, WEST, 2, "accepting", "draining");
        later(50);
        say(loop, WEST, 3, "accepting", "draining");
        later(20);
        Freshness freshness = loop.picture().freshness();
        assertThat(freshness.isStale(NodeId.of(1))).isTrue();
        assertThat(freshness.isStale(NodeId.of(2))).isFalse();
        assertThat(freshness.isStale(NodeId.of(3))).isFalse();
        assertThat(freshness.isStale(NodeId.of(99))).as("nobody knows whose it is").isTrue();
        say(loop, WEST, 1, "draining", "drained");
        assertThat(loop.picture().freshness().isStale(NodeId.of(1))).isFalse();
    }

    @Test
    void a_sign_of_life_keeps_a_source_fresh() {
        say(loop, EAST, 1, "accepting", "draining");
        later(50);
        loop.take(new Item.Contact(EAST));
        later(50);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        FollowedSource east = loop.picture().sources().get(EAST);
        assertThat(east.lastContact()).isEqualTo(BEGIN.plusSeconds(50));
        assertThat(east.lastEvent()).isEqualTo(BEGIN);
    }

    @Test
    void how_long_is_the_sites_to_say() {
        loop.staleAfter(Duration.ofHours(1));
        later(3600);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        later(1);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Stale(BEGIN));
    }

    @Test
    void what_ended_or_was_recorded_is_never_stale() {
        say(loop, EAST, 1, "accepting", "draining");
        loop.take(new Item.Standing(EAST, new SourceStatus.Ended()));
        Loop recording = loop(true);
        say(recording, WEST, 2, "accepting", "draining");
        later(100_000);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Ended());
        assertThat(loop.picture().freshness().isStale(NodeId.of(1))).isFalse();
        assertThat(recording.picture().freshness().isAnyOverdue()).isFalse();
    }
}
