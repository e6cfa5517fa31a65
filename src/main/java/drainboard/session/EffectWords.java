package drainboard.session;

import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.node.Disposition;
import drainboard.node.Effect;

import java.util.List;
import java.util.stream.Stream;

/// What an effect is called in the history of a node. The note of a message has these words of all
/// its effects, parted by semicolons, and is read again; so no name that others chose may hold such
/// a semicolon, or begin as our own words do.
final class EffectWords {
    static final String ACKNOWLEDGED_BY = "acknowledged by ";
    static final String VOID = "authorisation void";

    static final String REFUSED = "decision refused: ";
    static final String RAISED = "halt raised: ";
    static final String RELEASED_BY = "released, cleared by ";

    private static final String BETWEEN = "; ";
    private static final String MARK = ";";
    private static final String WRITTEN = "\\u003b";

    private EffectWords() {}

    /// What came of a message, each in its words; nothing of one that was refused, for its note
    /// quotes what it said.
    static List<String> notes(Fact fact) {
        return fact.note().isEmpty() || fact.disposition() == Disposition.REJECTED
                ? List.of()
                : List.of(fact.note().split(BETWEEN, -1));
    }

    /// A name that somebody else chose, as it stands in a note.
    private static String quoted(String name) {
        return name.replace(MARK, WRITTEN);
    }

    /// The name that stands so in a note.
    static String name(String quoted) {
        return quoted.replace(WRITTEN, MARK);
    }

    /// A workload's name as it stands at the beginning of words.
    static String beginning(WorkloadName workload) {
        String name = quoted(workload.text());
        boolean ours =
                Stream.concat(
                                Stream.of(ACKNOWLEDGED_BY, REFUSED, RAISED, RELEASED_BY),
                                Resolution.ALL.stream().map(EffectWords::authorisedBy))
                        .anyMatch(name::startsWith);
        return ours ? "workload " + name : name;
    }

    static String authorisedBy(Resolution resolution) {
        return resolution.wireName() + " authorised by ";
    }

    static String raisedAgain(int raise) {
        return "raised again (" + raise + "): ";
    }

    /// What an effect is called; blank for one that is told of by itself.
    static String of(Effect effect) {
        return switch (effect) {
            case Effect.ActionDue _ -> "";
            case Effect.Raised raised ->
                    (raised.opening() ? RAISED : raisedAgain(raised.raise()))
                            + raised.cause().wireName();
            case Effect.Acknowledged done -> ACKNOWLEDGED_BY + quoted(done.operator());
            case Effect.Authorised done ->
                    authorisedBy(done.resolution()) + quoted(done.operator());
            case Effect.AuthorisationVoided _ -> VOID;
            case Effect.IncidentEnded ended -> RELEASED_BY + quoted(ended.operator());
            case Effect.DrainEnded ended -> "drain " + ended.outcome().wireName();
            case Effect.Mismatch mismatch ->
                    Fact.mismatch(mismatch.workload(), mismatch.told(), mismatch.reported());
            case Effect.RecordDiffers differs -> differs.detail();
            case Effect.DecisionRefused refused -> REFUSED + refused.refusal().wireName();
        };
    }
}
