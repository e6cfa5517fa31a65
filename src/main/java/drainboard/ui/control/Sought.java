package drainboard.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words that are looked for in rows: each must stand in some text of a row, and none of those with
/// a minus before them may.
///
/// @param wanted the words that must be there, small
/// @param unwanted those that must not
public record Sought(List<String> wanted, List<String> unwanted) {
    /// Nothing is looked for; every row passes.
    public static final Sought ALL = new Sought(List.of(), List.of());

    /// Copies the words.
    public Sought {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /// Reads what was typed; never fails.
    public static Sought of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (word.length() > 1 && word.startsWith("-")) {
                unwanted.add(word.substring(1));
            } else if (!word.isEmpty()) {
                wanted.add(word);
            }
        }
        return wanted.isEmpty() && unwanted.isEmpty() ? ALL : new Sought(wanted, unwanted);
    }

    /// Whether every row passes.
    public boolean isAll() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /// Whether a row of these texts passes.
    public boolean passes(List<String> texts) {
        if (isAll()) {
            return true;
        }
        return isIn(small(texts));
    }

    /// Texts as they are looked through, for those who keep them.
    public static List<String> small(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    /// Whether a row passes.
    ///
    /// @param small its texts, small
    public boolean isIn(List<String> small) {
        return wanted.stream().allMatch(word -> isIn(small, word))
                && unwanted.stream().noneMatch(word -> isIn(small, word));
    }

    private static boolean isIn(List<String> texts, String word) {
        String plain = SoughtId.plain(word);
        return texts.stream().anyMatch(text -> text.contains(word) || text.contains(plain));
    }
}
