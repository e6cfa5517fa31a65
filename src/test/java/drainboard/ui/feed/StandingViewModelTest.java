package drainboard.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.FeedPicture;
import drainboard.session.FeedSource;
import drainboard.session.Received.Ignored;
import drainboard.session.SourceStatus;
import drainboard.ui.feed.StandingRow.Remedy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Nothing is called empty that is only not connected, silent, or of another kind.
class StandingViewModelTest {
    private static final Instant NOW = Feed.NOW;

    private final List<String> done = new ArrayList<>();
    private final StandingViewModel model =
            new StandingViewModel(
                    new Remedies(
                            name -> done.add("try " + name),
                            name -> done.add("map " + name),
                            name -> done.add("refused " + name),
                            name -> done.add("connect " + name)));

    private static FeedSource source(
            String name, SourceStatus status, long records, long refused, Ignored ignored) {
        @Nullable Instant event = records == 0 ? null : NOW;
        return new FeedSource(
                name, status, "", NOW, event, records, refused, 0, List.of(), 0, ignored);
    }

    private StandingRow only(FeedSource source, Instant now) {
        model.show(new FeedPicture(List.of(source), List.of(), 0), now);
        return model.allProperty().get().getFirst();
    }

    private static FeedSource silent(SourceStatus status) {
        return source("siem-a", status, 0, 0, Ignored.NOTHING);
    }

    @Test
    void each_state_has_its_own_sentence_and_the_clock_runs() {
        assertThat(only(silent(new SourceStatus.Connecting()), NOW).sentence())
                .isEqualTo("siem-a is being opened. Nothing came yet.");
        assertThat(only(silent(new SourceStatus.Live()), NOW.plusSeconds(12)).sentence())
                .isEqualTo("Connected to siem-a 12 s ago. No event has arrived.");
        assertThat(only(silent(new SourceStatus.Live()), NOW.plusSeconds(72)).sentence())
                .isEqualTo("Connected to siem-a 1 m 12 s ago. No event has arrived.");
        assertThat(only(silent(new SourceStatus.Stale(NOW)), NOW.plusSeconds(90)).sentence())
                .isEqualTo("siem-a is silent for 1 m 30 s. No event has arrived.");
        assertThat(only(silent(new SourceStatus.Ended(false)), NOW).sentence())
                .isEqualTo("siem-a has ended. No event has arrived.");
        assertThat(only(silent(new SourceStatus.Stopped()), NOW).sentence())
                .isEqualTo("siem-a is not followed any more.");
        assertThat(only(silent(new SourceStatus.Failed("It was removed.")), NOW).sentence())
                .isEqualTo("siem-a cannot be followed: it was removed.");
        model.act(model.notableProperty().get().getFirst());
        assertThat(done).containsExactly("connect siem-a");
    }

    @Test
    void what_is_not_connected_counts_down_and_can_be_tried() {
        SourceStatus gone =
                new SourceStatus.Waiting(
                        "siem-a cannot be reached: connection refused (127.0.0.1:9200).",
                        new SourceStatus.Next(NOW.plusSeconds(8), false));
        StandingRow row = only(silent(gone), NOW);
        assertThat(row.sentence())
                .isEqualTo(
                        "siem-a cannot be reached: connection refused (127.0.0.1:9200). Next try in"
                                + " 8 s.");
        assertThat(row.remedy()).isEqualTo(Remedy.TRY);
        assertThat(only(silent(gone), NOW.plusSeconds(1)).sentence()).endsWith("Next try in 7 s.");
        model.act(row);
        assertThat(done).containsExactly("try siem-a");
    }

    @Test
    void what_the_server_asked_for_is_told_and_refused_and_a_file_is_not_offered_a_try() {
        SourceStatus held =
                new SourceStatus.Waiting(
                        "siem-a answers with status 503.",
                        new SourceStatus.Next(NOW.plusSeconds(42), true));
        StandingRow row = only(silent(held), NOW);
        assertThat(row.sentence()).endsWith("It asked to be left alone so long.");
        assertThat(row.refusal()).isNotEmpty();
        model.act(row);
        assertThat(only(silent(new SourceStatus.Waiting("a.log is not there now.")), NOW).remedy())
                .isEqualTo(Remedy.NONE);
        assertThat(done).isEmpty();
    }

    @Test
    void events_of_other_kinds_are_counted_and_lead_to_the_mapping() {
        Ignored others = new Ignored(4102, List.of("login", "au\u202edit"));
        FeedSource source = source("siem-a", new SourceStatus.Live(), 4105, 3, others);
        StandingRow row = only(source, NOW);
        assertThat(row.sentence())
                .isEqualTo(
                        "4\u00a0102 events read, none is a node_mode_transition. First kinds seen:"
                                + " login, au\\u{202E}dit.");
        assertThat(row.notable()).isTrue();
        model.act(row);
        assertThat(done).containsExactly("map siem-a");
        model.show(
                new FeedPicture(List.of(source, silent(new SourceStatus.Live())), List.of(), 0),
                NOW);
        assertThat(model.allProperty().get().getFirst().sentence()).startsWith("siem-a: 4");
    }

    @Test
    void a_source_of_which_something_was_taken_is_no_news_and_many_are_told_shortly() {
        assertThat(
                        only(
                                        source(
                                                "siem-a",
                                                new SourceStatus.Live(),
                                                9,
                                                1,
                                                new Ignored(7, List.of("login"))),
                                        NOW)
                                .notable())
                .isFalse();
        assertThat(
                        only(source("siem-a", new SourceStatus.Live(), 2, 2, Ignored.NOTHING), NOW)
                                .sentence())
                .endsWith("2 lines were refused, none taken.");
        model.show(
                new FeedPicture(
                        Collections.nCopies(9, silent(new SourceStatus.Live())), List.of(), 0),
                NOW);
        assertThat(model.notableProperty().get()).hasSize(6);
        assertThat(model.notableProperty().get().getLast().sentence())
                .isEqualTo("And 4 more: see Sources.");
    }
}
