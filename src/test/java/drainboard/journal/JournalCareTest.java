package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.event.NodeId;
import drainboard.node.Disposition;
import drainboard.node.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

class JournalCareTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir private Path folder;

    @Test
    void a_copy_made_while_units_are_kept_is_a_whole_journal_up_to_some_unit() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong kept = new AtomicLong();
        try (Journal journal = open()) {
            Thread keeping =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!stop.get()) {
                                            keep(journal, kept.incrementAndGet(), 20, NOW);
                                        }
                                    });
            for (int i = 0; i < 10; i++) {
                long before = kept.get() - 1;
                Path copy = folder.resolve("copy" + i + ".db");
                AuditHead head = JournalCare.backup(file(), copy);
                assertThat(AuditVerifier.verify(copy, head)).isInstanceOf(AuditVerdict.Whole.class);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                        .isEqualTo("rw-------");
                try (Journal restored = Journal.open(copy, "1", NOW, Step.Probe.NONE)) {
                    assertThat(restored.kept().position()).isBetween(before, kept.get());
                    assertThat(restored.kept().differences()).isEmpty();
                }
            }
            stop.set(true);
            keeping.join();
        }
    }

    @Test
    void a_copy_is_never_put_in_the_place_of_a_file() throws Exception {
        try (Journal journal = open()) {
            keep(journal, 1, 1, NOW);
            Path there = Files.writeString(folder.resolve("there"), "theirs");
            assertThatThrownBy(() -> JournalCare.backup(file(), there))
                    .hasMessageContaining("is there already");
            assertThat(there).hasContent("theirs");
        }
    }

    @Test
    void compacting_lets_old_messages_go_and_neither_the_audit_nor_a_node() throws Exception {
        try (Journal journal = open()) {
            for (int i = 1; i <= 100; i++) {
                keep(journal, i, 100, NOW.plus(Duration.ofDays(i)));
            }
            assertThatThrownBy(() -> JournalCare.compact(file(), Retention.USUAL, NOW))
                    .hasMessageContaining("Another Drainboard keeps this journal");
        }
        Instant last = NOW.plus(Duration.ofDays(100));
        var aged = JournalCare.compact(file(), new Retention(Duration.ofDays(50), 9_999_999), last);
        assertThat(aged.gone()).isEqualTo(4900);
        assertThat(aged.after()).isLessThan(aged.before());
        var crowded = JournalCare.compact(file(), new Retention(Duration.ofDays(999), 1234), last);
        assertThat(crowded.gone()).isEqualTo(5100 - 1234);
        assertThat(AuditVerifier.verify(file(), null)).isInstanceOf(AuditVerdict.Whole.class);
        try (Journal again = open()) {
            assertThat(again.kept().recent()).hasSize(1234);
            assertThat(again.kept().nodes()).hasSize(7);
            assertThat(again.head().sequence()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void a_journal_that_is_kept_lets_the_oldest_go_by_itself() throws Exception {
        try (Journal journal = open()) {
            journal.retain(new Retention(Duration.ofDays(9999), 1000));
            for (int i = 1; i <= 1100; i++) {
                keep(journal, i, 10, NOW);
            }
        }
        try (Journal again = open()) {
            assertThat(again.kept().recent()).hasSizeBetween(1000, 2000);
        }
    }

    private static void keep(Journal journal, long position, int events, Instant seen) {
        List<KeptEvent> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            messages.add(
                    new KeptEvent(
                            NodeId.of(i),
                            null,
                            seen,
                            null,
                            KeptFate.of(Disposition.APPLIED, ""),
                            null,
                            "{}"));
        }
        NodeState state = NodeState.Unseen.holding(NodeId.of(position % 7), List.of());
        AuditEntry entry =
                new AuditEntry(
                        new AuditEntry.Who("me", "", "s"),
                        new AuditEntry.When(seen, position),
                        new AuditEntry.What("noted", "0x1", "", "{}", null, null, ""));
        try {
            journal.keep(
                    new Unit(
                            messages,
                            List.of(new KeptNode(state, seen, null)),
                            List.of(),
                            Map.of(),
                            List.of(entry),
                            List.of(),
                            Map.of(),
                            position));
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    private Journal open() throws JournalException {
        return Journal.open(file(), "1", NOW, Step.Probe.NONE);
    }
}
