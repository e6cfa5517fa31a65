package drainboard.ui.audit;

import drainboard.session.ChainState;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;

import java.util.ArrayList;
import java.util.List;

/// How the chain stands, in words.
///
/// @param broken whether it cannot be relied on
/// @param head the newest entry as `SEQ:HASH`; blank where it is not known to be whole
/// @param notes what ought to be known besides
/// @param below only entries before this place can be relied on
public record ChainLine(
        Look look, boolean broken, String words, String head, List<String> notes, long below) {
    private static final int HASH_SHOWN = 12;
    private static final String WHOLE = "Whole";

    static final ChainLine NONE =
            new ChainLine(Look.UNKNOWN, false, "", "", List.of(), Long.MAX_VALUE);

    static ChainLine of(ChainState state) {
        return switch (state) {
            case ChainState.Checking(long done, long of) ->
                    new ChainLine(
                            Look.UNKNOWN,
                            false,
                            done == 0
                                    ? "Checking…"
                                    : "Checking… "
                                            + Figures.count(done)
                                            + " of "
                                            + Figures.count(of)
                                            + " entries",
                            "",
                            List.of(),
                            Long.MAX_VALUE);
            case ChainState.Whole(long entries, String head, List<String> notes) ->
                    new ChainLine(
                            Look.ACCEPTING,
                            false,
                            WHOLE
                                    + ": "
                                    + Figures.count(entries)
                                    + (entries == 1 ? " entry" : " entries")
                                    + ", head "
                                    + brief(head),
                            head,
                            notes.stream().map(Sanitizer::show).toList(),
                            Long.MAX_VALUE);
            case ChainState.Broken(long place, String why) ->
                    new ChainLine(
                            Look.WARNING,
                            true,
                            "Audit entry "
                                    + Figures.count(place)
                                    + " does not match its predecessor. View stays at "
                                    + (place == 0 ? "nothing" : Figures.count(place - 1))
                                    + ".",
                            "",
                            List.of(
                                    "Entry "
                                            + Figures.count(place)
                                            + ": "
                                            + Sanitizer.show(why)
                                            + ". Nothing from there on can be relied on; an export"
                                            + " holds it as it stands."),
                            place);
            case ChainState.Unreadable(String why) ->
                    new ChainLine(
                            Look.WARNING,
                            true,
                            "The chain cannot be checked: " + Sanitizer.show(why),
                            "",
                            List.of(),
                            Long.MAX_VALUE);
        };
    }

    /// The same while nothing is kept any more: what was whole may be gone by now, or cannot be
    /// written, so that nobody knows whether it still is.
    ///
    /// @param checked when it was found so, in words; blank where that is not known
    /// @param since when keeping ended, in words
    ChainLine unkept(String checked, String since) {
        if (broken || head.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add("What happened since then is not in it.");
        return new ChainLine(
                Look.UNKNOWN,
                false,
                WHOLE
                        + (checked.isEmpty() ? "" : " at " + checked)
                        + ", not kept since "
                        + since
                        + words.substring(WHOLE.length()),
                head,
                List.copyOf(more),
                below);
    }

    /// The head with as much of its hash as an eye compares.
    private static String brief(String head) {
        int end = head.indexOf(':') + 1 + HASH_SHOWN;
        return end < head.length() ? head.substring(0, end) + "…" : head;
    }
}
