package drainboard.session;

import drainboard.node.Effect;

/// What an effect is called in the history of a node.
final class EffectWords {
    private EffectWords() {}

    static String of(Effect effect) {
        return switch (effect) {
            case Effect.ActionDue _ -> "";
            case Effect.Raised raised ->
                    (raised.opening() ? "halt raised: " : "raised again (" + raised.raise() + "): ")
                            + raised.cause().wireName();
            case Effect.Acknowledged done -> "acknowledged by " + done.operator();
            case Effect.Authorised done ->
                    done.resolution().wireName() + " authorised by " + done.operator();
            case Effect.AuthorisationVoided _ -> "authorisation void";
            case Effect.IncidentEnded ended -> "released, cleared by " + ended.operator();
            case Effect.DrainEnded ended -> "drain " + ended.outcome().wireName();
            case Effect.Mismatch mismatch ->
                    mismatch.workload().text()
                            + " was told "
                            + mismatch.told().wireName()
                            + " and reported "
                            + mismatch.reported().wireName();
            case Effect.RecordDiffers differs -> differs.detail();
            case Effect.DecisionRefused refused ->
                    "decision refused: " + refused.refusal().wireName();
        };
    }
}
