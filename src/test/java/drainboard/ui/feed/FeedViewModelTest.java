package drainboard.ui.feed;

import static drainboard.ui.feed.Feed.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.RejectionReason;
import drainboard.session.FeedPicture;
import drainboard.session.SeenRejection;
import drainboard.ui.control.Spent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class FeedViewModelTest {
    private final List<String> stopped = new ArrayList<>();
    private final FeedViewModel model = new FeedViewModel(stopped::add);
    private final RejectionsViewModel rejections = model.rejections();

    @Test
    void each_state_has_its_word_and_its_cause() {
        model.show(Feed.picture(), NOW, false);
        assertThat(model.headlineProperty().get()).isEqualTo("Sources 6, 1 live");
        assertThat(model.rows())
                .extracting(row -> row.status().first())
                .containsExactly("Live", "Stale 4 m 12 s", "Waiting", "Ended", "Lost", "Opening");
        assertThat(model.rows().get(2).status().second()).contains("refused", "Next try in 8 s");
        assertThat(model.rows().get(0).seen()).isEqualTo(new Pair("2 s ago", "event 4 m 12 s ago"));
        assertThat(model.rows().get(5).name())
                .isEqualTo(new Pair("gap\\u{202E}name", "not recognised yet"));
        assertThat(model.rows().get(5).refused().second()).isEqualTo("3 gaps");
    }

    @Test
    void what_is_recorded_is_never_called_live() {
        model.show(Feed.picture(), NOW, true);
        assertThat(model.headlineProperty().get()).isEqualTo("Sources 6, 1 playing");
        assertThat(model.rows().getFirst().status().first()).isEqualTo("Playing");
        model.selectedProperty().set("siem-a");
        assertThat(model.asText()).contains("status: Playing").doesNotContain("Live");
    }

    @Test
    void the_chosen_one_tells_its_gaps_and_how_many_more_there_were() {
        model.show(Feed.picture(), NOW, false);
        model.selectedProperty().set("gap\u202Ename");
        assertThat(model.asText())
                .contains("gaps: 3 gaps", "21:12:03.000Z: The file was cut", "and 1 gap before");
    }

    @Test
    void a_stop_is_asked_first_and_never_of_a_recorded_run() {
        model.show(Feed.picture(), NOW, false);
        model.selectedProperty().set("siem-a");
        model.askStop();
        model.answerStop(false);
        assertThat(stopped).isEmpty();
        model.askStop();
        model.answerStop(true);
        assertThat(stopped).containsExactly("siem-a");
        model.show(Feed.picture(), NOW, true);
        model.askStop();
        assertThat(model.stoppingProperty().get()).isNull();
    }

    @Test
    void the_question_goes_with_its_source() {
        model.show(Feed.picture(), NOW, false);
        model.selectedProperty().set("siem-a");
        model.askStop();
        model.show(new FeedPicture(List.of(), List.of(), 0), NOW, false);
        assertThat(model.stoppingProperty().get()).isNull();
        assertThat(model.nothingProperty().get()).isTrue();
    }

    @Test
    void after_a_restart_no_refused_line_at_hand_is_not_said_to_be_none_at_all() {
        model.show(
                new FeedPicture(Feed.all(), List.of(), 0, Duration.ofSeconds(60), 0L),
                Feed.NOW,
                false);
        assertThat(rejections.emptyProperty().get())
                .startsWith("Nothing was refused since this start");
    }

    @Test
    void rejections_are_counted_filtered_and_copied() {
        model.show(Feed.picture(), NOW, false);
        assertThat(rejections.headlineProperty().get()).isEqualTo("Rejections 4\u00a0102");
        assertThat(rejections.keptProperty().get()).isEqualTo("the last 3 are kept");
        rejections.sourceProperty().set("siem-a");
        rejections.reasonProperty().set(RejectionReason.MALFORMED.wireName());
        assertThat(rejections.rows()).hasSize(1);
        assertThat(rejections.keptProperty().get()).isEqualTo("the last 3 are kept, 1 shown");
        assertThat(rejections.allAsText())
                .contains("\\u{202E}gnidaelsim\\u{0}\\u{200B}")
                .doesNotContain("\u202E");
        rejections.sourceProperty().set("siem-b");
        assertThat(rejections.emptyProperty().get())
                .isEqualTo("No rejection matches. 3 are hidden.");
        rejections.clearFilters();
        assertThat(rejections.rows()).hasSize(3);
    }

    @Test
    void with_a_word_typed_a_new_record_costs_no_look_at_all_the_text_that_is_kept() {
        List<SeenRejection> all = new ArrayList<>();
        for (int at = 0; at < 1_000; at++) {
            all.add(Feed.rejection(at, "a", RejectionReason.MALFORMED, "A".repeat(8_000) + at));
        }
        model.show(new FeedPicture(List.of(), List.copyOf(all), 1_000), NOW, false);
        rejections.wordsProperty().set("7999 -a");
        all.addFirst(Feed.rejection(1_000, "b", RejectionReason.MALFORMED, "7999"));
        FeedPicture next = new FeedPicture(List.of(), List.copyOf(all), 1_001);
        assertThat(Spent.bytes(() -> model.show(next, NOW, false))).isLessThan(4_000_000);
        rejections.wordsProperty().set("7999 -aaa");
        assertThat(rejections.rows()).extracting(RejectionRow::source).containsExactly("b");
    }

    @Test
    void a_long_record_is_cut_at_8_kib_and_says_so() {
        model.show(Feed.picture(), NOW, false);
        RejectionRow row = rejections.rows().get(1);
        assertThat(row.raw().text()).hasSize(8192);
        assertThat(row.raw().note()).contains("Cut here after 8 KiB", "808 more");
    }
}
