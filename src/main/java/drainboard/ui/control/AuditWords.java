package drainboard.ui.control;

import drainboard.event.Evidence;
import drainboard.event.HaltCause;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in people's words what an entry of the audit says in names and values. All that it is given
/// may be anything, and what it answers is safe to show.
public final class AuditWords {
    private static final String REFUSED = "refused: ";

    private static final String STOPPED = "It is not followed any more";

    private static final int MOST_IN_LINE = 200;

    private final Map<String, String> members;
    private final Times times;

    private AuditWords(Map<String, String> members, Times times) {
        this.members = members;
        this.times = times;
    }

    /// A kind in words; one that is not known is shown as it stands.
    public static String kind(String kind) {
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

    /// What came of it, in words.
    public static String result(String result) {
        if (result.startsWith(REFUSED)) {
            String name = result.substring(REFUSED.length());
            return Arrays.stream(Refusal.values())
                    .filter(one -> one.wireName().equals(name))
                    .findFirst()
                    .map(one -> REFUSED + Words.of(one))
                    .orElseGet(() -> Sanitizer.show(result));
        }
        return result.equals("again") ? "raised again" : Sanitizer.show(result);
    }

    /// What an entry says; where no words are known for it, the beginning of what it rests on.
    ///
    /// @param members what it rests on, by name; empty where that cannot be read
    /// @param evidence the same, as it stands
    public static String told(
            String kind,
            String result,
            Optional<Map<String, String>> members,
            String evidence,
            Times times) {
        return members.map(all -> sentence(kind, result, all, times))
                .filter(said -> !said.isEmpty())
                .orElseGet(() -> line(evidence));
    }

    /// In one line, without the outer braces and the quotes.
    private static String line(String json) {
        String head = json.substring(0, Math.min(json.length(), MOST_IN_LINE));
        return Sanitizer.show(head.replaceAll("^\\{|\\}$|\"", "").replace(",", ", "));
    }

    /// What an entry says, as a sentence or two; blank where no words are known for it.
    ///
    /// @param members what it rests on, by name
    public static String sentence(
            String kind, String result, Map<String, String> members, Times times) {
        if (!members.keySet().containsAll(needs(kind))) {
            return "";
        }
        String said = new AuditWords(members, times).said(kind, result);
        return switch (result) {
            case "not done" -> but("Not done: ", said);
            case "not written" -> but("Not written: ", said);
            default -> said;
        };
    }

    /// What was meant to be is told as no more than that.
    private static String but(String before, String said) {
        return said.isEmpty()
                ? ""
                : before + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    /// Without which members no sentence is made: half of one would say something else.
    private static List<String> needs(String kind) {
        return switch (kind) {
            case "halt_raised" -> List.of("cause", "raise");
            case "halt_cleared" -> List.of("workloads");
            case "halt_changed", "halt_acknowledged", "decision", "decision_withdrawn" ->
                    List.of("standing");
            case "record_differs", "source_opened", "source_stopped", "gap", "state_differs" ->
                    List.of("detail");
            case "action_mismatch" -> List.of("workload", "told", "reported");
            case "messages_not_kept", "lines_not_told", "decision_not_kept" -> List.of("count");
            case "policy_changed" -> List.of("from", "to");
            case "scheduler_command" -> List.of("mode", "argv");
            case "session_started" -> List.of("on_gap", "two_person", "halt_on_mismatch");
            default -> List.of();
        };
    }

    private String said(String kind, String result) {
        return switch (kind) {
            case "halt_raised" ->
                    cause("cause")
                            + with(", raise ", "raise")
                            + with(". Held: ", "workloads")
                            + at();
            case "halt_changed", "decision", "decision_withdrawn" -> standing() + at();
            case "halt_acknowledged" -> "Without a note. " + standing() + at();
            case "halt_cleared" -> "Released" + with(": ", "workloads") + at();
            case "forensic_clear" ->
                    (members.containsKey("resolution") ? "Found: " + resolution() : "No resolution")
                            + with("; verified: ", "verified", verified())
                            + at();
            case "authorisation_voided" -> "What was authorised does not hold any more" + at();
            // What this says is ours from its first word on, which may be another's name else.
            case "record_differs" -> begun(detail()) + at();
            // A name stands as it is written, which a beginning of a sentence would not let it.
            case "source_opened" -> "It is known as " + text("detail") + at();
            case "source_stopped" -> (detail().isEmpty() ? STOPPED : detail()) + at();
            case "gap", "state_differs" -> detail() + at();
            case "action_mismatch" ->
                    text("workload")
                            + with(" was told ", "told")
                            + with(" and reported ", "reported")
                            + at();
            case "messages_not_kept" -> counted("message", "was", "were") + " not kept.";
            case "lines_not_told" -> counted("line", "was", "were") + " not told.";
            case "decision_not_kept" -> counted("decision", "was", "were") + " refused.";
            case "policy_changed" -> "From " + text("from") + with(" to ", "to") + in() + ".";
            case "warning_shelved" -> aside(result);
            case "scheduler_command" -> command(result);
            case "session_started" -> started();
            case "session_ended" -> "It ended as it should.";
            case "genesis" -> "The first entry" + with("; key ", "key") + ".";
            case "checkpoint" -> "All before it is signed" + with(" with key ", "key") + ".";
            case "key_changed" -> "Another key signs from here on" + with(": ", "key") + ".";
            default -> "";
        };
    }

    private String text(String member) {
        return Sanitizer.show(members.getOrDefault(member, ""));
    }

    /// A member behind some words; blank where it is not there.
    private String with(String before, String member) {
        return with(before, member, text(member));
    }

    private String with(String before, String member, String words) {
        return members.getOrDefault(member, "").isEmpty() ? "" : before + words;
    }

    /// Without its full stop, which the end brings.
    private String detail() {
        String all = text("detail");
        return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
    }

    private static String begun(String words) {
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The end of a sentence, with the line that it came by.
    private String at() {
        String line = with(", line ", "line");
        return with(". By ", "source") + line + ".";
    }

    private String in() {
        return with(", in ", "file");
    }

    private String cause(String member) {
        return HaltCause.named(members.getOrDefault(member, ""))
                .map(Words::of)
                .orElseGet(() -> text(member));
    }

    /// How the halt stands, as a sentence without its end: its cause's word first, then the raise
    /// and what was decided.
    private String standing() {
        String all = members.getOrDefault("standing", "none");
        int end = all.indexOf(' ');
        String first = end < 0 ? all : all.substring(0, end);
        String rest = end < 0 ? "" : all.substring(end);
        return first.equals("none")
                ? "No halt now"
                : "Halt now: "
                        + HaltCause.named(first)
                                .map(one -> Words.of(one).toLowerCase(Locale.ROOT) + ",")
                                .orElseGet(() -> Sanitizer.show(first))
                        + Sanitizer.show(rest);
    }

    private String resolution() {
        return Resolution.named(members.getOrDefault("resolution", ""))
                .map(one -> Words.of(one).toLowerCase(Locale.ROOT))
                .orElseGet(() -> text("resolution"));
    }

    private String verified() {
        return Arrays.stream(members.getOrDefault("verified", "").split(", ", -1))
                .map(one -> Evidence.named(one).map(Words::of).orElseGet(() -> Sanitizer.show(one)))
                .collect(Collectors.joining(", "));
    }

    private String counted(String what, String one, String many) {
        String count = text("count");
        return count + " " + what + (count.equals("1") ? " " + one : "s " + many);
    }

    private String aside(String result) {
        return switch (result) {
            case "shelved" ->
                    members.containsKey("until") ? "Until " + time(text("until")) + "." : "";
            case "taken back" -> "Brought back before its time.";
            default -> "";
        };
    }

    private String time(String written) {
        try {
            return times.seconds(Instant.parse(written));
        } catch (DateTimeException e) {
            return Sanitizer.show(written);
        }
    }

    private String command(String result) {
        String mode =
                NodeMode.named(members.getOrDefault("mode", ""))
                        .map(one -> Words.of(one).toLowerCase(Locale.ROOT))
                        .orElseGet(() -> text("mode"));
        return "Asked for "
                + mode
                + with(" by ", "argv")
                + (result.equals("begun") ? "" : with(", took ", "took_ms") + millis())
                + ".";
    }

    private String millis() {
        return members.containsKey("took_ms") ? " ms" : "";
    }

    private String started() {
        return "Gaps: "
                + text("on_gap").toLowerCase(Locale.ROOT)
                + "; two persons: "
                + text("two_person").toLowerCase(Locale.ROOT).replace('_', ' ')
                + "; mismatch halts: "
                + (text("halt_on_mismatch").equals("true") ? "yes" : "no")
                + ".";
    }
}
