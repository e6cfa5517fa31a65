package drainboard.session;

import drainboard.journal.AuditEntry.What;
import drainboard.journal.Standing;
import drainboard.session.Deed.CommandBegun;
import drainboard.session.Deed.CommandEnded;
import drainboard.session.Deed.PolicyChanged;
import drainboard.session.Deed.PolicyUnwritten;
import drainboard.session.Deed.WarningBroughtBack;
import drainboard.session.Deed.WarningShelved;
import drainboard.wire.Lone;
import drainboard.wire.PlainObject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says an operator's deeds in entries of the audit.
final class DeedWords {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_WORD = 255;
    private static final int MOST_WORDS = 50;
    private static final String SHELVED = "warning_shelved";

    private DeedWords() {}

    static What what(Deed deed) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        return switch (deed) {
            case PolicyChanged change -> policy(change, "", evidence, "confirmed");
            case PolicyUnwritten(PolicyChanged meant, String cause) ->
                    policy(meant, cause, evidence, "not written");
            case WarningShelved shelved -> {
                evidence.put("until", shelved.until().toString());
                evidence.put("condition", shelved.as().condition());
                evidence.put("level", shelved.as().level());
                if (shelved.as().since() != null) {
                    evidence.put("since", shelved.as().since().toString());
                }
                yield what(
                        SHELVED,
                        cut(Lone.safe(shelved.key()), LONGEST_WORD),
                        shelved.reason(),
                        evidence,
                        "shelved");
            }
            case WarningBroughtBack(String key) ->
                    what(SHELVED, cut(Lone.safe(key), LONGEST_WORD), "", evidence, "taken back");
            case CommandBegun command -> command(command, evidence, "begun");
            case CommandEnded ended -> {
                evidence.put("took_ms", ended.took().toMillis());
                evidence.put("output_bytes", ended.output().bytes());
                evidence.put("output_sha256", ended.output().sha256());
                if (ended.exit() != null) {
                    evidence.put("exit", ended.exit().longValue());
                }
                evidence.put("output", cut(ended.output().text(), LONGEST_TEXT));
                yield command(ended.command(), evidence, cut(ended.result(), LONGEST_WORD));
            }
        };
    }

    /// The same where it is not known whether the entry stands, and it was not done.
    static What undone(Deed.Intended deed) {
        What said = what(deed);
        return new What(
                said.kind(),
                said.target(),
                "it is not known whether it was kept",
                said.evidence(),
                null,
                null,
                "not done");
    }

    private static What policy(
            PolicyChanged change, String why, Map<String, Object> evidence, String result) {
        evidence.put("from", cut(change.from(), LONGEST_TEXT));
        evidence.put("to", cut(change.to(), LONGEST_TEXT));
        evidence.put("file", cut(change.file(), LONGEST_TEXT));
        return what("policy_changed", Lone.safe(change.key()), why, evidence, result);
    }

    private static What command(CommandBegun command, Map<String, Object> evidence, String result) {
        evidence.put("mode", command.mode().wireName());
        evidence.put("argv", words(command.argv()));
        return what("scheduler_command", Standing.target(command.node()), "", evidence, result);
    }

    private static What what(
            String kind, String target, String why, Map<String, Object> evidence, String result) {
        return new What(
                kind,
                target,
                Lone.safe(cut(why, LONGEST_TEXT)),
                PlainObject.write(evidence),
                null,
                null,
                Lone.safe(result));
    }

    private static List<String> words(List<String> argv) {
        return argv.stream().limit(MOST_WORDS).map(word -> cut(word, LONGEST_WORD)).toList();
    }

    /// A text as an entry keeps it.
    static String kept(String text) {
        return Lone.safe(cut(text, LONGEST_TEXT));
    }

    /// An entry is never deleted, so that none may be of any length.
    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, most) + " … (" + text.length() + " characters)";
    }
}
