package drainboard.wire;

import drainboard.wire.Members.Shape;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A scanner for the objects that logs are full of: plain ASCII, no escapes, few members, little
/// nesting. It answers only where it is sure that the object is strict JSON without a duplicate
/// key; for everything else it answers no, and [TokenScan] decides. One thread's own.
final class QuickScan {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long SLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';
    private static final int MOST_DEPTH = 8;
    private static final int MOST_KEYS = 64;
    private static final int UNSURE = -1;

    private final int[] keyHashes = new int[MOST_KEYS];
    private final int[] keyStarts = new int[MOST_KEYS];
    private final int[] keyEnds = new int[MOST_KEYS];
    private int keys;
    private byte[] bytes = new byte[0];
    private int end;
    private Shape shape = Shape.ABSENT;

    /// Fills in the members of the object; false where this scanner is not sure.
    boolean scan(byte[] of, int from, int to, Members into) {
        bytes = of;
        end = to;
        keys = 0;
        into.begin(of);
        int at = space(from);
        if (at >= end || bytes[at] != '{') {
            return false;
        }
        at = object(at, 0, into);
        return at >= 0 && space(at) == end;
    }

    /// The place behind the object whose brace stands at a place.
    private int object(int open, int depth, @Nullable Members into) {
        int firstKey = keys;
        int at = space(open + 1);
        if (at < end && bytes[at] == '}') {
            return at + 1;
        }
        while (at < end && bytes[at] == '"') {
            int start = at + 1;
            int hash = 0;
            at = start;
            byte b;
            while (at < end && (b = bytes[at]) != '"') {
                if (b < ' ' || b == '\\') {
                    return UNSURE;
                }
                hash = FieldNames.hash(hash, b);
                at++;
            }
            if (at >= end || !isNewKey(firstKey, start, at, hash)) {
                return UNSURE;
            }
            Field field = into == null ? null : FieldNames.named(bytes, start, at, hash);
            at = space(at + 1);
            if (at >= end || bytes[at] != ':') {
                return UNSURE;
            }
            start = space(at + 1);
            at = value(start, depth);
            if (at < 0) {
                return UNSURE;
            }
            if (field != null && into != null) {
                if (shape == Shape.TEXTS) {
                    return UNSURE;
                }
                boolean quoted = shape == Shape.TEXT;
                into.set(field, shape, quoted ? start + 1 : start, quoted ? at - 1 : at);
            }
            at = space(at);
            if (at < end && bytes[at] == '}') {
                keys = firstKey;
                return at + 1;
            }
            if (at >= end || bytes[at] != ',') {
                return UNSURE;
            }
            at = space(at + 1);
        }
        return UNSURE;
    }

    private boolean isNewKey(int first, int start, int to, int hash) {
        if (keys == MOST_KEYS) {
            return false;
        }
        for (int i = first; i < keys; i++) {
            // Equal hashes are left to the other scanner, which compares the names themselves.
            if (keyHashes[i] == hash && keyEnds[i] - keyStarts[i] == to - start) {
                return false;
            }
        }
        keyHashes[keys] = hash;
        keyStarts[keys] = start;
        keyEnds[keys] = to;
        keys++;
        return true;
    }

    /// The place behind the value that begins at a place; its shape is left in `shape`.
    private int value(int at, int depth) {
        if (at >= end || depth == MOST_DEPTH) {
            return UNSURE;
        }
        byte first = bytes[at];
        if (first == '"') {
            shape = Shape.TEXT;
            return text(at + 1);
        }
        if (first == '{') {
            int behind = object(at, depth + 1, null);
            shape = Shape.OTHER;
            return behind;
        }
        if (first == '[') {
            int behind = array(at, depth + 1);
            shape = Shape.TEXTS;
            return behind;
        }
        if (first == 'n') {
            shape = Shape.NULL;
            return word(at, "null");
        }
        if (first == 't' || first == 'f') {
            shape = Shape.OTHER;
            return word(at, first == 't' ? "true" : "false");
        }
        return number(at);
    }

    private int array(int open, int depth) {
        int at = space(open + 1);
        if (at < end && bytes[at] == ']') {
            return at + 1;
        }
        while (at < end) {
            at = value(at, depth);
            if (at < 0) {
                return UNSURE;
            }
            at = space(at);
            if (at < end && bytes[at] == ']') {
                return at + 1;
            }
            if (at >= end || bytes[at] != ',') {
                return UNSURE;
            }
            at = space(at + 1);
        }
        return UNSURE;
    }

    /// The place behind the closing quote; eight bytes at a time while none of them needs a look.
    private int text(int from) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long word = (long) EIGHT.get(bytes, at);
            long stop =
                    zero(word ^ QUOTES) | zero(word ^ SLASHES) | ((word - BLANKS) & ~word) | word;
            long hit = stop & HIGHS;
            if (hit != 0) {
                at += Long.numberOfTrailingZeros(hit) >>> 3;
                return bytes[at] == '"' ? at + 1 : UNSURE;
            }
            at += Long.BYTES;
        }
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                return at + 1;
            }
            if (b < ' ' || b == '\\') {
                return UNSURE;
            }
            at++;
        }
        return UNSURE;
    }

    private static long zero(long word) {
        return (word - ONES) & ~word;
    }

    private int word(int at, String word) {
        if (at + word.length() > end) {
            return UNSURE;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return UNSURE;
            }
        }
        return at + word.length();
    }

    private int number(int from) {
        int at = from;
        if (bytes[at] == '-') {
            at++;
        }
        int whole = at;
        at = digits(at);
        if (at == whole || (at - whole > 1 && bytes[whole] == '0')) {
            return UNSURE;
        }
        shape = Shape.WHOLE;
        if (at < end && bytes[at] == '.') {
            shape = Shape.DECIMAL;
            int fraction = at + 1;
            at = digits(fraction);
            if (at == fraction) {
                return UNSURE;
            }
        }
        return at < end && (bytes[at] | 0x20) == 'e' ? UNSURE : at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private int space(int from) {
        int at = from;
        while (at < end) {
            byte b = bytes[at];
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                break;
            }
            at++;
        }
        return at;
    }
}
