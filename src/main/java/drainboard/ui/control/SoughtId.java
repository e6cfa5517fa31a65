package drainboard.ui.control;

import drainboard.event.NodeId;

import java.util.Locale;
import java.util.regex.Pattern;

/// The id of a node as somebody writes it who looks for it: as it is shown, in capitals, with zeros
/// before it as the label on a machine has it (`0X0042`), or in decimal; with its cell or without.
/// To confirm an act it is typed as it is shown: see [TypedId].
///
/// @param written small, and without the zeros before it
/// @param begins whether all are meant that begin so
public record SoughtId(String written, boolean begins) {
    private static final Pattern HEX =
            Pattern.compile("^((?:.*/)?0x)0+(?=[0-9a-f]+$)", Pattern.DOTALL);
    private static final Pattern DECIMAL =
            Pattern.compile("^((?:.*/)?)0+(?=[0-9]+$)", Pattern.DOTALL);

    /// Reads what was typed; a star at the end stands for whatever follows. Never fails.
    public static SoughtId of(String typed) {
        String small = typed.toLowerCase(Locale.ROOT);
        boolean begins = small.endsWith("*");
        String written = begins ? small.substring(0, small.length() - 1) : small;
        return new SoughtId(DECIMAL.matcher(plain(written)).replaceFirst("$1"), begins);
    }

    /// A word without the zeros that stand before a hexadecimal id in it; any other as it is.
    ///
    /// @param small the word, small
    public static String plain(String small) {
        return small.contains("0x0") ? HEX.matcher(small).replaceFirst("$1") : small;
    }

    /// Whether it means this node; without a cell, it means that of every cell.
    public boolean isIt(NodeId node) {
        String hex = node.hex();
        String cell = node.cell() == null ? "" : node.cell().toLowerCase(Locale.ROOT) + "/";
        if (begins) {
            return (cell + hex).startsWith(written) || hex.startsWith(written);
        }
        String decimal = Long.toUnsignedString(node.id());
        return written.equals(hex)
                || written.equals(decimal)
                || written.equals(cell + hex)
                || written.equals(cell + decimal);
    }
}
