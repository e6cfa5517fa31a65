package drainboard.app;

import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.incident.WarningRules;

/// What a site and an operator set of the window.
///
/// @param rules when to warn
record Site(WarningRules rules) {
    /// Nobody set anything.
    static final Site USUAL = new Site(WarningRules.DEFAULT);

    /// What holds.
    static Site of(Settings settings) {
        return new Site(Warnings.of(settings));
    }

    /// Gives a window's acts the keys that were set; it tells which were refused. Besides, what is
    /// told and heard is as it was set.
    static void keys(Board board, Settings settings) {
        board.drains().flatAfter(settings.span(Setting.STALL_FLAT));
        board.alerting().set(settings);
        board.acts().letters(!settings.truth(Setting.KEYS_OFF));
        board.rebind(settings.keys());
    }
}
