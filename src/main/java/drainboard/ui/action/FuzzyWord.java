package drainboard.ui.action;

import drainboard.ui.control.SoughtId;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word that was typed, and the node's id that it may be.
///
/// @param small as it was typed, small
/// @param plain without the zeros before a hexadecimal id
/// @param hex the id that is shown so, of a word that may be one without its sign; blank where none
/// @param decimal the id that is shown so, of a word that may be one in decimal; blank where none
record FuzzyWord(String small, String plain, String hex, String decimal) {
    // What begins with a letter is a word: "add" is no node, but "0add" is one.
    private static final Pattern BARE =
            Pattern.compile("((?:.*/)?)(?:0*([0-9][0-9a-f]{0,19})|0+([a-f][0-9a-f]{0,19}))");

    static FuzzyWord of(String small) {
        String plain = SoughtId.plain(small);
        Matcher bare = BARE.matcher(small);
        if (!bare.matches()) {
            return new FuzzyWord(small, plain, "", "");
        }
        String cell = bare.group(1) + "0x";
        String digits = bare.group(2) == null ? bare.group(3) : bare.group(2);
        return new FuzzyWord(small, plain, cell + digits, decimal(cell, digits));
    }

    private static String decimal(String cell, String digits) {
        try {
            return cell + Long.toHexString(Long.parseUnsignedLong(digits));
        } catch (NumberFormatException e) {
            // It has a letter of a hexadecimal id, or is larger than any.
            return "";
        }
    }

    /// Whether more may fit than what a shorter one fits.
    boolean isOfId() {
        return !hex.isEmpty() || !plain.equals(small);
    }
}
