package drainboard.ui.shell;

import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import java.util.List;

/// What the status bar says of whether decisions are kept.
///
/// @param alarm whether it is not as it ought to be
/// @param whole the same with all that has no room; blank where there is no more
public record Keeping(String words, boolean alarm, String whole) {
    static final Keeping NONE = new Keeping("", false, "");

    private static final int HASH_SHOWN = 6;
    private static final int REASON_SHOWN = 40;

    static Keeping of(SessionPicture picture, Watched watched, Times times) {
        Keeping so = of(picture, times);
        return watched.broken().isEmpty() || so.alarm()
                ? so
                : new Keeping("Kept, but the CHAIN IS BROKEN", true, watched.broken());
    }

    private static Keeping of(SessionPicture picture, Times times) {
        return switch (picture.saving()) {
            case Saving.NotAsked _ ->
                    new Keeping(
                            picture.recorded()
                                    ? "Decisions are not kept: this is a recording"
                                    : "Decisions are not kept: there is no journal",
                            false,
                            "");
            case Saving.Kept(String file, String head, List<String> differences) ->
                    differences.isEmpty()
                            ? new Keeping(
                                    "Kept · audit " + brief(head),
                                    false,
                                    head + "\n" + Sanitizer.show(file))
                            : new Keeping(
                                    "Kept, but AUDIT AND STATE DIFFER · audit " + brief(head),
                                    true,
                                    Sanitizer.show(String.join(" ", differences)));
            case Saving.Unsaved unsaved -> unsaved(unsaved, times);
            case Saving.LookingOn(String cause) ->
                    new Keeping("Looking on: decisions are refused", false, Sanitizer.show(cause));
        };
    }

    private static Keeping unsaved(Saving.Unsaved unsaved, Times times) {
        String since = times.seconds(unsaved.since());
        String waits =
                Figures.count(unsaved.messages())
                        + (unsaved.messages() == 1 ? " message waits" : " messages wait");
        return new Keeping(
                "NOT KEPT since "
                        + since
                        + " · "
                        + reason(unsaved.cause())
                        + waits
                        + "; decisions are refused",
                true,
                Sanitizer.show(unsaved.cause()));
    }

    /// The end of the sentence, where it is short: the file is named elsewhere.
    private static String reason(String cause) {
        int colon = cause.lastIndexOf(": ");
        String end = cause.substring(colon + 1).strip();
        boolean dot = end.endsWith(".");
        String reason = dot ? end.substring(0, end.length() - 1) : end;
        return reason.length() > REASON_SHOWN ? "" : Sanitizer.show(reason) + " · ";
    }

    /// The head with as much of its hash as tells it from others at a glance.
    private static String brief(String head) {
        int end = head.indexOf(':') + 1 + HASH_SHOWN;
        return end < head.length() ? head.substring(0, end) + "…" : head;
    }
}
