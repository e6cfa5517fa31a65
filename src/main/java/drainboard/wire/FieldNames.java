package drainboard.wire;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Finds the field that a member name means, by text or by bytes.
final class FieldNames {
    private static final int SLOTS = 256;
    private static final Map<String, Field> BY_TEXT = byText();
    private static final @Nullable Field[] BY_HASH = byHash();

    private FieldNames() {}

    static @Nullable Field named(String text) {
        return BY_TEXT.get(text);
    }

    /// The hash that [#named(byte[], int, int, int)] wants, continued over the bytes of a name.
    static int hash(int sofar, byte next) {
        return sofar * 31 + next;
    }

    static @Nullable Field named(byte[] bytes, int from, int to, int hash) {
        int slot = slot(hash);
        for (Field field = BY_HASH[slot]; field != null; field = BY_HASH[slot]) {
            byte[] name = field.bytes();
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return field;
            }
            slot = (slot + 1) % SLOTS;
        }
        return null;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
    }

    private static Map<String, Field> byText() {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : Field.ALL) {
            fields.put(field.wireName(), field);
        }
        return Map.copyOf(fields);
    }

    private static @Nullable Field[] byHash() {
        @Nullable Field[] table = new @Nullable Field[SLOTS];
        for (Field field : Field.ALL) {
            int hash = 0;
            for (byte b : field.bytes()) {
                hash = hash(hash, b);
            }
            int slot = slot(hash);
            while (table[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            table[slot] = field;
        }
        return table;
    }
}
