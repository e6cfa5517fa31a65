package drainboard.source.http;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Frame;
import drainboard.event.NodeEvent;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/// What was given lately, to recognise it when the server gives it again: the latest keys only.
final class SeenKeys {
    private static final int MOST = 65_536;

    private final Set<String> keys = new LinkedHashSet<>();

    boolean has(Decoded record) {
        String key = key(record);
        return key != null && keys.contains(key);
    }

    void add(Decoded record) {
        String key = key(record);
        if (key != null && keys.add(key) && keys.size() > MOST) {
            Iterator<String> oldest = keys.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /// The best name there is; without one of its own, the bytes of an event that says when it was.
    private static @Nullable String key(Decoded record) {
        if (!(record.finding() instanceof Finding.Event(var event, @Nullable String key))) {
            return null;
        }
        if (key != null) {
            return key;
        }
        return event instanceof NodeEvent news && news.stamp().time() != null
                ? "h" + digest(record.record())
                : null;
    }

    static String digest(Frame bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.bytes(), bytes.from(), bytes.length());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
