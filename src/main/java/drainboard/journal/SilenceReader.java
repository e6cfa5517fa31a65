package drainboard.journal;

import drainboard.wire.PlainObject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Finds out when sources were not followed: the audit tells when each was opened, the messages
/// when it was heard of before and after that. What lies before the newest of both is not known.
final class SilenceReader {
    private final Connection from;
    private final int newest;

    /// @param newest among how many of the newest messages and entries it is looked
    SilenceReader(Connection from, int newest) {
        this.from = from;
        this.newest = newest;
    }

    /// Oldest first.
    List<KeptSilence> silences() throws SQLException {
        Map<String, NavigableSet<Instant>> opened = opened();
        List<KeptSilence> silences = new ArrayList<>();
        Map<String, Instant> heard = new HashMap<>();
        try (PreparedStatement ask =
                from.prepareStatement(
                        "SELECT source, seen FROM event WHERE seq > (SELECT max(seq) FROM event) -"
                                + " ? AND source IS NOT NULL ORDER BY seq")) {
            ask.setInt(1, newest);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    String key = row.getString(1);
                    Instant seen = KeptReader.time(row.getLong(2));
                    Instant last = heard.put(key, seen);
                    NavigableSet<Instant> openings = opened.get(key);
                    if (last != null && openings != null && isAny(openings, last, seen)) {
                        silences.add(new KeptSilence(key, last, seen));
                    }
                }
            }
        }
        return silences;
    }

    /// Whether it was opened in between.
    private static boolean isAny(NavigableSet<Instant> openings, Instant last, Instant seen) {
        Instant opened = openings.higher(last);
        return opened != null && !opened.isAfter(seen);
    }

    /// When each source was opened, by its key, as exactly as messages say when they came.
    private Map<String, NavigableSet<Instant>> opened() throws SQLException {
        Map<String, NavigableSet<Instant>> opened = new HashMap<>();
        try (PreparedStatement ask =
                from.prepareStatement(
                        "SELECT evidence, wall FROM audit WHERE kind='source_opened'"
                                + " AND seq > (SELECT max(seq) FROM audit) - ?")) {
            ask.setInt(1, newest);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    add(opened, row.getString(1), row.getString(2));
                }
            }
        }
        return opened;
    }

    private static void add(
            Map<String, NavigableSet<Instant>> opened, String evidence, String wall) {
        try {
            Instant at = Instant.parse(wall).truncatedTo(ChronoUnit.MICROS);
            PlainObject.text(evidence, "detail")
                    .ifPresent(key -> opened.computeIfAbsent(key, _ -> new TreeSet<>()).add(at));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Whether an entry is as it was written is for the check of the chain to say.
        }
    }
}
