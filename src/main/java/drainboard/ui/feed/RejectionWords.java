package drainboard.ui.feed;

import drainboard.session.SeenRejection;
import drainboard.ui.control.Figures;

import org.jspecify.annotations.Nullable;

/// What the page of the refused records says of how many there were.
final class RejectionWords {
    private RejectionWords() {}

    /// What was read of its source before it.
    ///
    /// @param refused how many of its source were refused up to and with it; null where nobody
    ///   knows
    static String loaded(SeenRejection one, @Nullable Long refused) {
        if (refused == null) {
            return "";
        }
        long before = refused - 1;
        long loaded = one.rejection().origin().line() - refused;
        // A file that was replaced counts its lines anew.
        return before < 0 || loaded < 0
                ? ""
                : Figures.count(loaded)
                        + (loaded == 1
                                ? " line before it is loaded"
                                : " lines before it are loaded")
                        + (before == 0 ? "" : ", " + Figures.count(before) + " refused")
                        + ". Reading went on behind it.";
    }

    /// Where earlier runs read the source too, nobody counted what of it was refused then.
    static String read(SeenRejection one) {
        long before = one.rejection().origin().line() - 1;
        return before < 0
                ? ""
                : Figures.count(before)
                        + (before == 1 ? " line before it was read" : " lines before it were read")
                        + ". Reading went on behind it.";
    }

    /// How many are listed, of those that are counted.
    ///
    /// @param earlier how many of earlier runs are at hand; null where there was none
    static String listed(int listed, long in, @Nullable Long earlier) {
        String known =
                listed < in
                        ? "the last " + Figures.count(listed) + " are kept"
                        : in == 0 ? "" : "all are kept";
        if (earlier == null) {
            return known;
        }
        String before =
                (earlier == 0 ? "none" : Figures.count(earlier))
                        + " from before this start; others, if any, in the journal";
        return listed < in ? known + "; " + before : before;
    }

    /// That there are some which the filters hide.
    ///
    /// @param onlySought whether what is typed is all that hides any
    static String hidden(int count, boolean onlySought) {
        return "No rejection matches. "
                + Figures.count(count)
                + (count == 1 ? " is hidden." : " are hidden.")
                + (onlySought ? " Esc in the filter clears it." : "");
    }

    /// Why none is listed: that nothing is at hand does not say that there was nothing.
    ///
    /// @param earlier how many of earlier runs are at hand; null where there was none
    static String nothing(@Nullable Long earlier) {
        return earlier == null
                ? "Nothing was refused."
                : "Nothing was refused since this start, and nothing of before is at hand: what"
                        + " there was is in the journal, which the dossier of a node reads.";
    }
}
