package drainboard.ui.incident;

import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import java.util.List;

/// What of the journal itself needs a person.
final class JournalAlarms {
    private static final String NONE_TAKEN = "Decisions cannot be recorded, so none can be taken. ";
    private static final String LOOKS_ON =
            "This window looks on, so no decision can be taken here. ";

    private JournalAlarms() {}

    /// Why no decision will be taken just now; blank where one may be.
    static String refusesAll(SessionPicture picture) {
        return switch (picture.saving()) {
            case Saving.NotAsked _, Saving.Kept _ -> "";
            case Saving.Unsaved unsaved -> NONE_TAKEN + Sanitizer.show(unsaved.cause());
            case Saving.LookingOn(String cause) -> LOOKS_ON + Sanitizer.show(cause);
        };
    }

    /// The same without its cause, to be said after another sentence.
    static String refusal(SessionPicture picture) {
        return switch (picture.saving()) {
            case Saving.NotAsked _, Saving.Kept _ -> "";
            case Saving.Unsaved _ -> " " + NONE_TAKEN.strip();
            case Saving.LookingOn _ -> " " + LOOKS_ON.strip();
        };
    }

    /// What is wrong with the saving of a run.
    static List<Alarm> in(SessionPicture picture) {
        return switch (picture.saving()) {
            case Saving.NotAsked _, Saving.LookingOn _ -> List.of();
            case Saving.Kept(String file, String _, List<String> differences) ->
                    differences.isEmpty() ? List.of() : List.of(differs(file, differences));
            case Saving.Unsaved unsaved -> List.of(notKept(unsaved));
        };
    }

    /// The audit cannot be relied on.
    ///
    /// @param sentence what is wrong with it
    static Alarm broken(String sentence) {
        return new Alarm(
                Severity.AUDIT_BROKEN,
                new Alarm.Audit(),
                "AUDIT BROKEN",
                "the audit",
                sentence,
                sentence,
                null);
    }

    private static Alarm differs(String file, List<String> differences) {
        String first = Sanitizer.show(differences.getFirst());
        int others = differences.size() - 1;
        String more = others == 0 ? "" : " (+" + Figures.count(others) + " more)";
        return new Alarm(
                Severity.AUDIT_DIFFERS,
                new Alarm.Audit(),
                "AUDIT DIFFERS",
                Sanitizer.show(file),
                first + more,
                "What the audit leads to is not the state that was kept. " + first + more,
                null);
    }

    private static Alarm notKept(Saving.Unsaved unsaved) {
        String cause = Sanitizer.show(unsaved.cause());
        return new Alarm(
                Severity.NOT_KEPT,
                new Alarm.Audit(),
                "NOT KEPT",
                "the journal",
                cause,
                NONE_TAKEN + cause + " Following goes on unsaved.",
                unsaved.since());
    }
}
