package drainboard.journal;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Checks the audit of a journal without the program that writes it: on a private copy, so that the
/// journal may be in use and is never touched.
public final class AuditVerifier {
    private final Path file;
    private final AuditChain chain;
    private final AuditTable.Sink sink;
    private AuditVerdict.@Nullable BrokenAt broken;

    private AuditVerifier(Path file, @Nullable AuditHead expected, AuditTable.Sink sink) {
        this.file = file;
        this.chain = new AuditChain(expected);
        this.sink = sink;
    }

    /// Checks every entry.
    ///
    /// @param expected an entry known from elsewhere, which must be in the chain; null where none
    ///   is
    public static AuditVerdict verify(Path file, @Nullable AuditHead expected) {
        try {
            return verify(file, expected, _ -> {});
        } catch (IOException e) {
            return new AuditVerdict.Unreadable(sentence(e));
        }
    }

    /// Checks every entry and passes each on, also those behind a broken one.
    ///
    /// @throws IOException where the sink throws it
    static AuditVerdict verify(Path file, @Nullable AuditHead expected, AuditTable.Sink sink)
            throws IOException {
        PrivateCopy copy;
        try {
            copy = PrivateCopy.of(file);
        } catch (IOException e) {
            return new AuditVerdict.Unreadable(sentence(e));
        }
        try (copy) {
            return new AuditVerifier(file, expected, sink).run(copy);
        }
    }

    /// Checks every entry of a journal that is open already. Whoever writes it in this process
    /// loses the engine's locks where another reader opens and closes the file, so that a copy
    /// would not do there.
    ///
    /// @throws IOException where the sink throws it
    static AuditVerdict verify(Connection open, Path file, AuditTable.Sink sink)
            throws IOException {
        return new AuditVerifier(file, null, sink).run(open);
    }

    private AuditVerdict run(PrivateCopy copy) throws IOException {
        try (Connection connection = Database.read(copy.file())) {
            return run(connection);
        } catch (SQLException e) {
            return broken == null ? damaged(String.valueOf(e.getMessage())) : broken;
        } catch (JournalException e) {
            return new AuditVerdict.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private AuditVerdict run(Connection connection) throws IOException {
        try {
            AuditTable table = new AuditTable(connection);
            table.check(file);
            table.read(this::take);
            if (broken != null) {
                return broken;
            }
            String damage = table.damage();
            return damage.isEmpty() ? chain.end() : damaged(damage);
        } catch (SQLException e) {
            return broken == null ? damaged(String.valueOf(e.getMessage())) : broken;
        } catch (JournalException e) {
            return new AuditVerdict.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void take(AuditRow row) throws IOException {
        if (broken == null) {
            String wrong = chain.take(row);
            if (!wrong.isEmpty()) {
                broken = chain.broken(wrong);
            }
        }
        sink.take(row);
    }

    private AuditVerdict damaged(String why) {
        return new AuditVerdict.Unreadable(
                file
                        + " is damaged"
                        + (chain.next() == 0 ? "" : " behind entry " + (chain.next() - 1))
                        + ": "
                        + Text.shown(why));
    }

    private static String sentence(IOException failed) {
        String message = failed.getMessage();
        return message != null && message.endsWith(".")
                ? message
                : "The file cannot be copied to be looked at: " + failed;
    }
}
