package drainboard.session;

import drainboard.node.Effect;

/// What a run says of an effect, for scripts that are no run.
public final class SaidEffects {
    private SaidEffects() {}

    /// Its words; blank where there are none.
    public static String of(Effect effect) {
        return EffectWords.of(effect);
    }
}
