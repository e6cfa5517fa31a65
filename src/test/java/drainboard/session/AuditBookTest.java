package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.AuditBook.Page;
import drainboard.session.AuditBook.Wanted;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The audit of a journal that is being written, on a real file.
class AuditBookTest {
    private static final Wanted ALL =
            new Wanted("", "", null, null, null, null, -1, Long.MAX_VALUE);

    @TempDir private Path folder;
    private AuditStory story;
    private AuditBook book;

    @BeforeEach
    void a_journal() throws Exception {
        story = new AuditStory(folder);
        book = new JournalBook(story.file());
    }

    @AfterEach
    void close() {
        book.close();
        story.close();
    }

    private static <T> T of(CompletableFuture<T> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    private ChainState check(boolean anew, String head) throws Exception {
        return of(book.check(anew, head, _ -> {}));
    }

    @Test
    void pages_go_back_to_the_first_entry_and_each_is_there_once() throws Exception {
        story.more(1100);
        List<Long> places = new ArrayList<>();
        Page page = of(book.page(ALL));
        assertThat(page.entries()).hasSize(JournalBook.PAGE);
        while (true) {
            page.entries().forEach(one -> places.add(one.place()));
            if (!page.more()) {
                break;
            }
            page = of(book.page(ALL.between(-1, places.getLast())));
        }
        long total = page.total();
        assertThat(total).isGreaterThan(1100);
        assertThat(places).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(places.getFirst()).isEqualTo(total - 1);
        assertThat(places.getLast()).isZero();
    }

    @Test
    void every_filter_narrows_and_a_bound_value_is_never_code() throws Exception {
        story.more(40);
        assertThat(targets(new Wanted("", "X1F", null, null, null, null, -1, 99)))
                .containsExactly("0x1f");
        assertThat(targets(new Wanted("", "", "avery", "forensic_clear", null, null, -1, 99)))
                .containsExactly("0x1e", "0x14", "0xa", "0x0");
        assertThat(targets(new Wanted("Casey", "", null, null, null, null, -1, 99))).hasSize(4);
        Instant from = AuditStory.BEGUN.plusSeconds(600);
        assertThat(targets(new Wanted("", "0x", null, null, from, from.plusSeconds(120), -1, 99)))
                .containsExactly("0xb", "0xa");
        assertThat(targets(new Wanted("' OR 1=1 --", "%", "' OR ''='", "_", null, null, -1, 99)))
                .isEmpty();
        assertThat(of(book.names()))
                .isEqualTo(
                        new AuditBook.Names(
                                List.of("forensic_clear", "genesis", "halt_raised"),
                                List.of("avery", "blake")));
    }

    private List<String> targets(Wanted wanted) throws Exception {
        return of(book.page(wanted)).entries().stream().map(one -> one.what().target()).toList();
    }

    @Test
    void a_growing_audit_is_whole_and_only_what_is_new_is_checked_again() throws Exception {
        String head = story.more(1500);
        List<ChainState.Checking> told = new ArrayList<>();
        assertThat(of(book.check(true, head, told::add)))
                .isInstanceOfSatisfying(
                        ChainState.Whole.class, whole -> assertThat(whole.head()).isEqualTo(head));
        assertThat(told).isNotEmpty();
        String next = story.more(10);
        told.clear();
        assertThat(of(book.check(false, next, told::add)))
                .isInstanceOfSatisfying(
                        ChainState.Whole.class, whole -> assertThat(whole.head()).isEqualTo(next));
        assertThat(told).isEmpty();
    }

    @Test
    void a_changed_entry_breaks_the_chain_at_its_place() throws Exception {
        story.more(50);
        story.tamper(17);
        assertThat(check(true, ""))
                .isInstanceOfSatisfying(
                        ChainState.Broken.class, at -> assertThat(at.place()).isEqualTo(17));
        story.more(5);
        assertThat(check(false, ""))
                .as("it stays broken")
                .isInstanceOfSatisfying(
                        ChainState.Broken.class, at -> assertThat(at.place()).isEqualTo(17));
    }

    @Test
    void what_is_changed_behind_a_check_is_found_when_all_is_checked_again() throws Exception {
        story.more(50);
        assertThat(check(true, "")).isInstanceOf(ChainState.Whole.class);
        story.tamper(17);
        assertThat(check(true, ""))
                .isInstanceOfSatisfying(
                        ChainState.Broken.class, at -> assertThat(at.place()).isEqualTo(17));
    }

    @Test
    void a_cut_end_is_found_against_the_head_that_was_seen() throws Exception {
        String head = story.more(50);
        story.cutFrom(40);
        assertThat(check(true, "")).as("nothing else tells").isInstanceOf(ChainState.Whole.class);
        assertThat(check(true, head))
                .isInstanceOfSatisfying(
                        ChainState.Broken.class, at -> assertThat(at.place()).isEqualTo(50));
    }

    @Test
    void what_was_checked_and_is_gone_is_found_by_the_next_check() throws Exception {
        story.more(50);
        assertThat(check(true, "")).isInstanceOf(ChainState.Whole.class);
        story.cutFrom(40);
        assertThat(check(false, "")).isInstanceOf(ChainState.Broken.class);
    }

    @Test
    void a_file_that_is_no_journal_is_told_and_looked_at_again_later() throws Exception {
        try (AuditBook none = new JournalBook(folder.resolve("none.db"))) {
            assertThat(of(none.page(ALL)).fault()).contains("none.db");
            assertThat(of(none.check(true, "", _ -> {}))).isInstanceOf(ChainState.Unreadable.class);
            assertThat(of(none.names()).kinds()).isEmpty();
            try (AuditStory late = new AuditStory(folder.resolve("late"))) {
                Files.copy(late.file(), folder.resolve("none.db"));
                Files.copy(
                        late.file().resolveSibling("journal.db-wal"),
                        folder.resolve("none.db-wal"));
            }
            assertThat(of(none.page(ALL)).entries()).hasSize(1);
        }
    }

    @Test
    void an_export_has_every_entry_and_what_cannot_be_written_says_so() throws Exception {
        story.more(30);
        Kept kept = new Kept();
        assertThat(of(book.export(AuditBook.Form.NDJSON, () -> kept, _ -> {})))
                .isInstanceOf(ChainState.Whole.class);
        assertThat(kept.isKept).isTrue();
        assertThat(kept.out.toString(StandardCharsets.UTF_8).lines()).hasSize(31);
        CompletableFuture<ChainState> failed =
                book.export(
                        AuditBook.Form.CSV,
                        () -> {
                            throw new IOException("no such folder");
                        },
                        _ -> {});
        assertThat(failed)
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("no such folder");
        assertThat(of(book.page(ALL)).fault()).isEmpty();
    }

    @Test
    void a_check_does_not_find_whole_what_is_not_in_its_place_any_more() throws Exception {
        assertThat(check(true, "")).isInstanceOf(ChainState.Whole.class);
        Path away = folder.resolve("away.db");
        Files.move(story.file(), away);
        assertThat(check(false, "")).isInstanceOf(ChainState.Unreadable.class);
        assertThat(check(true, "")).isInstanceOf(ChainState.Unreadable.class);
        Files.copy(away, story.file());
        assertThat(check(true, "")).as("another file").isInstanceOf(ChainState.Whole.class);
        Files.move(away, story.file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(check(false, "")).isInstanceOf(ChainState.Unreadable.class);
        assertThat(check(false, "")).as("opened again").isInstanceOf(ChainState.Whole.class);
    }

    @Test
    void a_closed_book_answers_at_once() throws Exception {
        book.close();
        assertThat(of(book.page(ALL)).fault()).isEqualTo("The run was closed.");
        book.close();
    }

    /// Where an export goes, in memory.
    private static final class Kept implements AuditBook.Target {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean isKept;

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public void keep() {
            isKept = true;
        }

        @Override
        public void close() {
            // It lies in memory.
        }
    }
}
