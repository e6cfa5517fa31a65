package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.Stamp;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was given lately, to recognise it when the source gives it again: by the best name that it
/// has together with what it says, so that a name that was used anew hides nothing. The latest
/// 65,536 only. One thread's own.
public final class GivenMarks {
    /// How many are remembered.
    public static final int MOST = 65_536;

    private final boolean refusals;
    private final Map<Mark, Stamp> marks = new LinkedHashMap<>();
    private final MessageDigest digest;

    /// What a record is recognised by: the first 128 bits of a SHA-256.
    public record Mark(long high, long low) {
        /// The mark in 32 hex digits.
        public String text() {
            return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        }

        /// The mark of a text that [#text] gave; empty where it is none.
        public static Optional<Mark> of(String text) {
            return text.matches("[0-9a-f]{32}")
                    ? Optional.of(
                            new Mark(
                                    HexFormat.fromHexDigitsToLong(text, 0, 16),
                                    HexFormat.fromHexDigitsToLong(text, 16, 32)))
                    : Optional.empty();
        }
    }

    /// Remembers nothing yet.
    ///
    /// @param refusals whether refused records are recognised too, by their bytes; right where
    ///   whole answers come again, wrong where each record comes once
    public GivenMarks(boolean refusals) {
        this.refusals = refusals;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What a record is recognised by; null where nothing tells it from another one like it.
    public @Nullable Mark mark(Decoded record) {
        return switch (record.finding()) {
            case Finding.Event(FleetEvent event, @Nullable String key) -> mark(record, event, key);
            case Finding.Refused _ -> refusals ? ofBytes('x', record) : null;
            case Finding.Missing _ -> null;
        };
    }

    private @Nullable Mark mark(Decoded record, FleetEvent event, @Nullable String key) {
        if (key != null) {
            digest.update((key + "\n" + event).getBytes(StandardCharsets.UTF_8));
            return taken();
        }
        return event instanceof NodeEvent news && news.stamp().time() != null
                ? ofBytes('h', record)
                : null;
    }

    private Mark ofBytes(char kind, Decoded record) {
        digest.update((byte) kind);
        digest.update(record.record().bytes(), record.record().from(), record.record().length());
        return taken();
    }

    private Mark taken() {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Mark(hash.getLong(), hash.getLong());
    }

    /// Whether a mark was remembered and not forgotten since.
    public boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    /// Remembers a mark.
    ///
    /// @param stamp when it was said; given back when the mark has to be forgotten
    /// @return the stamp of the mark that was forgotten for it; null where none was
    public @Nullable Stamp add(Mark mark, Stamp stamp) {
        if (marks.putIfAbsent(mark, stamp) != null || marks.size() <= MOST) {
            return null;
        }
        Iterator<Map.Entry<Mark, Stamp>> oldest = marks.entrySet().iterator();
        Stamp forgotten = oldest.next().getValue();
        oldest.remove();
        return forgotten;
    }

    /// Whether nothing is remembered.
    public boolean isEmpty() {
        return marks.isEmpty();
    }
}
