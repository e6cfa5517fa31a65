package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the audit: each row holds the hash of itself and of all before it, and at least every
/// 257th is a checkpoint that signs the row before.
///
/// Transactions are the caller's: all that is written here belongs to the one that is open. After
/// one was rolled back, [#reread] finds the end again.
final class AuditLog implements AutoCloseable {
    /// After so many rows comes a checkpoint.
    static final int CHECKPOINT_EVERY = 256;

    private static final int RANDOM_BYTES = 32;
    private static final String INSERT =
            "INSERT INTO audit(seq, "
                    + Arrays.stream(AuditColumn.values())
                            .map(AuditColumn::column)
                            .collect(Collectors.joining(", "))
                    + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final AuditSigner signer;
    private final PreparedStatement insert;
    private final AuditHash hashing = new AuditHash();
    private final RowBytes bytes = new RowBytes();

    private AuditEntry.Who who = new AuditEntry.Who("", "", "");
    private AuditEntry.When when = new AuditEntry.When(Instant.EPOCH, 0);
    private long sequence = -1;
    private byte[] hash = AuditHash.none();
    private int unsigned;
    private String keyInUse = "";

    private AuditLog(Connection connection, AuditSigner signer) throws SQLException {
        this.connection = connection;
        this.signer = signer;
        this.insert = connection.prepareStatement(INSERT);
    }

    /// Writes the first row, which tells this log from every other.
    ///
    /// @param version the program's
    static AuditLog begin(
            Connection connection,
            AuditSigner signer,
            String version,
            Instant now,
            SecureRandom chance)
            throws SQLException {
        AuditLog log = new AuditLog(connection, signer);
        byte[] random = new byte[RANDOM_BYTES];
        chance.nextBytes(random);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put(AuditMark.LOG, HexFormat.of().formatHex(random));
        evidence.put("version", version);
        evidence.put("schema", String.valueOf(Schema.STEPS.size()));
        log.when = new AuditEntry.When(now, 0);
        log.nameKey(AuditMark.GENESIS, evidence);
        return log;
    }

    /// Goes on after the last row. Where the key is another than the one that signed so far, the
    /// next entry is preceded by a row that says so.
    ///
    /// @throws JournalException.Broken where there is no end to go on from
    static AuditLog resume(Connection connection, AuditSigner signer)
            throws JournalException, SQLException {
        AuditLog log = new AuditLog(connection, signer);
        try {
            log.reread();
            return log;
        } catch (JournalException | SQLException e) {
            log.close();
            throw e;
        }
    }

    /// Whether nothing was written yet, so that it begins.
    static boolean isEmpty(Connection connection) throws SQLException {
        return Database.ask(connection, "SELECT 1 FROM audit LIMIT 1").isEmpty();
    }

    /// Writes an entry, and a checkpoint behind it where one is due.
    ///
    /// @return the place of the entry itself
    AuditHead append(AuditEntry entry) throws SQLException {
        if (isMark(entry.what().kind())) {
            throw new IllegalArgumentException(
                    "only the audit itself writes " + entry.what().kind());
        }
        nameChangedKey(entry.when());
        return add(entry);
    }

    /// Signs what is not signed yet, as at the end of a run.
    void seal() throws SQLException {
        if (unsigned > 0) {
            nameChangedKey(when);
            sign();
        }
    }

    /// The newest row.
    AuditHead head() {
        return new AuditHead(sequence, HexFormat.of().formatHex(hash));
    }

    /// Finds the end again after the caller rolled back.
    ///
    /// @throws JournalException.Broken where nothing that can be gone on from is there
    void reread() throws JournalException, SQLException {
        sequence = -1;
        unsigned = 0;
        keyInUse = "";
        String newestFirst =
                "SELECT seq, account, session, wall, elapsed, kind, evidence, hash FROM audit"
                        + " ORDER BY seq DESC LIMIT "
                        + CHECKPOINT_EVERY;
        boolean signed = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(newestFirst)) {
            while (!signed && row.next()) {
                if (sequence < 0) {
                    last(row);
                }
                String kind = row.getString("kind");
                if (keyInUse.isEmpty() && isMark(kind)) {
                    keyInUse = AuditMark.member(row.getString("evidence"), AuditMark.KEY);
                }
                signed = kind.equals(AuditMark.CHECKPOINT);
                unsigned += signed ? 0 : 1;
            }
        }
        if (sequence < 0 || unsigned >= CHECKPOINT_EVERY || keyInUse.isEmpty()) {
            throw new JournalException.Broken(
                    "The audit has no end that can be gone on from; \"drainboard audit verify\""
                            + " tells where it is broken.");
        }
    }

    private void last(ResultSet row) throws JournalException, SQLException {
        byte @Nullable [] found = row.getBytes("hash");
        try {
            when =
                    new AuditEntry.When(
                            Instant.parse(row.getString("wall")), row.getLong("elapsed"));
        } catch (DateTimeException e) {
            throw new JournalException.Broken("The last entry of the audit has no time.", e);
        }
        if (found == null || found.length != AuditHash.LENGTH) {
            throw new JournalException.Broken("The last entry of the audit has no hash.");
        }
        who = new AuditEntry.Who(row.getString("account"), "", row.getString("session"));
        sequence = row.getLong("seq");
        hash = found;
    }

    private static boolean isMark(String kind) {
        return kind.equals(AuditMark.GENESIS)
                || kind.equals(AuditMark.CHECKPOINT)
                || kind.equals(AuditMark.KEY_CHANGED);
    }

    private void nameChangedKey(AuditEntry.When now) throws SQLException {
        if (!keyInUse.equals(signer.key().fingerprint())) {
            when = now;
            nameKey(AuditMark.KEY_CHANGED, new LinkedHashMap<>());
        }
    }

    private void nameKey(String kind, Map<String, String> evidence) throws SQLException {
        keyInUse = signer.key().fingerprint();
        evidence.put(AuditMark.KEY, keyInUse);
        evidence.put(AuditMark.PUBLIC_KEY, signer.key().text());
        add(mark(kind, evidence, ""));
    }

    private AuditHead add(AuditEntry entry) throws SQLException {
        write(entry);
        AuditHead written = head();
        if (unsigned >= CHECKPOINT_EVERY) {
            sign();
        }
        return written;
    }

    private void sign() throws SQLException {
        Map<String, String> evidence = Map.of(AuditMark.KEY, keyInUse);
        write(mark(AuditMark.CHECKPOINT, evidence, signer.sign(sequence, hash)));
        unsigned = 0;
    }

    /// An entry of the audit about itself, at the time of what came last.
    private AuditEntry mark(String kind, Map<String, String> evidence, String result) {
        return new AuditEntry(
                new AuditEntry.Who(who.account(), "", who.session()),
                when,
                new AuditEntry.What(
                        kind, "", "", AuditMark.evidence(evidence), null, null, result));
    }

    /// Binds the fields in the order of [AuditColumn].
    private void write(AuditEntry entry) throws SQLException {
        bytes.clear();
        insert.setLong(1, sequence + 1);
        int place = 2;
        place = text(place, entry.who().account());
        place = text(place, entry.who().operator());
        place = text(place, entry.who().session());
        place = text(place, entry.when().wall().toString());
        insert.setLong(place++, entry.when().elapsed());
        bytes.put(Long.toString(entry.when().elapsed()));
        place = text(place, entry.what().kind());
        place = text(place, entry.what().target());
        place = text(place, entry.what().why());
        place = text(place, entry.what().evidence());
        place = text(place, entry.what().attachment());
        place = text(place, entry.what().approver());
        place = text(place, entry.what().result());
        byte[] next = hashing.of(sequence + 1, bytes.toArray(), hash);
        insert.setBytes(place, next);
        insert.executeUpdate();
        sequence++;
        hash = next;
        unsigned++;
        who = entry.who();
        when = entry.when();
    }

    private int text(int place, @Nullable String text) throws SQLException {
        insert.setString(place, text);
        bytes.put(text);
        return place + 1;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
