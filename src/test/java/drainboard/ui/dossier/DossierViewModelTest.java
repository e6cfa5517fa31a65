package drainboard.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.session.Dossier;
import drainboard.session.DossierBook;
import drainboard.session.DossierStory;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainRun;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What the dossier says, of a real journal and of books that answer by hand.
class DossierViewModelTest {
    private static final NodeId NODE = NodeId.of(0x42);

    @TempDir private Path folder;
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final Times times = new Times(ZoneId.of("Asia/Kolkata"));
    private long nanos;

    @SuppressWarnings("NullAway.Init") // each test that needs one makes it
    private DossierStory story;

    @AfterEach
    void close() {
        if (story != null) {
            story.close();
        }
    }

    private DossierViewModel over(@Nullable DossierBook book) {
        return new DossierViewModel(Optional.ofNullable(book), turns::add, times, () -> nanos);
    }

    private DossierStory story() throws Exception {
        story = new DossierStory(folder);
        return story;
    }

    /// Opens the dossier of the node and waits for it.
    private DossierViewModel read() throws Exception {
        SessionPicture picture = story.picture();
        DossierViewModel model = over(story.book());
        model.show(picture);
        model.open(NODE);
        turn();
        return model;
    }

    private void turn() throws InterruptedException {
        Runnable next = turns.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("an answer").isNotNull();
        next.run();
    }

    @Test
    void every_drain_is_told_with_who_why_steps_outcome_and_incidents() throws Exception {
        story().drained(NODE)
                .moves(NODE, "accepting", "draining", "drained", "fence_lost")
                .acknowledged(NODE, "blake")
                .cleared(NODE, "avery", "PDU shows no power")
                .moves(NODE, "fence_lost", "drained", "maintenance", "returning", "accepting")
                .moves(NODE, "accepting", "draining");
        DossierViewModel model = read();
        assertThat(model.drains()).hasSize(3);
        DrainLine now = model.drains().get(0);
        DrainLine halted = model.drains().get(1);
        DrainLine first = model.drains().get(2);
        assertThat(now.outcome().text()).isEqualTo("In progress, no incident");
        assertThat(now.steps().getFirst().above()).endsWith("+");
        assertThat(halted.outcome().text()).isEqualTo("Completed, 1 incident");
        assertThat(halted.who().text())
                .contains("avery")
                .contains("blake")
                .contains("PDU shows no power")
                .contains("fence_lost")
                .contains("siem-a.ndjson:6");
        assertThat(first.outcome().text()).isEqualTo("Completed, no incident");
        assertThat(first.who().text()).isEqualTo("the scheduler, siem-a.ndjson:1");
        assertThat(first.lasted().above()).isEqualTo("4:00");
        assertThat(first.steps().stream().map(Cell::above))
                .containsExactly("1:00", "1:00", "1:00", "1:00");
        assertThat(first.started().above()).isEqualTo("08:01:00.000Z");
        assertThat(first.started().whole())
                .contains("2026-11-25 08:01:00.000Z")
                .contains("2026-11-25 13:31:00.000+05:30")
                .contains("\"from\":\"accepting\",\"to\":\"draining\"");
    }

    @Test
    void a_chosen_drain_narrows_what_happened_to_its_own() throws Exception {
        story().drained(NODE)
                .moves(NODE, "accepting", "draining", "drained", "fence_lost")
                .acknowledged(NODE, "blake");
        DossierViewModel model = read();
        assertThat(model.happened().stream().map(one -> one.what().above()))
                .contains("Halt raised", "Halt acknowledged", "returning → accepting");
        model.choose(model.drains().getLast());
        assertThat(model.crumbsProperty().get())
                .containsExactly("Fleet", "0x42", "Drain of 2026-11-25 08:01:00.000Z");
        assertThat(model.happened().stream().map(one -> one.what().above()))
                .containsExactly(
                        "returning → accepting",
                        "maintenance → returning",
                        "drained → maintenance",
                        "draining → drained",
                        "accepting → draining");
        model.choose(model.drains().getFirst());
        assertThat(model.happened().stream().map(one -> one.what().above()))
                .contains("Halt raised", "Halt acknowledged")
                .doesNotContain("returning → accepting");
        HappenedLine entry =
                model.happened().stream()
                        .filter(one -> one.what().above().equals("Halt acknowledged"))
                        .findFirst()
                        .orElseThrow();
        model.choose(entry);
        assertThat(model.crumbsProperty().get()).hasSize(4).last().asString().startsWith("entry ");
        assertThat(model.detailsProperty().get())
                .contains("by blake")
                .contains("\nhash ")
                .contains("\nevidence {");
    }

    @Test
    void reports_of_which_nothing_came_are_one_row_that_tells_all_of_each() throws Exception {
        story().moves(NODE, "accepting", "draining");
        for (int left = 9; left >= 1; left--) {
            story.later(1).says(progress(left));
        }
        story.moves(NODE, "draining", "drained").later(1).says(progress(0));
        DossierViewModel model = read();
        assertThat(model.happened().stream().map(one -> one.what().text()))
                .containsExactly(
                        "No change, noted",
                        "draining → drained, applied",
                        "No change, 9 times, noted, since 08:01:01Z",
                        "accepting → draining, adopted");
        HappenedLine many = model.happened().get(2);
        assertThat(many.time().above()).isEqualTo("08:01:09.000Z");
        assertThat(many.what().tip()).contains("9 times, first\n2026-11-25 08:01:01.000Z");
        assertThat(many.why().below()).isEqualTo("siem-a.ndjson:2 to siem-a.ndjson:10");
        model.choose(many);
        for (int left = 1; left <= 9; left++) {
            assertThat(model.detailsProperty().get()).contains("\"in_flight\":" + left + "}");
            assertThat(model.asText()).contains("\"in_flight\":" + left + "}");
        }
        assertThat(model.asText().lines().filter(line -> line.contains("No change, noted")))
                .as("copied one by one")
                .hasSize(10);
    }

    @Test
    void of_very_many_reports_each_row_tells_no_more_than_can_be_read() throws Exception {
        story().moves(NODE, "accepting", "draining");
        for (int left = 1; left < 99; left++) {
            story.later(1).says(progress(left));
        }
        DossierViewModel model = read();
        assertThat(model.happened().stream().map(one -> one.what().above()))
                .containsExactly(
                        "No change, 50 times", "No change, 48 times", "accepting → draining");
    }

    private static String progress(int left) {
        return "{\"kind\":\"workload_progress\",\"node_id\":\"0x42\",\"workload\":\"orders\",\"in_flight\":%d}"
                .formatted(left);
    }

    @Test
    void the_reach_and_the_state_of_the_chain_are_told() throws Exception {
        story().drained(NODE);
        DossierViewModel model = read();
        assertThat(model.saidProperty().get())
                .isEqualTo(
                        "As of 2026-11-25 08:05:00.000Z. Messages are kept since 2026-11-25"
                                + " 08:01:00.000Z. The audit goes back to 2026-11-25"
                                + " 08:00:00.000Z. Nobody has checked its chain in this window"
                                + " yet.");
        model.chain("Whole: 3 entries", Long.MAX_VALUE);
        assertThat(model.saidProperty().get()).endsWith("Chain: Whole: 3 entries");
        story.moves(NODE, "accepting", "draining");
        model.show(story.picture());
        assertThat(model.saidProperty().get())
                .endsWith("Something was said of it since: Read again shows it.");
        model.again();
        turn();
        assertThat(model.saidProperty().get()).doesNotContain("since: Read again");
        assertThat(model.drains()).hasSize(2);
    }

    @Test
    void what_stands_behind_a_break_of_the_chain_is_not_shown() throws Exception {
        story().moves(NODE, "accepting", "draining", "drained", "fence_lost")
                .acknowledged(NODE, "blake");
        DossierViewModel model = read();
        long raised =
                model.happened().stream().filter(one -> one.place().startsWith("entry")).count();
        assertThat(raised).isEqualTo(2);
        model.chain("Audit entry 1 does not match its predecessor.", 1);
        assertThat(model.happened().stream().filter(one -> one.place().startsWith("entry")))
                .isEmpty();
    }

    @Test
    void older_goes_on_where_the_page_ended_until_all_is_there() throws Exception {
        story();
        for (int round = 0; round < 22; round++) {
            story.drained(NODE);
        }
        DossierViewModel model = read();
        assertThat(model.drains()).hasSize(22);
        assertThat(model.happened()).hasSize(100);
        assertThat(model.moreProperty().get()).isTrue();
        model.older();
        turn();
        assertThat(model.happened()).hasSize(110);
        assertThat(model.moreProperty().get()).isFalse();
        assertThat(model.drains()).hasSize(22);
    }

    @Test
    void all_of_it_is_copied_as_text_with_the_times_that_the_window_shows() throws Exception {
        story().drained(NODE);
        DossierViewModel model = read();
        times.turn();
        assertThat(model.drains().getFirst().started().above()).isEqualTo("13:31:00.000+05:30");
        assertThat(model.happened().getFirst().time().above()).isEqualTo("13:35:00.000+05:30");
        assertThat(model.saidProperty().get()).startsWith("As of 2026-11-25 13:35:00.000+05:30.");
        assertThat(model.asText())
                .startsWith(
                        "Dossier of node 0x42, times in local +05:30\n"
                                + "As of 2026-11-25 13:35:00.000+05:30.")
                .contains("Drain of 2026-11-25 13:31:00.000+05:30  Completed");
        times.turn();
        assertThat(model.asText())
                .startsWith("Dossier of node 0x42, times in UTC\nAs of 2026-11-25 08:05:00.000Z.")
                .contains(
                        "Drain of 2026-11-25 08:01:00.000Z  Completed, no incident  lasted 4:00 "
                                + " steps 1:00 / 1:00 / 1:00 / 1:00  the scheduler,"
                                + " siem-a.ndjson:1\n")
                .contains("\n2026-11-25 08:05:00.000Z  returning → accepting, applied")
                .contains("{\"kind\":\"node_mode_transition\"")
                .doesNotContain("13:31:00.000+05:30  ");
    }

    @Test
    void without_a_journal_it_says_so_and_what_to_do() {
        DossierViewModel model = over(null);
        model.show(new DrainRun().place(0x42, "orders").picture());
        model.open(NODE);
        assertThat(model.nothingProperty().get())
                .startsWith("This run keeps no journal")
                .contains("--journal FILE");
        assertThat(model.nothingHappenedProperty().get())
                .isEqualTo("What was said and decided of it is not kept either.");
        assertThat(model.asText()).contains("This run keeps no journal");
        assertThat(model.drains()).isEmpty();
    }

    @Test
    void an_error_is_told_in_its_own_words_and_made_safe() throws Exception {
        Dossier refused =
                new Dossier(
                        List.of(),
                        List.of(),
                        List.of(),
                        Dossier.More.NONE,
                        Dossier.Reach.NONE,
                        "The file is gone\u202E.");
        DossierViewModel model = over(_ -> CompletableFuture.completedFuture(refused));
        model.open(NODE);
        turn();
        assertThat(model.nothingProperty().get()).isEqualTo("The file is gone\\u{202E}.");
        assertThat(model.nothingHappenedProperty().get())
                .isEqualTo("What was said and decided of it could not be read either.");
        DossierViewModel broken =
                over(_ -> CompletableFuture.failedFuture(new IllegalStateException("odd")));
        broken.open(NODE);
        turn();
        assertThat(broken.nothingProperty().get()).contains("could not be read").contains("odd");
    }

    @Test
    void a_long_search_tells_how_long_and_can_be_stopped() throws Exception {
        List<CompletableFuture<Dossier>> asked = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        DossierViewModel model =
                over(
                        new DossierBook() {
                            @Override
                            public CompletableFuture<Dossier> read(Wanted wanted) {
                                asked.add(new CompletableFuture<>());
                                return asked.getLast();
                            }

                            @Override
                            public void end() {
                                ended.add("ended");
                            }
                        });
        DrainRun run = new DrainRun().place(0x42, "orders");
        model.show(run.picture());
        model.open(NODE);
        assertThat(model.waitingProperty().get()).isEmpty();
        nanos = Duration.ofSeconds(3).toNanos();
        model.show(run.later(3).picture());
        assertThat(model.waitingProperty().get()).isEqualTo("Reading the journal for 3 s…");
        model.stop();
        assertThat(ended).hasSize(1);
        asked.getFirst()
                .complete(
                        new Dossier(
                                List.of(),
                                List.of(),
                                List.of(),
                                new Dossier.More(0, 0, 77),
                                Dossier.Reach.NONE,
                                ""));
        turn();
        assertThat(model.waitingProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("The search was stopped: Older goes on.");
        assertThat(model.moreProperty().get()).isTrue();
    }

    @Test
    void where_the_journal_is_empty_both_tables_say_so_in_their_own_words() throws Exception {
        DossierViewModel model = over(_ -> CompletableFuture.completedFuture(fault("")));
        model.open(NODE);
        turn();
        assertThat(model.nothingProperty().get()).isEqualTo("The journal holds nothing of it.");
        assertThat(model.nothingHappenedProperty().get())
                .isEqualTo("Nothing that was said or decided of it was found.");
    }

    @Test
    void an_answer_to_an_older_question_is_left() throws Exception {
        List<CompletableFuture<Dossier>> asked = new ArrayList<>();
        DossierViewModel model =
                over(
                        _ -> {
                            asked.add(new CompletableFuture<>());
                            return asked.getLast();
                        });
        model.open(NODE);
        model.open(NodeId.of(7));
        asked.getFirst().complete(fault("of the first"));
        turn();
        assertThat(model.nothingProperty().get()).isEqualTo("Reading the journal…");
        assertThat(model.nothingHappenedProperty().get())
                .isEqualTo("What was said and decided of it is read with it.");
        asked.getLast().complete(fault("of the second"));
        turn();
        assertThat(model.nothingProperty().get()).isEqualTo("of the second");
    }

    private static Dossier fault(String why) {
        return new Dossier(
                List.of(), List.of(), List.of(), Dossier.More.NONE, Dossier.Reach.NONE, why);
    }
}
