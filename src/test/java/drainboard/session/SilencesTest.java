package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// When a source was stale or lost is remembered.
class SilencesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-20T21:00:00Z");
    private final Silences silences = new Silences();

    private static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }

    private static FollowedSource heard(SourceStatus status, long second) {
        return FollowedSource.unopened("siem-a").standing(status).heard(at(second));
    }

    private Map<String, List<Silence>> shown(FollowedSource now) {
        return silences.shown(List.of(now));
    }

    @Test
    void a_silence_lasts_from_the_contact_before_to_the_next() {
        silences.heard(heard(new SourceStatus.Stale(at(10)), 10), at(200));
        silences.heard(heard(new SourceStatus.Live(), 200), at(201));
        assertThat(shown(heard(new SourceStatus.Live(), 201)))
                .isEqualTo(Map.of("siem-a", List.of(new Silence(at(10), at(200)))));
    }

    @Test
    void one_that_lasts_has_no_end() {
        assertThat(shown(heard(new SourceStatus.Failed("gone"), 5)))
                .isEqualTo(Map.of("siem-a", List.of(new Silence(at(5), null))));
        assertThat(shown(heard(new SourceStatus.Ended(false), 5))).isEmpty();
    }

    @Test
    void of_what_an_earlier_run_knew_nothing_is_live_until_the_source_is_open() {
        silences.heard(heard(new SourceStatus.Connecting(), 0), at(30));
        assertThat(shown(heard(new SourceStatus.Live(), 30)).get("siem-a"))
                .containsExactly(new Silence(at(0), at(30)));
    }

    @Test
    void of_a_source_that_fails_all_the_time_old_silences_grow_together_and_none_is_lost() {
        for (int i = 0; i < 3 * Silences.MOST; i++) {
            silences.heard(heard(new SourceStatus.Waiting("refused"), 10L * i), at(10L * i + 5));
        }
        List<Silence> all =
                shown(heard(new SourceStatus.Live(), 9999)).getOrDefault("siem-a", List.of());
        assertThat(all).hasSize(Silences.MOST);
        assertThat(all.getFirst().from()).isEqualTo(at(0));
        for (int i = 0; i < 3 * Silences.MOST; i++) {
            Instant within = at(10L * i + 2);
            assertThat(all)
                    .anyMatch(
                            one ->
                                    !one.from().isAfter(within)
                                            && one.until() != null
                                            && one.until().isAfter(within));
        }
    }

    @Test
    void what_is_shown_is_the_same_object_while_nothing_changes() {
        silences.heard(heard(new SourceStatus.Stale(at(10)), 10), at(200));
        FollowedSource now = heard(new SourceStatus.Live(), 201);
        assertThat(shown(now)).isSameAs(shown(now));
    }
}
