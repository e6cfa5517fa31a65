package drainboard.ui.audit;

import drainboard.session.BookedEntry;
import drainboard.ui.audit.EntryRow.Two;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes rows of entries.
final class EntryWords {
    private EntryWords() {}

    static EntryRow row(BookedEntry entry, Times times) {
        BookedEntry.What what = entry.what();
        String evidence = EvidenceText.pretty(what.evidence());
        return new EntryRow(
                entry.place(),
                time(entry.wall(), times),
                who(entry.who()),
                new Two(kind(what.kind()), Sanitizer.show(what.result())),
                what.target().isBlank() ? "–" : Sanitizer.show(what.target()),
                what.why().isBlank()
                        ? EvidenceText.line(what.evidence())
                        : Sanitizer.show(what.why()),
                fields(entry, times),
                evidence);
    }

    private static Two time(String wall, Times times) {
        Instant at = instant(wall);
        if (at == null) {
            return new Two("no time", Sanitizer.show(wall));
        }
        String full = times.full(at);
        int gap = full.indexOf(' ');
        return new Two(full.substring(gap + 1), full.substring(0, gap));
    }

    private static @Nullable Instant instant(String wall) {
        try {
            return Instant.parse(wall);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Two who(BookedEntry.Who who) {
        return new Two(
                who.operator().isBlank() ? "the program" : Sanitizer.show(who.operator()),
                Sanitizer.show(who.account()));
    }

    private static List<Two> fields(BookedEntry entry, Times times) {
        BookedEntry.Who who = entry.who();
        BookedEntry.What what = entry.what();
        List<Two> fields = new ArrayList<>();
        fields.add(new Two("Entry", Figures.count(entry.place())));
        fields.add(new Two("What", kind(what.kind()) + " (" + Sanitizer.show(what.kind()) + ")"));
        fields.add(new Two("Target", or(what.target(), "none")));
        fields.add(new Two("Result", or(what.result(), "none")));
        fields.add(new Two("Why", or(what.why(), "no reason given")));
        fields.add(new Two("Operator", or(who.operator(), "none: the program itself")));
        fields.add(new Two("Approver", or(what.approver(), "none")));
        fields.add(new Two("Account", or(who.account(), "none")));
        Instant at = instant(entry.wall());
        fields.add(new Two("Time", at == null ? "none" : times.full(at)));
        fields.add(new Two("Time as written", or(entry.wall(), "none")));
        fields.add(new Two("In its run", elapsed(entry.elapsed())));
        fields.add(new Two("Run", or(who.session(), "none")));
        fields.add(new Two("Attachment", or(what.attachment(), "none")));
        fields.add(new Two("Hash", Sanitizer.show(entry.hash())));
        return fields;
    }

    private static String or(@Nullable String text, String none) {
        return text == null || text.isBlank() ? none : Sanitizer.show(text);
    }

    private static String elapsed(String nanos) {
        try {
            return Figures.count(Duration.ofNanos(Long.parseLong(nanos)).toMillis())
                    + " ms after it began";
        } catch (NumberFormatException e) {
            return Sanitizer.show(nanos);
        }
    }

    /// A kind in words; one that is not known is shown as it stands.
    static String kind(String kind) {
        return switch (kind) {
            case "halt_raised" -> "Halt raised";
            case "halt_changed" -> "Halt changed";
            case "halt_acknowledged" -> "Halt acknowledged";
            case "halt_cleared" -> "Halt cleared";
            case "forensic_clear" -> "Forensic clear";
            case "authorisation_voided" -> "Authorisation voided";
            case "decision" -> "Decision";
            case "decision_withdrawn" -> "Decision withdrawn";
            case "decision_not_kept" -> "Decision refused, for it could not be kept";
            case "record_differs" -> "Record differs";
            case "action_mismatch" -> "Action mismatch";
            case "messages_not_kept" -> "Messages not kept";
            case "lines_not_told" -> "Lines not told";
            case "policy_changed" -> "Policy changed";
            case "warning_shelved" -> "Warning shelved";
            case "scheduler_command" -> "Scheduler's command";
            case "source_opened" -> "Source opened";
            case "source_stopped" -> "Source stopped";
            case "session_started" -> "Run began";
            case "session_ended" -> "Run ended";
            case "state_differs" -> "State differs from the audit";
            case "gap" -> "Gap of a source";
            case "genesis" -> "Audit begun";
            case "checkpoint" -> "Signed checkpoint";
            case "key_changed" -> "Signing key changed";
            default -> Sanitizer.show(kind);
        };
    }
}
