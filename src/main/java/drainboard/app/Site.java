package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.WarningRules;

import java.util.List;
import java.util.function.Function;

/// What a site and an operator set of the window.
///
/// @param rules when to warn
/// @param place where files go that the window writes
record Site(WarningRules rules, SavePlace place) {
    /// Nobody set anything.
    static final Site USUAL = new Site(WarningRules.DEFAULT, SavePlace.DIALOG);

    /// What holds.
    static Site of(Settings settings) {
        return new Site(Warnings.of(settings), SavePlace.DIALOG);
    }

    /// The same, with something else that needs a person besides.
    Site with(Function<SessionPicture, List<Alarm>> found) {
        return new Site(rules.with(found), place);
    }

    /// Gives a window's acts the keys that were set; it tells which were refused.
    static void keys(Board board, Settings settings) {
        board.acts().letters(!settings.truth(Setting.KEYS_OFF));
        board.rebind(settings.keys());
    }
}
