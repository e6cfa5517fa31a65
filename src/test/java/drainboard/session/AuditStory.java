package drainboard.session;

import drainboard.journal.AuditEntry;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Step;
import drainboard.journal.Unit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A journal that is written while it is looked at; entry `n` is about the node `0xn`, one minute
/// after the one before.
public final class AuditStory implements AutoCloseable {
    /// When the first entry was made.
    public static final Instant BEGUN = Instant.parse("2026-11-25T08:00:00Z");

    /// Text that would hide and reorder, were it shown as it is.
    public static final String HOSTILE = "gone\u202Eback\u0000";

    private final Path file;
    private final Journal journal;
    private int entries;

    /// Makes a journal below a folder.
    public AuditStory(Path folder) throws JournalException {
        file = folder.resolve("state").resolve("journal.db");
        journal = Journal.open(file, "test", BEGUN, Step.Probe.NONE);
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// Enters so many more; answers the newest as `SEQ:HASH`.
    public String more(int count) throws JournalException {
        List<AuditEntry> next =
                IntStream.range(entries, entries + count).mapToObj(AuditStory::entry).toList();
        entries += count;
        return keep(next);
    }

    /// Enters a halt that was raised, told by such evidence.
    public void told(String evidence) throws JournalException {
        keep(
                List.of(
                        new AuditEntry(
                                new AuditEntry.Who("ops", "", "run-1"),
                                new AuditEntry.When(BEGUN, 0),
                                new AuditEntry.What(
                                        "halt_raised",
                                        "0x42",
                                        "",
                                        evidence,
                                        null,
                                        null,
                                        "again"))));
    }

    private String keep(List<AuditEntry> next) throws JournalException {
        Unit unit =
                new Unit(List.of(), List.of(), List.of(), Map.of(), next, List.of(), Map.of(), 0);
        return journal.keep(unit).toString();
    }

    private static AuditEntry entry(int number) {
        boolean clear = number % 10 == 0;
        return new AuditEntry(
                new AuditEntry.Who(
                        "ops", clear ? "avery" : number % 3 == 0 ? "blake" : "", "run-1"),
                new AuditEntry.When(BEGUN.plusSeconds(60L * number), number * 60_000_000_000L),
                new AuditEntry.What(
                        clear ? "forensic_clear" : "halt_raised",
                        "0x" + Integer.toHexString(number),
                        clear ? "fence seen, " + HOSTILE : "",
                        "{\"cause\":\"fence_lost\",\"raise\":1,\"workloads\":[\"orders\",\"mail\"]}",
                        null,
                        clear ? "casey" : null,
                        clear ? "ended" : "opened"));
    }

    /// Changes an entry as somebody would who may write the file.
    public void tamper(long place) throws SQLException {
        alter("DROP TRIGGER audit_same", "UPDATE audit SET why = 'x' WHERE seq = " + place);
    }

    /// Cuts the end off.
    public void cutFrom(long place) throws SQLException {
        alter("DROP TRIGGER audit_kept", "DELETE FROM audit WHERE seq >= " + place);
    }

    private void alter(String... statements) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
