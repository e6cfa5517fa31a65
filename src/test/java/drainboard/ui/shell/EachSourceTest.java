package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.session.FollowedSource;
import drainboard.session.SourceStatus;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What the status bar says of several sources names each of them.
class EachSourceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static FollowedSource source(String name, long refused) {
        return source(name, refused, new SourceStatus.Live());
    }

    private static FollowedSource source(String name, long refused, SourceStatus status) {
        Rejection last =
                new Rejection(RejectionReason.TOO_LONG, "too long", new Origin(name, 7, 99), "");
        return new FollowedSource(name, status, 1012, 99, refused, refused == 0 ? null : last, NOW);
    }

    @Test
    void refused_lines_say_of_which_source_they_were() {
        assertThat(EachSource.refused(List.of(source("a", 0), source("b", 0)))).isEmpty();
        assertThat(EachSource.refused(List.of(source("a", 3))))
                .isEqualTo("3 refused, last line 7 too_long");
        assertThat(EachSource.refused(List.of(source("a", 4_102))))
                .isEqualTo("4\u00a0102 refused, last line 7 too_long");
        assertThat(EachSource.refused(List.of(source("a", 0), source("b", 3))))
                .isEqualTo("b 3 refused, last line 7 too_long");
        assertThat(EachSource.refused(List.of(source("a", 30), source("b", 18))))
                .isEqualTo("48 refused: a 30, b 18");
        assertThat(
                        EachSource.refused(
                                List.of(
                                        source("a", 1),
                                        source("b", 2),
                                        source("c", 3),
                                        source("d", 4),
                                        source("e", 5))))
                .isEqualTo("15 refused: a 1, b 2, c 3, +2 more");
    }

    @Test
    void a_lost_source_is_named_where_it_is_not_the_only_one() {
        FollowedSource lost = source("b", 0, new SourceStatus.Failed("It was cut short."));
        assertThat(EachSource.lost(List.of(lost), NOW)).isEqualTo("LOST: It was cut short.");
        assertThat(EachSource.lost(List.of(source("a", 0), lost), NOW))
                .isEqualTo("b LOST: It was cut short.");
    }

    @Test
    void cursors_stand_in_one_row() {
        assertThat(EachSource.cursor(List.of())).isEmpty();
        assertThat(EachSource.cursor(List.of(source("a\u202E", 0), source("b", 0))))
                .isEqualTo("cursor a\\u{202E} line 1\u00a0012, b line 1\u00a0012");
    }
}
