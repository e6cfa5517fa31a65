package drainboard.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.RejectionReason;
import drainboard.session.FeedPicture;
import drainboard.session.FeedSource;
import drainboard.session.Received.Ignored;
import drainboard.session.SeenRejection;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Rows that are kept from picture to picture say the same as rows that are made of one alone.
class RejectionRowsTest {
    private static final int MOST = 40;

    private final RejectionRows rows = new RejectionRows(Times.ofUtc());
    private final List<SeenRejection> listed = new ArrayList<>();
    private final Map<String, Long> refused = new TreeMap<>();

    private void refuse(SeenRejection one) {
        listed.addFirst(one);
        refused.merge(one.rejection().origin().source(), 1L, Long::sum);
    }

    private static SeenRejection rejection(int number) {
        String source = number % 3 == 0 ? "siem-a" : "siem-b";
        return Feed.rejection(number, source, RejectionReason.MALFORMED, "raw " + number);
    }

    private FeedPicture picture() {
        List<FeedSource> sources =
                refused.entrySet().stream()
                        .map(
                                one ->
                                        new FeedSource(
                                                one.getKey(),
                                                new SourceStatus.Live(),
                                                "ndjson",
                                                Feed.NOW,
                                                Feed.NOW,
                                                one.getValue(),
                                                one.getValue(),
                                                0,
                                                List.of(),
                                                0,
                                                Ignored.NOTHING))
                        .toList();
        long all = refused.values().stream().mapToLong(count -> count).sum();
        return new FeedPicture(sources, List.copyOf(listed), all);
    }

    private static List<String> said(List<RejectionRow> rows) {
        return rows.stream().map(RejectionRow::asText).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void rows_say_what_a_picture_alone_says(long seed) {
        Random random = new Random(seed);
        int number = 0;
        for (int turn = 0; turn < 60; turn++) {
            for (int more = random.nextInt(4); more > 0; more--) {
                // Some are told twice, word by word and at the same time.
                boolean twice = !listed.isEmpty() && random.nextInt(5) == 0;
                refuse(rejection(twice ? Math.max(0, number - random.nextInt(5)) : ++number));
            }
            while (listed.size() > MOST) {
                listed.removeLast();
            }
            FeedPicture picture = picture();
            List<RejectionRow> now = rows.of(picture);
            assertThat(said(now))
                    .as("seed %s, turn %s", seed, turn)
                    .isEqualTo(said(new RejectionRows(Times.ofUtc()).of(picture)));
            assertThat(now).extracting(RejectionRow::key).doesNotHaveDuplicates();
            assertThat(now)
                    .extracting(row -> RejectionRows.of(row.key()).orElseThrow())
                    .isEqualTo(picture.rejections());
        }
    }

    @Test
    void what_was_listed_keeps_its_row_and_another_list_is_taken_whole() {
        refuse(rejection(1));
        refuse(rejection(2));
        List<RejectionRow> before = rows.of(picture());
        refuse(rejection(3));
        List<RejectionRow> after = rows.of(picture());
        assertThat(after).hasSize(3);
        assertThat(after.get(1)).isSameAs(before.get(0));
        assertThat(after.get(2)).isSameAs(before.get(1));
        assertThat(rows.of(picture())).isSameAs(after);
        listed.clear();
        SeenRejection other = rejection(7);
        refuse(other);
        assertThat(rows.of(picture()))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(RejectionRows.of(row.key())).containsSame(other);
                            assertThat(row.raw().text()).isEqualTo("raw 7");
                        });
    }
}
