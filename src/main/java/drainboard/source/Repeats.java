package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a source gave lately, for leaving out what comes again in another page, run or reading. An
/// event is known by the best name it has: its own id or sequence, its carrier's name for it, or
/// what it says with its time. One that has none of these is never left out, and neither is one
/// that says something else under a name that is known. One thread's own.
final class Repeats {
    private static final int MOST = 65_536;

    private final Map<String, String> seen =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    /// Whether a record came before; it is known from now on.
    boolean isRepeat(Decoded record) {
        String name = name(record);
        if (name == null || !(record.finding() instanceof Finding.Event event)) {
            return false;
        }
        String says =
                event.event() instanceof NodeTransition news ? news.change().toString() : name;
        return says.equals(seen.putIfAbsent(name, says));
    }

    private static @Nullable String name(Decoded record) {
        if (!(record.finding() instanceof Finding.Event event)
                || !(event.event() instanceof NodeEvent news)) {
            return null;
        }
        Stamp stamp = news.stamp();
        String key = event.key();
        if (key != null) {
            return key;
        }
        return stamp.time() == null ? null : "h" + hash(record);
    }

    private static String hash(Decoded record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = record.record().bytes();
            digest.update(bytes, record.record().from(), record.record().length());
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
