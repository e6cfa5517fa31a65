package drainboard.session;

import drainboard.event.Resolution;
import drainboard.node.Effect;

/// What an effect is called in the history of a node.
public final class EffectWords {
    static final String ACKNOWLEDGED_BY = "acknowledged by ";
    static final String VOID = "authorisation void";

    static final String REFUSED = "decision refused: ";
    static final String RAISED = "halt raised: ";
    static final String RELEASED_BY = "released, cleared by ";

    private EffectWords() {}

    static String authorisedBy(Resolution resolution) {
        return resolution.wireName() + " authorised by ";
    }

    static String raisedAgain(int raise) {
        return "raised again (" + raise + "): ";
    }

    /// What an effect is called; blank for one that is told of by itself.
    public static String of(Effect effect) {
        return switch (effect) {
            case Effect.ActionDue _ -> "";
            case Effect.Raised raised ->
                    (raised.opening() ? RAISED : raisedAgain(raised.raise()))
                            + raised.cause().wireName();
            case Effect.Acknowledged done -> ACKNOWLEDGED_BY + done.operator();
            case Effect.Authorised done -> authorisedBy(done.resolution()) + done.operator();
            case Effect.AuthorisationVoided _ -> VOID;
            case Effect.IncidentEnded ended -> RELEASED_BY + ended.operator();
            case Effect.DrainEnded ended -> "drain " + ended.outcome().wireName();
            case Effect.Mismatch mismatch ->
                    Fact.mismatch(mismatch.workload(), mismatch.told(), mismatch.reported());
            case Effect.RecordDiffers differs -> differs.detail();
            case Effect.DecisionRefused refused -> REFUSED + refused.refusal().wireName();
        };
    }
}
