package drainboard.rehearsal;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;

/// How texts and instants are written into a [Spool]: texts as UTF-16 units, so that any comes back
/// as it was.
final class Packed {
    private Packed() {}

    /// The room that a text takes.
    static int size(String text) {
        return Integer.BYTES + text.length() * Character.BYTES;
    }

    static void text(ByteBuffer out, String text) {
        out.putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.putChar(text.charAt(i));
        }
    }

    static String text(ByteBuffer in) {
        char[] chars = new char[in.getInt()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.getChar();
        }
        return new String(chars);
    }

    static void flag(ByteBuffer out, boolean flag) {
        out.put((byte) (flag ? 1 : 0));
    }

    static boolean flag(ByteBuffer in) {
        return in.get() != 0;
    }

    static void instant(ByteBuffer out, @Nullable Instant instant) {
        flag(out, instant != null);
        if (instant != null) {
            out.putLong(instant.getEpochSecond()).putInt(instant.getNano());
        }
    }

    static @Nullable Instant instant(ByteBuffer in) {
        return flag(in) ? Instant.ofEpochSecond(in.getLong(), in.getInt()) : null;
    }
}
