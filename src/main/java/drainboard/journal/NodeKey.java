package drainboard.journal;

import drainboard.event.NodeId;

/// How a node is called in the tables: as it is shown, but that a cell of any characters comes back
/// as it was.
final class NodeKey {
    private static final char ESCAPE = '\\';

    private NodeKey() {}

    static String of(NodeId node) {
        String cell = node.cell();
        return cell == null ? node.hex() : escaped(cell) + "/" + node.hex();
    }

    /// @throws IllegalArgumentException where it is no key of a node
    static NodeId read(String key) {
        int slash = key.lastIndexOf('/');
        if (!key.startsWith("0x", slash + 1)) {
            throw new IllegalArgumentException("no key of a node");
        }
        long id = Long.parseUnsignedLong(key.substring(slash + 3), 16);
        return new NodeId(slash < 0 ? null : plain(key.substring(0, slash)), id);
    }

    /// Halves of surrogate pairs would not survive the database.
    private static String escaped(String cell) {
        StringBuilder out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == ESCAPE || Character.isSurrogate(one)) {
                out.append(ESCAPE).append(String.format("%04x", (int) one));
            } else {
                out.append(one);
            }
        }
        return out.toString();
    }

    private static String plain(String cell) {
        StringBuilder out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == ESCAPE && i + 4 < cell.length()) {
                out.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(one);
            }
        }
        return out.toString();
    }
}
