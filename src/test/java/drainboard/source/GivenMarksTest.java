package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.event.Stamp;
import drainboard.source.GivenMarks.Mark;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What comes again is recognised by its best name, never by its node and modes alone.
class RepeatsTest {
    private final GivenMarks repeats = new GivenMarks(false);

    private @Nullable Mark mark(String members) {
        return repeats.mark(decoded(members));
    }

    private static Decoded decoded(String members) {
        String text =
                "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"from\":\"accepting\","
                        + "\"to\":\"draining\""
                        + members.replace('\'', '"')
                        + "}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Decoded> found = new ArrayList<>();
        new RecordDecoder(Format.NDJSON, Decoding.LIVE)
                .decode(
                        new Frame(bytes, 0, bytes.length, 1, 0, bytes.length, Frame.Extent.WHOLE),
                        found::add);
        return found.getFirst();
    }

    @Test
    void the_producers_own_name_is_enough_and_what_else_is_said_does_not_matter() {
        assertThat(mark(",'seq':5")).isNotNull().isEqualTo(mark(",'seq':'5','note':'x'"));
        assertThat(mark(",'event_id':'a'")).isNotNull().isEqualTo(mark(",'id':'a','note':'x'"));
        assertThat(mark(",'seq':5")).isNotEqualTo(mark(",'seq':6"));
    }

    @Test
    void a_name_that_was_used_anew_hides_nothing() {
        assertThat(mark(",'seq':5,'ts':'2026-11-24T10:00:00Z'"))
                .isNotEqualTo(mark(",'seq':5,'ts':'2026-11-25T10:00:00Z'"));
    }

    @Test
    void without_a_name_the_bytes_count_where_they_say_when_it_was() {
        String timed = ",'ts':'2026-11-24T10:00:00Z'";
        assertThat(mark(timed)).isNotNull().isEqualTo(mark(timed));
        assertThat(mark(timed)).isNotEqualTo(mark(timed + ",'note':'x'"));
    }

    @Test
    void a_node_and_its_modes_alone_are_no_name() {
        assertThat(mark("")).isNull();
    }

    @Test
    void a_refused_record_is_recognised_only_where_whole_answers_come_again() {
        Decoded refused = decoded(",'seq':-1");
        assertThat(repeats.mark(refused)).isNull();
        assertThat(new GivenMarks(true).mark(refused)).isNotNull();
    }

    @Test
    void the_oldest_is_forgotten_and_named() {
        Stamp first = Stamp.at(Instant.EPOCH);
        Mark oldest = new Mark(-1, -1);
        assertThat(repeats.isEmpty()).isTrue();
        assertThat(repeats.add(oldest, first)).isNull();
        for (int i = 1; i < GivenMarks.MOST; i++) {
            assertThat(repeats.add(new Mark(i, i), Stamp.NONE)).isNull();
        }
        assertThat(repeats.has(oldest)).isTrue();
        assertThat(repeats.add(new Mark(0, 0), Stamp.NONE)).isEqualTo(first);
        assertThat(repeats.has(oldest)).isFalse();
        assertThat(repeats.has(new Mark(1, 1))).isTrue();
    }

    @Test
    void a_mark_can_be_written_down_and_read() {
        Mark mark = Objects.requireNonNull(mark(",'seq':5"));
        assertThat(Mark.of(mark.text())).contains(mark);
        assertThat(Mark.of("x" + mark.text())).isEmpty();
    }
}
