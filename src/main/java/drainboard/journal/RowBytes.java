package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The fields of an audit row as the bytes that its hash covers: each behind its length, so that no
/// two rows that differ are ever the same bytes, wherever the border between two fields lies.
final class RowBytes {
    /// Stands for the length of a field that is not there, which differs from a blank one.
    static final int ABSENT = -1;

    private static final int FIRST_ROOM = 1024;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;

    /// Begins the next row.
    void clear() {
        size = 0;
    }

    /// Adds a text as UTF-8.
    void put(@Nullable String field) {
        put(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds bytes as they are.
    void put(byte @Nullable [] field) {
        int length = field == null ? 0 : field.length;
        if (bytes.length - size < Integer.BYTES + length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + Integer.BYTES + length));
        }
        ByteBuffer at = ByteBuffer.wrap(bytes, size, Integer.BYTES + length);
        if (field == null) {
            at.putInt(ABSENT);
        } else {
            at.putInt(length).put(field);
        }
        size = at.position();
    }

    /// What was added since the row began.
    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
