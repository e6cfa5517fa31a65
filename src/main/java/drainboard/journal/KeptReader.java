package drainboard.journal;

import drainboard.event.Origin;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.NodeState;
import drainboard.node.Stay;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads back what a journal holds; what is not as it was written is [JournalException.Broken].
final class KeptReader {
    /// How many of the newest messages are shown again.
    private static final int RECENT = 2000;

    /// Among so many of the newest, those that are more than a routine report are shown again too:
    /// runtimes that report every second shall not make what happened forgotten by a restart.
    private static final int LOOKED_AT = 50_000;

    /// The last column of a node, in the order of [Schema].
    private static final int MOVED = 8;

    private final Connection from;

    KeptReader(Connection from) {
        this.from = from;
    }

    /// Makes a value of a row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Kept kept() throws JournalException, SQLException {
        List<KeptNode> nodes = all("SELECT * FROM node", KeptReader::node);
        List<KeptEvent> recent =
                all(
                                """
                                SELECT node, said, seen, disposition, change, note, actions, source, line, place, raw
                                FROM event WHERE seq > (SELECT max(seq) FROM event) - %d
                                AND (seq > (SELECT max(seq) FROM event) - %d OR disposition <> 'noted' OR note <> ''
                                OR change IS NOT NULL OR actions IS NOT NULL)
                                ORDER BY seq DESC LIMIT %d\
                                """
                                        .formatted(LOOKED_AT, RECENT, 2 * RECENT),
                                KeptReader::event)
                        .reversed();
        List<KeptDrain> drains =
                all(
                        "SELECT node, started, ended, outcome, draining, drained, maintenance,"
                                + " \"returning\" FROM drain ORDER BY seq",
                        KeptReader::drain);
        Map<String, Place> places = new HashMap<>();
        all(
                "SELECT key, bookmark, since, gap FROM source",
                row -> places.put(row.getString(1), place(row)));
        return new Kept(
                nodes,
                recent,
                drains,
                places,
                number("position"),
                List.of(),
                shelved(),
                new SilenceReader(from, LOOKED_AT).silences());
    }

    /// The warnings that were put aside and not brought back: the last entry of each tells.
    private List<KeptShelving> shelved() throws JournalException, SQLException {
        Map<String, KeptShelving> aside = new LinkedHashMap<>();
        all(
                """
                SELECT target, operator, why, evidence, result FROM audit
                WHERE kind='warning_shelved' AND seq > (SELECT max(seq) FROM audit) - %d
                ORDER BY seq\
                """
                        .formatted(LOOKED_AT),
                row -> {
                    String key = row.getString(1);
                    KeptShelving one =
                            row.getString(5).equals("shelved")
                                    ? KeptShelving.read(
                                            key,
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4))
                                    : null;
                    // What was put aside last comes last.
                    aside.remove(key);
                    if (one != null) {
                        aside.put(key, one);
                    }
                    return key;
                });
        return List.copyOf(aside.values());
    }

    /// A number that was kept under a name; 0 where none was.
    long number(String name) throws SQLException {
        try (var ask = from.prepareStatement("SELECT value FROM meta WHERE name=?")) {
            ask.setString(1, name);
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    List<ToldLine> told(long after, int most) throws SQLException {
        try (var ask =
                from.prepareStatement(
                        "SELECT seq, line FROM told WHERE seq>? ORDER BY seq LIMIT ?")) {
            ask.setLong(1, after);
            ask.setInt(2, most);
            List<ToldLine> lines = new ArrayList<>();
            try (ResultSet found = ask.executeQuery()) {
                while (found.next()) {
                    lines.add(new ToldLine(found.getLong(1), found.getString(2)));
                }
            }
            return lines;
        }
    }

    private <T> List<T> all(String sql, Row<T> row) throws JournalException, SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(row.read(found));
            }
            return all;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new JournalException.Broken(
                    "What the journal keeps is not what was written: "
                            + e.getMessage()
                            + ". Restore a backup, or start with another file (--journal).",
                    e);
        }
    }

    private static KeptNode node(ResultSet row) throws SQLException {
        NodeState state = StateReader.state(row.getBytes(2));
        if (!NodeKey.of(state.node()).equals(row.getString(1))) {
            throw new IllegalArgumentException(
                    "the state of another node than " + row.getString(1));
        }
        // Who only looks on may look at an older file, which does not say that.
        boolean told = row.getMetaData().getColumnCount() >= MOVED;
        String mover = told ? row.getString(MOVED - 1) : null;
        return new KeptNode(
                state,
                time(row.getLong(3)),
                origin(row, 4),
                mover == null ? null : new KeptMove(mover, time(row.getLong(MOVED))));
    }

    static KeptEvent event(ResultSet row) throws SQLException {
        return new KeptEvent(
                row.getString(1) == null ? null : NodeKey.read(row.getString(1)),
                text(row.getString(2)),
                time(row.getLong(3)),
                change(row.getString(5)),
                new KeptFate(
                        disposition(row.getString(4)),
                        KeptFate.actions(row.getBytes(7)),
                        row.getString(6)),
                origin(row, 8),
                row.getString(11));
    }

    static KeptDrain drain(ResultSet row) throws SQLException {
        Drain drain =
                new Drain(
                        0,
                        text(row.getString(2)),
                        stay(row, 5),
                        stay(row, 6),
                        stay(row, 7),
                        stay(row, 8));
        return new KeptDrain(
                NodeKey.read(row.getString(1)),
                drain,
                outcome(row.getString(4)),
                text(row.getString(3)));
    }

    private static @Nullable Stay stay(ResultSet row, int at) throws SQLException {
        long millis = row.getLong(at);
        return row.wasNull() ? null : Stay.of(null, Duration.ofMillis(millis));
    }

    private static Place place(ResultSet row) throws SQLException {
        byte[] bookmark = row.getBytes(2);
        long gap = row.getLong(4);
        Instant declared = row.wasNull() ? null : time(gap);
        return new Place(
                bookmark == null ? null : BookmarkBytes.read(bookmark), row.getLong(3), declared);
    }

    private static @Nullable Origin origin(ResultSet row, int at) throws SQLException {
        String source = row.getString(at);
        return source == null ? null : new Origin(source, row.getLong(at + 1), row.getLong(at + 2));
    }

    static Instant time(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    private static @Nullable Instant text(@Nullable String time) {
        return time == null ? null : TimeText.read(time);
    }

    private static Disposition disposition(String name) {
        return Disposition.ALL.stream()
                .filter(one -> one.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an unknown disposition"));
    }

    private static Drain.Outcome outcome(String name) {
        for (Drain.Outcome one : Drain.Outcome.values()) {
            if (one.wireName().equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("an unknown outcome of a drain");
    }

    private static @Nullable ModeChange change(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] modes = text.split(UnitWriter.ARROW, 2);
        return ModeChange.of(mode(modes[0]), mode(modes[modes.length - 1]));
    }

    private static NodeMode mode(String name) {
        return NodeMode.named(name)
                .orElseThrow(() -> new IllegalArgumentException("an unknown mode"));
    }
}
