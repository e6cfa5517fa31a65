package drainboard.journal;

import drainboard.event.Bookmark;
import drainboard.event.Origin;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.Stay;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes the parts of a unit, within a transaction of the caller's.
final class UnitWriter implements AutoCloseable {
    /// Between the two modes of a change.
    static final String ARROW = "->";

    private final Step.Probe probe;
    private final PreparedStatement event;
    private final PreparedStatement node;
    private final PreparedStatement drain;
    private final PreparedStatement place;
    private final PreparedStatement told;
    private final PreparedStatement heard;
    private final PreparedStatement meta;

    UnitWriter(Connection to, Step.Probe probe) throws SQLException {
        this.probe = probe;
        event =
                to.prepareStatement(
                        "INSERT INTO event(node, said, seen, disposition, change, note, actions,"
                                + " source, line, place, raw) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
        node =
                to.prepareStatement(
                        "INSERT INTO node(id, state, seen, source, line, place, mover, moved)"
                                + " VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                + " state=excluded.state,"
                                + " seen=iif(excluded.source IS NULL, node.seen, excluded.seen),"
                                + " source=coalesce(excluded.source, node.source),"
                                + " line=iif(excluded.source IS NULL, node.line, excluded.line),"
                                + " place=iif(excluded.source IS NULL, node.place,"
                                + " excluded.place),"
                                + " mover=coalesce(excluded.mover, node.mover),"
                                + " moved=iif(excluded.mover IS NULL, node.moved,"
                                + " excluded.moved)");
        drain =
                to.prepareStatement(
                        "INSERT INTO drain(node, started, ended, outcome, draining, drained,"
                                + " maintenance, \"returning\") VALUES(?,?,?,?,?,?,?,?)");
        place =
                to.prepareStatement(
                        "INSERT INTO source(key, bookmark, since, gap) VALUES(?,?,?,?) ON"
                                + " CONFLICT(key) DO UPDATE SET bookmark=excluded.bookmark,"
                                + " since=excluded.since, gap=excluded.gap");
        told = to.prepareStatement("INSERT INTO told(line) VALUES(?)");
        heard = to.prepareStatement("DELETE FROM told WHERE seq<=?");
        meta =
                to.prepareStatement(
                        "INSERT INTO meta(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET"
                                + " value=excluded.value");
    }

    void events(List<KeptEvent> events) throws SQLException {
        for (KeptEvent one : events) {
            event.setString(1, one.node() == null ? null : NodeKey.of(one.node()));
            event.setString(2, text(one.said()));
            event.setLong(3, micros(one.seen()));
            event.setString(4, one.fate().disposition().wireName());
            event.setString(5, text(one.change()));
            event.setString(6, one.fate().note());
            event.setBytes(7, KeptFate.bytes(one.fate().actions()));
            origin(event, 8, one.origin());
            event.setString(11, one.raw());
            event.executeUpdate();
            probe.at(Step.EVENT_WRITTEN);
        }
        probe.at(Step.EVENTS_WRITTEN);
    }

    void nodes(List<KeptNode> nodes) throws SQLException {
        for (KeptNode one : nodes) {
            node.setString(1, NodeKey.of(one.state().node()));
            node.setBytes(2, StateWriter.bytes(one.state()));
            node.setLong(3, micros(one.seen()));
            origin(node, 4, one.last());
            moved(one.moved());
            node.executeUpdate();
            probe.at(Step.NODE_WRITTEN);
        }
        probe.at(Step.NODES_WRITTEN);
    }

    private void moved(@Nullable KeptMove move) throws SQLException {
        if (move == null) {
            node.setNull(7, Types.VARCHAR);
            node.setNull(8, Types.INTEGER);
        } else {
            node.setString(7, move.source());
            node.setLong(8, micros(move.seen()));
        }
    }

    void drains(List<KeptDrain> drains) throws SQLException {
        for (KeptDrain one : drains) {
            drain.setString(1, NodeKey.of(one.node()));
            drain.setString(2, text(one.drain().started()));
            drain.setString(3, text(one.ended()));
            drain.setString(4, one.outcome().wireName());
            for (int i = 0; i < Drain.COLUMNS.size(); i++) {
                spent(5 + i, one.drain(), Drain.COLUMNS.get(i));
            }
            drain.executeUpdate();
        }
        probe.at(Step.DRAINS_WRITTEN);
    }

    private void spent(int at, Drain of, NodeMode mode) throws SQLException {
        Duration spent = of.stay(mode).map(Stay::spent).orElse(null);
        if (spent == null) {
            drain.setNull(at, Types.INTEGER);
        } else {
            drain.setLong(at, spent.toMillis());
        }
    }

    void places(Map<String, Place> places) throws SQLException {
        for (Map.Entry<String, Place> one : places.entrySet()) {
            Bookmark bookmark = one.getValue().bookmark();
            place.setString(1, one.getKey());
            place.setBytes(2, bookmark == null ? null : BookmarkBytes.of(bookmark));
            place.setLong(3, one.getValue().since());
            Instant gap = one.getValue().gap();
            if (gap == null) {
                place.setNull(4, Types.INTEGER);
            } else {
                place.setLong(4, micros(gap));
            }
            place.executeUpdate();
        }
        probe.at(Step.PLACES_WRITTEN);
    }

    void told(List<String> lines) throws SQLException {
        for (String line : lines) {
            told.setString(1, line);
            told.executeUpdate();
        }
        probe.at(Step.TOLD_WRITTEN);
    }

    void delivered(Map<String, Long> delivered) throws SQLException {
        for (Map.Entry<String, Long> receiver : delivered.entrySet()) {
            number(receiver.getKey(), receiver.getValue());
        }
        Long everybody = delivered.get(Unit.EVERYBODY);
        if (everybody != null) {
            heard.setLong(1, everybody);
            heard.executeUpdate();
        }
    }

    void number(String name, long value) throws SQLException {
        meta.setString(1, name);
        meta.setLong(2, value);
        meta.executeUpdate();
    }

    private static @Nullable String text(@Nullable ModeChange change) {
        return change == null ? null : change.from().wireName() + ARROW + change.to().wireName();
    }

    private static void origin(PreparedStatement into, int at, @Nullable Origin origin)
            throws SQLException {
        if (origin == null) {
            into.setNull(at, Types.VARCHAR);
            into.setNull(at + 1, Types.INTEGER);
            into.setNull(at + 2, Types.INTEGER);
        } else {
            into.setString(at, origin.source());
            into.setLong(at + 1, origin.line());
            into.setLong(at + 2, origin.offset());
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement one : List.of(event, node, drain, place, told, heard, meta)) {
            one.close();
        }
    }
}
