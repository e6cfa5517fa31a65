package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Kept;
import drainboard.journal.Step;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// What an operator does about the run is in the audit before it is done, or it is not done.
class ScribeTest {
    private static final Deed.PolicyChanged CHANGE =
            new Deed.PolicyChanged("policy.two_person", "off", "all", "/home/a/config.toml");
    private static final Deed.CommandBegun COMMAND =
            new Deed.CommandBegun(
                    NodeId.of(0x42),
                    NodeMode.DRAINED,
                    List.of("/usr/bin/grafos", "--node", "0x42"));

    @TempDir private Path folder;
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();

    @Test
    void a_change_of_policy_is_in_the_chain_when_it_is_answered() throws Exception {
        try (LiveSession run = begin(Step.Probe.NONE)) {
            assertThat(enter(run, "avery", CHANGE)).isEqualTo(new Scribe.Answer.Kept());
            // The answer came before any other picture: what it says is on the disk already.
            BookedEntry entry = entries(run, "policy_changed").getFirst();
            assertThat(entry.who().operator()).isEqualTo("avery");
            assertThat(entry.who().account()).isEqualTo("me");
            assertThat(entry.what().target()).isEqualTo("policy.two_person");
            assertThat(entry.what().result()).isEqualTo("confirmed");
            assertThat(entry.what().evidence())
                    .isEqualTo(
                            "{\"from\":\"off\",\"to\":\"all\",\"file\":\"/home/a/config.toml\"}");
            assertThat(checked(run)).isInstanceOf(ChainState.Whole.class);
        }
    }

    @Test
    void a_command_is_entered_before_it_is_run_and_what_came_of_it_after() throws Exception {
        Deed.CommandEnded ended =
                new Deed.CommandEnded(
                        COMMAND,
                        3,
                        "exit 3",
                        new Deed.Output("x".repeat(9000), 9000, "ab".repeat(32)),
                        Duration.ofMillis(1500));
        try (LiveSession run = begin(Step.Probe.NONE)) {
            assertThat(enter(run, "avery", COMMAND)).isEqualTo(new Scribe.Answer.Kept());
            assertThat(enter(run, "avery", ended)).isEqualTo(new Scribe.Answer.Kept());
            List<BookedEntry.What> said =
                    entries(run, "scheduler_command").stream().map(BookedEntry::what).toList();
            assertThat(said)
                    .extracting(BookedEntry.What::result)
                    .containsExactly("exit 3", "begun");
            assertThat(said).extracting(BookedEntry.What::target).containsOnly("0x42");
            assertThat(said.getFirst().evidence())
                    .contains("\"took_ms\":1500", "\"exit\":3", "(9000 characters)")
                    .contains("\"argv\":[\"/usr/bin/grafos\",\"--node\",\"0x42\"]")
                    .hasSizeLessThan(5000);
            assertThat(checked(run)).isInstanceOf(ChainState.Whole.class);
        }
    }

    @Test
    void hostile_texts_leave_the_chain_whole() throws Exception {
        Deed hostile =
                new Deed.PolicyUnwritten(
                        new Deed.PolicyChanged("k\u0000\ud800", "\"},{", "a\u202eb", "\n"),
                        "\udfff".repeat(9000));
        try (LiveSession run = begin(Step.Probe.NONE)) {
            assertThat(enter(run, "ev\ud800e", hostile)).isEqualTo(new Scribe.Answer.Kept());
            assertThat(entries(run, "policy_changed").getFirst().what().result())
                    .isEqualTo("not written");
            assertThat(checked(run)).isInstanceOf(ChainState.Whole.class);
        }
        try (Journal kept = open(Step.Probe.NONE)) {
            assertThat(kept.kept().differences()).isEmpty();
        }
    }

    @Test
    void while_the_journal_cannot_be_written_what_is_intended_is_refused_and_never_entered()
            throws Exception {
        try (LiveSession run = begin(Step.Probe.NONE)) {
            until(one -> one.saving() instanceof Saving.Kept);
            Path away = folder.resolve("away.db");
            Files.move(file(), away);
            assertThat(refusal(enter(run, "avery", CHANGE)))
                    .contains("cannot be written")
                    .endsWith(" Nothing was done.");
            assertThat(refusal(enter(run, "avery", COMMAND))).contains("Nothing was done");
            // What came of a command that was begun before waits and is not lost.
            assertThat(
                            refusal(
                                    enter(
                                            run,
                                            "avery",
                                            new Deed.PolicyUnwritten(CHANGE, "the disk is full"))))
                    .contains("is entered as soon as");
            Files.move(away, file());
            until(one -> one.saving() instanceof Saving.Kept);
            assertThat(entries(run, "policy_changed"))
                    .extracting(one -> one.what().result())
                    .containsExactly("not written");
            assertThat(entries(run, "scheduler_command")).isEmpty();
            assertThat(checked(run)).isInstanceOf(ChainState.Whole.class);
        }
    }

    @Test
    void a_warning_put_aside_is_an_entry_with_its_end_and_its_reason() throws Exception {
        Instant until = Instant.parse("2026-11-25T10:15:00Z");
        Deed.Weight weight = new Deed.Weight("OVERDUE", 2, until.minusSeconds(900));
        try (LiveSession run = begin(Step.Probe.NONE)) {
            enter(
                    run,
                    "avery",
                    new Deed.WarningShelved("OVERDUE 0x7", weight, until, "the vendor"));
            enter(run, "kim", new Deed.WarningBroughtBack("OVERDUE 0x7"));
            assertThat(entries(run, "warning_shelved"))
                    .extracting(
                            one -> one.what().target(),
                            one -> one.what().why(),
                            one -> one.what().evidence(),
                            one -> one.what().result())
                    .containsExactlyInAnyOrder(
                            tuple(
                                    "OVERDUE 0x7",
                                    "the vendor",
                                    "{\"until\":\"2026-11-25T10:15:00Z\",\"condition\":\"OVERDUE\","
                                            + "\"level\":2,\"since\":\"2026-11-25T10:00:00Z\"}",
                                    "shelved"),
                            tuple("OVERDUE 0x7", "", "{}", "taken back"));
        }
    }

    @Test
    void what_was_put_aside_and_not_brought_back_is_known_after_a_restart() throws Exception {
        Instant until = Instant.parse("2026-11-25T10:15:00Z");
        Deed.Weight weight = new Deed.Weight("OVERDUE", 2, until.minusSeconds(900));
        Deed.WarningShelved first = new Deed.WarningShelved("OVERDUE 0x7", weight, until, "first");
        Deed.WarningShelved back = new Deed.WarningShelved("OVERDUE 0x8", weight, until, "back");
        Deed.WarningShelved last =
                new Deed.WarningShelved(
                        "OVERDUE 0x7",
                        new Deed.Weight("OVERDUE", 3, null),
                        until.plusSeconds(60),
                        "\u202Ethe vendor");
        try (LiveSession run = begin(Step.Probe.NONE)) {
            assertThat(run.scribe().shelved()).isEmpty();
            enter(run, "avery", first);
            enter(run, "avery", back);
            enter(run, "kim", last);
            enter(run, "kim", new Deed.WarningBroughtBack("OVERDUE 0x8"));
        }
        for (int again = 0; again < 2; again++) {
            try (LiveSession run = begin(Step.Probe.NONE)) {
                assertThat(run.scribe().shelved()).containsExactly(new Shelving("kim", last));
            }
        }
    }

    @Test
    void a_write_that_fails_in_the_middle_of_the_entry_is_refused() throws Exception {
        AtomicBoolean failing = new AtomicBoolean();
        Path away = folder.resolve("away.db");
        Step.Probe probe =
                step -> {
                    if (step == Step.BEFORE_UNIT && failing.getAndSet(false)) {
                        move(file(), away);
                    }
                };
        try (LiveSession run = begin(probe)) {
            until(one -> one.saving() instanceof Saving.Kept);
            failing.set(true);
            assertThat(refusal(enter(run, "avery", CHANGE))).contains("Nothing was done");
            move(away, file());
            until(one -> one.saving() instanceof Saving.Kept);
            assertThat(enter(run, "avery", CHANGE)).isEqualTo(new Scribe.Answer.Kept());
            assertThat(entries(run, "policy_changed"))
                    .filteredOn(one -> one.what().result().equals("confirmed"))
                    .hasSize(1);
            assertThat(checked(run)).isInstanceOf(ChainState.Whole.class);
        }
    }

    @Test
    void without_a_journal_or_an_operator_or_a_run_it_is_refused() throws Exception {
        try (LiveSession run = session().start()) {
            assertThat(refusal(enter(run, "avery", CHANGE))).contains("Nothing is kept");
        }
        try (LiveSession run = session().lookOn(Kept.NOTHING, null, "Another keeps it.").start()) {
            assertThat(refusal(enter(run, "avery", CHANGE))).isEqualTo("Another keeps it.");
        }
        try (LiveSession run = session().unkept("It is damaged.").start()) {
            assertThat(refusal(enter(run, "avery", CHANGE))).startsWith("It is damaged.");
        }
        LiveSession over = begin(Step.Probe.NONE);
        try (over) {
            assertThat(refusal(enter(over, " ", CHANGE))).contains("not known who decides");
            assertThat(entries(over, "policy_changed")).isEmpty();
        }
        assertThat(refusal(enter(over, "avery", CHANGE))).contains("the run was closed");
        assertThat(refusal(Scribe.NONE.enter("avery", CHANGE).get())).contains("Nothing is kept");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String refusal(Scribe.Answer answer) {
        assertThat(answer).isInstanceOf(Scribe.Answer.Refused.class);
        return ((Scribe.Answer.Refused) answer).why();
    }

    private static Scribe.Answer enter(LiveSession run, String operator, Deed deed)
            throws Exception {
        return run.scribe().enter(operator, deed).get(60, TimeUnit.SECONDS);
    }

    private static List<BookedEntry> entries(LiveSession run, String kind) throws Exception {
        return run.audit()
                .orElseThrow()
                .page(new AuditBook.Wanted("", "", null, kind, null, null, -1, 99))
                .get(60, TimeUnit.SECONDS)
                .entries();
    }

    private static ChainState checked(LiveSession run) throws Exception {
        return run.audit().orElseThrow().check(true, "", _ -> {}).get(60, TimeUnit.SECONDS);
    }

    private LiveSession begin(Step.Probe probe) throws Exception {
        LiveSession run = session();
        run.keep(open(probe), "me", false, probe);
        pictures.clear();
        run.show(pictures::add);
        return run.start();
    }

    private static LiveSession session() {
        return new LiveSession(
                List.of(), SupervisionPolicy.DEFAULT, Roster.EMPTY, InstantSource.system(), false);
    }

    private Journal open(Step.Probe probe) throws JournalException {
        return Journal.open(file(), "test", Instant.now(), probe);
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    private void until(Predicate<SessionPicture> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        SessionPicture next;
        do {
            next = pictures.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a picture").isNotNull();
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        } while (!wanted.test(next));
    }
}
