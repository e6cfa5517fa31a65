package drainboard.ui.audit;

import drainboard.session.BookedEntry;
import drainboard.ui.audit.EntryRow.Two;
import drainboard.ui.control.Ages;
import drainboard.ui.control.AuditWords;
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
                new Two(AuditWords.kind(what.kind()), AuditWords.result(what.result())),
                what.target().isBlank() ? "–" : Sanitizer.show(what.target()),
                what.why().isBlank() ? sentence(what, times) : Sanitizer.show(what.why()),
                fields(entry, times),
                evidence);
    }

    /// What it says; where no sentence is known for it, the beginning of what it rests on.
    private static String sentence(BookedEntry.What what, Times times) {
        return AuditWords.told(what.kind(), what.result(), what.members(), what.evidence(), times);
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
        fields.add(
                new Two(
                        "What",
                        AuditWords.kind(what.kind()) + " (" + Sanitizer.show(what.kind()) + ")"));
        fields.add(new Two("In words", sentence(what, times)));
        fields.add(new Two("Target", or(what.target(), "none")));
        fields.add(new Two("Result", result(what.result())));
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

    /// In words, and as it stands where that is something else.
    private static String result(String result) {
        String words = AuditWords.result(result);
        String plain = or(result, "none");
        return result.isBlank() || words.equals(plain) ? plain : words + " (" + plain + ")";
    }

    private static String or(@Nullable String text, String none) {
        return text == null || text.isBlank() ? none : Sanitizer.show(text);
    }

    static String elapsed(String nanos) {
        try {
            Duration since = Duration.ofNanos(Long.parseLong(nanos));
            return (since.toSeconds() == 0 ? since.toMillis() + " ms" : Ages.words(since))
                    + " after it began";
        } catch (NumberFormatException e) {
            return Sanitizer.show(nanos);
        }
    }
}
