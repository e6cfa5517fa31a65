package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.frame.Frame.Extent;
import drainboard.event.RejectionReason;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.Intake.Item;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Which refused lines no node's page tells of, by the loop alone.
class UntoldLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HEAD = "{\"kind\":\"node_mode_transition\",";

    private final Loop loop =
            NamedSource.opened(
                    new Loop(SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> NOW, false),
                    List.of("fleet.ndjson"));
    private long lines;
    private long bytes;

    @Test
    void lines_that_name_no_node_are_counted_with_the_last_as_evidence() {
        say("{\"kind\":\"node_mode_tran", false);
        say("{\"a\":1} trailing", false);
        Untold untold = untold();
        assertThat(untold.count()).isEqualTo(2);
        assertThat(untold.seen()).isEqualTo(NOW);
        assertThat(untold.last().reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(untold.last().raw()).isEqualTo("{\"a\":1} trailing");
        assertThat(untold.last().origin().line()).isEqualTo(2);
        assertThat(untold.last().origin().offset()).isEqualTo(24);
    }

    @Test
    void a_line_too_long_is_one_of_them() {
        say(HEAD, true);
        assertThat(untold().last().reason()).isEqualTo(RejectionReason.TOO_LONG);
    }

    @Test
    void a_line_about_a_node_that_is_shown_is_not_for_its_page_tells() {
        say(HEAD + "\"node_id\":\"0x42\",\"from\":\"accepting\",\"to\":\"draining\"}", false);
        say(HEAD + "\"node_id\":\"0x42\",\"from\":\"draining\",\"to\":\"gone\"}", false);
        say(HEAD + "\"node_id\":\"0x42\",\"from\":\"draining\",\"to\":\"returning\"}", false);
        FollowedSource source = loop.picture().sources().getFirst();
        assertThat(source.refused()).isEqualTo(2);
        assertThat(source.untold()).isNull();
    }

    @Test
    void a_line_about_a_node_that_nothing_is_known_of_is() {
        say(HEAD + "\"node_id\":\"0x99\",\"from\":\"draining\",\"to\":\"gone\"}", false);
        assertThat(untold().last().reason()).isEqualTo(RejectionReason.UNKNOWN_MODE);
    }

    private Untold untold() {
        return Objects.requireNonNull(loop.picture().sources().getFirst().untold());
    }

    private void say(String line, boolean tooLong) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        Extent extent = tooLong ? Extent.TOO_LONG : Extent.WHOLE;
        loop.take(
                new Item.Taken(
                        0, HandSource.decoded(HandSource.frame(line, ++lines, bytes, extent))));
        bytes += text.length + 1;
    }
}
