package drainboard.wire;

import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds a mode by its bytes where it is written as it is on output, by its spellings elsewhere.
final class ModeNames {
    private static final List<byte[]> BYTES =
            NodeMode.ALL.stream()
                    .map(mode -> mode.wireName().getBytes(StandardCharsets.US_ASCII))
                    .toList();

    private ModeNames() {}

    static @Nullable NodeMode named(Members members, Field field) {
        if (members.isSpan(field)) {
            byte[] bytes = members.bytes();
            for (int i = 0; i < BYTES.size(); i++) {
                byte[] name = BYTES.get(i);
                if (Arrays.equals(
                        name, 0, name.length, bytes, members.start(field), members.end(field))) {
                    return NodeMode.ALL.get(i);
                }
            }
        }
        return NodeMode.named(members.text(field)).orElse(null);
    }
}
