package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.frame.Frame.Extent;
import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.journal.Kept;
import drainboard.journal.KeptMove;
import drainboard.journal.KeptNode;
import drainboard.journal.Place;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Item;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

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
        Loop made =
                NamedSource.opened(
                        new Loop(SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> now, recorded),
                        names);
        made.take(new Item.Standing(EAST, new SourceStatus.Live()));
        made.take(new Item.Standing(WEST, new SourceStatus.Live()));
        return made;
    }

    private void say(Loop to, int source, long node, String from, String into) {
        String text =
                "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(node, from, into);
        to.take(
                new Item.Taken(
                        source, HandSource.decoded(HandSource.frame(text, 1, 0, Extent.WHOLE))));
    }

    private void report(int source, long node, int inFlight) {
        String text =
                "{\"kind\":\"workload_progress\",\"node_id\":%d,\"workload\":\"orders\",\"in_flight\":%d}"
                        .formatted(node, inFlight);
        loop.take(
                new Item.Taken(
                        source, HandSource.decoded(HandSource.frame(text, 1, 0, Extent.WHOLE))));
    }

    private boolean isStale(long node) {
        return loop.picture().freshness().isStale(NodeId.of(node));
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
    void a_runtime_that_reports_does_not_make_a_dead_schedulers_node_look_live() {
        say(loop, EAST, 1, "accepting", "draining");
        say(loop, EAST, 1, "draining", "drained");
        report(WEST, 1, 0);
        assertThat(isStale(1)).isFalse();
        for (int second = 0; second <= 61; second++) {
            later(1);
            report(WEST, 1, 0);
        }
        assertThat(status(WEST)).isEqualTo(new SourceStatus.Live());
        assertThat(isStale(1)).isTrue();
        Freshness freshness = loop.picture().freshness();
        assertThat(freshness.source(NodeId.of(1))).isEqualTo("east.ndjson");
        assertThat(freshness.lastKnown(NodeId.of(1))).isEqualTo(BEGIN);
        loop.take(new Item.Contact(EAST));
        assertThat(isStale(1)).isFalse();
        assertThat(loop.picture().freshness().lastKnown(NodeId.of(1))).isNull();
    }

    @Test
    void a_runtime_that_falls_silent_does_not_make_a_schedulers_node_stale() {
        say(loop, EAST, 1, "accepting", "draining");
        report(WEST, 1, 3);
        loop.take(new Item.Standing(WEST, new SourceStatus.Failed("gone")));
        assertThat(isStale(1)).isFalse();
    }

    @Test
    void what_was_not_taken_from_a_source_that_lives_makes_nothing_fresh() {
        say(loop, EAST, 1, "accepting", "draining");
        loop.take(new Item.Standing(EAST, new SourceStatus.Failed("gone")));
        say(loop, WEST, 1, "accepting", "maintenance");
        assertThat(isStale(1)).isTrue();
        say(loop, WEST, 1, "draining", "draining");
        assertThat(isStale(1)).as("reaffirmed by one that lives").isFalse();
    }

    @Test
    void many_reports_do_not_make_it_forgotten_on_whom_a_node_hangs() {
        say(loop, EAST, 1, "accepting", "draining");
        for (int i = 0; i < 300; i++) {
            report(WEST, 1, i);
        }
        assertThat(isStale(1)).isFalse();
        loop.take(new Item.Standing(EAST, new SourceStatus.Failed("gone")));
        assertThat(isStale(1)).isTrue();
    }

    @Test
    void a_report_does_not_end_a_gap_of_the_scheduler_whoever_brings_it() {
        say(loop, EAST, 1, "accepting", "draining");
        loop.take(new Item.Gap(EAST, "east.ndjson was cut short", false));
        later(1);
        report(EAST, 1, 2);
        report(WEST, 1, 2);
        assertThat(isStale(1)).isTrue();
        assertThat(loop.picture().freshness().lastKnown(NodeId.of(1))).isEqualTo(BEGIN);
        say(loop, EAST, 1, "draining", "drained");
        assertThat(isStale(1)).isFalse();
    }

    @Test
    void a_gap_of_a_runtimes_source_makes_no_node_stale() {
        say(loop, EAST, 1, "accepting", "draining");
        report(WEST, 1, 2);
        later(1);
        loop.take(new Item.Gap(WEST, "west.ndjson was cut short", false));
        assertThat(isStale(1)).isFalse();
    }

    @Test
    void a_node_of_a_source_that_is_not_followed_any_more_stays_last_known_whoever_reports() {
        say(loop, EAST, 1, "accepting", "draining");
        later(7);
        loop.take(new Item.Contact(EAST));
        loop.take(new Item.Stop("east.ndjson", _ -> {}));
        report(WEST, 1, 2);
        assertThat(isStale(1)).isTrue();
        assertThat(loop.picture().freshness().lastKnown(NodeId.of(1)))
                .isEqualTo(BEGIN.plusSeconds(7));
        say(loop, WEST, 1, "draining", "drained");
        assertThat(isStale(1)).as("another tells of it now").isFalse();
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
    void what_nobody_can_read_is_a_sign_of_life_but_no_event() {
        say(loop, EAST, 1, "accepting", "draining");
        later(50);
        loop.take(
                new Item.Taken(
                        EAST, HandSource.decoded(HandSource.frame("{torn", 2, 90, Extent.WHOLE))));
        later(50);
        say(loop, EAST, 1, "draining", "gone");
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        FollowedSource east = loop.picture().sources().get(EAST);
        assertThat(east.refused()).isEqualTo(2);
        assertThat(east.lastContact()).isEqualTo(BEGIN.plusSeconds(100));
        assertThat(east.lastEvent()).isEqualTo(BEGIN);
        say(loop, EAST, 1, "draining", "returning");
        assertThat(loop.picture().sources().get(EAST).lastEvent())
                .as("an event that is not followed was one")
                .isEqualTo(BEGIN.plusSeconds(100));
    }

    @Test
    void a_source_that_announces_its_heartbeat_is_stale_after_three() {
        loop.take(new Item.Announced(EAST, Duration.ofSeconds(5)));
        say(loop, EAST, 1, "accepting", "draining");
        later(15);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        later(1);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Stale(BEGIN));
        assertThat(status(WEST)).as("that announces nothing").isEqualTo(new SourceStatus.Live());
    }

    @Test
    void what_was_said_before_a_gap_is_last_known_until_the_node_is_heard_of_again() {
        say(loop, EAST, 1, "accepting", "draining");
        say(loop, WEST, 2, "accepting", "draining");
        loop.take(new Item.Gap(EAST, "east.ndjson was cut short", false));
        assertThat(loop.picture().freshness().isStale(NodeId.of(1))).isTrue();
        assertThat(loop.picture().freshness().isStale(NodeId.of(2))).isFalse();
        later(1);
        say(loop, EAST, 1, "draining", "drained");
        assertThat(loop.picture().freshness().isStale(NodeId.of(1))).isFalse();
        FollowedSource east = loop.picture().sources().get(EAST);
        assertThat(east.received().gapCount()).isEqualTo(1);
        assertThat(east.received().gaps().getFirst().cause()).contains("cut short");
        assertThat(east.status()).isEqualTo(new SourceStatus.Live());
    }

    @Test
    void a_source_that_the_operator_stopped_is_no_alarm_but_what_hangs_on_it_is_last_known() {
        say(loop, EAST, 1, "accepting", "draining");
        List<Integer> closed = new ArrayList<>();
        loop.take(new Item.Stop("east.ndjson", closed::add));
        assertThat(closed).containsExactly(EAST);
        loop.take(new Item.Standing(EAST, new SourceStatus.Live()));
        say(loop, EAST, 1, "draining", "drained");
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Stopped());
        assertThat(status(EAST).isMissed()).isFalse();
        assertThat(loop.picture().freshness().isStale(NodeId.of(1))).isTrue();
        assertThat(loop.picture().eventsRead()).isEqualTo(1);
    }

    @Test
    void two_sources_of_one_name_are_told_apart() {
        loop.take(new Item.Opened(2, new NamedSource("east.ndjson"), () -> {}));
        say(loop, 2, 7, "accepting", "draining");
        assertThat(loop.picture().sources().get(2).name()).isEqualTo("east.ndjson (2)");
        loop.take(new Item.Standing(EAST, new SourceStatus.Failed("gone")));
        assertThat(loop.picture().freshness().isStale(NodeId.of(7))).isFalse();
    }

    @Test
    void how_long_is_the_sites_to_say() {
        loop.staleAfter(Duration.ofHours(1));
        later(3600);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Live());
        later(1);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Stale(BEGIN));
        assertThat(loop.picture().feeds().staleAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_was_recorded_is_never_stale() {
        Loop recording = loop(true);
        say(recording, EAST, 1, "accepting", "draining");
        say(recording, WEST, 2, "accepting", "draining");
        recording.take(new Item.Standing(EAST, new SourceStatus.Ended(true)));
        later(100_000);
        assertThat(recording.picture().sources().get(EAST).status())
                .isEqualTo(new SourceStatus.Ended(false));
        assertThat(recording.picture().freshness().isAnyOverdue()).isFalse();
    }

    @Test
    void what_a_live_source_told_before_it_ended_is_last_known_from_then_on() {
        say(loop, EAST, 1, "accepting", "draining");
        say(loop, WEST, 2, "accepting", "draining");
        later(5);
        loop.take(new Item.Standing(EAST, new SourceStatus.Ended(true)));
        later(2);
        Freshness freshness = loop.picture().freshness();
        assertThat(freshness.isStale(NodeId.of(1))).isTrue();
        assertThat(freshness.lastKnown(NodeId.of(1))).isEqualTo(BEGIN.plusSeconds(5));
        assertThat(freshness.standing(NodeId.of(1))).isEqualTo("has ended");
        assertThat(freshness.isStale(NodeId.of(2))).isFalse();
        later(100_000);
        assertThat(status(EAST)).isEqualTo(new SourceStatus.Ended(true));
        assertThat(status(EAST).isMissed()).as("nobody misses it").isFalse();
    }

    @Test
    void a_source_that_was_stale_already_is_no_sign_of_life_when_it_ends() {
        say(loop, EAST, 1, "accepting", "draining");
        later(61);
        assertThat(isStale(1)).isTrue();
        loop.take(new Item.Standing(EAST, new SourceStatus.Ended(true)));
        assertThat(isStale(1)).isTrue();
    }

    @Test
    void of_a_journal_only_what_was_told_before_a_gap_or_by_nobody_was_last_known_then() {
        Kept kept =
                new Kept(
                        List.of(
                                told(1, "east", 5),
                                told(2, "east", 15),
                                told(3, "west", 5),
                                told(4)),
                        List.of(),
                        List.of(),
                        Map.of("east", new Place(null, 0, BEGIN.plusSeconds(10))),
                        0,
                        List.of(),
                        List.of(),
                        List.of());
        Freshness then = Freshness.lastHeard(kept);
        assertThat(LongStream.rangeClosed(1, 4).filter(node -> then.isStale(NodeId.of(node))))
                .containsExactly(1L, 4L);
    }

    private KeptNode told(long node, String source, long seconds) {
        Instant at = BEGIN.plusSeconds(seconds);
        return new KeptNode(told(node).state(), at, null, new KeptMove(source, at));
    }

    private KeptNode told(long node) {
        say(loop, EAST, node, "accepting", "draining");
        return new KeptNode(
                loop.picture().fleet().tracked(NodeId.of(node)).orElseThrow(), BEGIN, null);
    }
}
