package drainboard.event;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// A node's name: an unsigned 64-bit id within its cell, if one is named.
///
/// @param cell the scheduler domain, as it was written; null where none was named
/// @param id the unsigned id
public record NodeId(@Nullable String cell, long id) {
    /// Report order: by cell in code points with none first, then by unsigned id.
    public static final Comparator<NodeId> ORDER = NodeId::compare;

    /// A node without a cell.
    public static NodeId of(long id) {
        return new NodeId(null, id);
    }

    /// The id alone, in hex.
    public String hex() {
        return "0x" + Long.toHexString(id);
    }

    /// The node as it is shown: `0x42`, or `east/0x42` with a cell.
    @Override
    public String toString() {
        return cell == null ? hex() : cell + "/" + hex();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeId that
                && id == that.id
                && (cell == null ? that.cell == null : cell.equals(that.cell));
    }

    @Override
    public int hashCode() {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int hash = (int) (mixed >>> 32);
        return cell == null ? hash : hash * 31 + cell.hashCode();
    }

    private static int compare(NodeId a, NodeId b) {
        String left = a.cell;
        String right = b.cell;
        if (left == null || right == null) {
            int cells = Boolean.compare(left != null, right != null);
            return cells != 0 ? cells : Long.compareUnsigned(a.id, b.id);
        }
        int cells = Text.compareCodePoints(left, right);
        return cells != 0 ? cells : Long.compareUnsigned(a.id, b.id);
    }
}
