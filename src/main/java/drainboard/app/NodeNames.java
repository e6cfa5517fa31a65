package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.Text;

import java.util.Optional;

/// Reads a node as people write it: `0x42`, `66`, `east/0x42`.
final class NodeNames {
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private NodeNames() {}

    static Optional<NodeId> read(String text) {
        int slash = text.lastIndexOf('/');
        String cell = slash < 0 ? null : text.substring(0, slash);
        String id = text.substring(slash + 1);
        boolean hex = id.startsWith("0x") || id.startsWith("0X");
        String digits = hex ? id.substring(2) : id;
        if (digits.startsWith("+") || digits.isEmpty() || (cell != null && Text.isBlank(cell))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new NodeId(cell, Long.parseUnsignedLong(digits, hex ? HEX : DECIMAL)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
