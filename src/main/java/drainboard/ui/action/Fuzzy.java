package drainboard.ui.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well a name fits what somebody typed. Capitals do not matter; blanks part words that must
/// all fit, in any order.
///
/// Best first: the name itself; a name that begins so; a word in it that begins so; a name that
/// holds it; its letters in order with few gaps, those at the beginnings of words above others. Of
/// equals the shorter name is better. A word may fit a word of the group that the name belongs to
/// instead, which is less than a word of the name. A word that may be the id of a node fits the
/// node that it means: with zeros before it as if they were not there; without the sign of a
/// hexadecimal one, that of the same digits, and less well that of the same number.
final class Fuzzy {
    /// It does not fit at all.
    static final int NOT = -1;

    private static final int SAME = 10_000;
    private static final int HEX_ID = 9_500;
    private static final int DECIMAL_ID = 9_000;
    private static final int BEGINS = 8_000;
    private static final int WORD = 6_000;
    private static final int GROUP = 5_000;
    private static final int HOLDS = 4_000;
    private static final int LOOSE = 1_000;
    private static final int AT_WORD = 60;
    private static final int IN_A_ROW = 40;
    private static final int LONGEST = 200;
    private static final int STRONG = 1_000_000;

    private Fuzzy() {}

    /// As names are compared: in small letters.
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// What was typed, cut into its words.
    static List<FuzzyWord> words(String typed) {
        String stripped = folded(typed).strip();
        return stripped.isEmpty()
                ? List.of()
                : Arrays.stream(stripped.split("\\s+")).map(FuzzyWord::of).toList();
    }

    /// The fit of a folded name to all of the words; [#NOT] where one of them does not fit.
    static int score(List<FuzzyWord> words, String name) {
        return score(words, name, "");
    }

    /// @param group the folded name of the group; blank for none
    static int score(List<FuzzyWord> words, String name, String group) {
        int all = 0;
        boolean strong = true;
        for (FuzzyWord word : words) {
            int one = Math.max(score(word, name), inGroup(word.small(), group));
            if (one == NOT) {
                return NOT;
            }
            strong &= one >= HOLDS;
            all += one;
        }
        return (strong ? STRONG : 0) + all - Math.min(LONGEST, name.length());
    }

    /// A score as it counts where what has the name cannot be done now: below all else that fits as
    /// loosely, and below what fits in the same way where it fits well.
    static int refused(int score) {
        return score >= STRONG ? score - LONGEST : score - STRONG;
    }

    private static int inGroup(String word, String group) {
        for (int at = group.indexOf(word); at >= 0; at = group.indexOf(word, at + 1)) {
            if (isBeginning(group, at)) {
                return GROUP;
            }
        }
        return NOT;
    }

    private static int score(FuzzyWord word, String name) {
        int one = score(word.small(), name);
        if (!word.isOfId()) {
            return one;
        }
        if (!word.plain().equals(word.small())) {
            one = Math.max(one, score(word.plain(), name));
        }
        if (isId(name, word.hex())) {
            return Math.max(one, HEX_ID);
        }
        return isId(name, word.decimal()) ? Math.max(one, DECIMAL_ID) : one;
    }

    private static boolean isId(String name, String id) {
        return !id.isEmpty()
                && name.endsWith(id)
                && (name.length() == id.length()
                        || name.charAt(name.length() - id.length() - 1) == '/');
    }

    private static int score(String word, String name) {
        int at = name.indexOf(word);
        if (at == 0) {
            return name.length() == word.length() ? SAME : BEGINS;
        }
        int first = at;
        while (at > 0) {
            if (isBeginning(name, at)) {
                return WORD;
            }
            at = name.indexOf(word, at + 1);
        }
        return first > 0 ? HOLDS : loose(word, name);
    }

    /// The letters one after the other, each at the beginning of a word where there is one left.
    private static int loose(String word, String name) {
        int score = LOOSE;
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int next = name.indexOf(c, from);
            if (next < 0) {
                return NOT;
            }
            if (i > 0 && next == from) {
                score += IN_A_ROW;
            } else {
                int better = next;
                while (better >= 0 && !isBeginning(name, better)) {
                    better = name.indexOf(c, better + 1);
                }
                if (better >= 0 && fits(word, i + 1, name, better + 1)) {
                    next = better;
                    score += AT_WORD;
                }
            }
            score -= Math.min(LONGEST, next - from);
            from = next + 1;
        }
        return Math.max(1, score);
    }

    private static boolean fits(String word, int from, String name, int start) {
        int at = start;
        for (int i = from; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBeginning(String name, int at) {
        return at == 0
                || (!Character.isLetterOrDigit(name.charAt(at - 1))
                        && Character.isLetterOrDigit(name.charAt(at)));
    }
}
