package drainboard.app;

import drainboard.scheduler.NodeCommand;
import drainboard.session.Scribe;
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
/// @param command how the scheduler is told to move a node
/// @param scribe enters in the audit what is done about the run
record Site(WarningRules rules, SavePlace place, NodeCommand command, Scribe scribe) {
    /// Nobody set anything.
    static final Site USUAL =
            new Site(WarningRules.DEFAULT, SavePlace.DIALOG, NodeCommand.USUAL, Scribe.NONE);

    /// What holds.
    static Site of(Settings settings) {
        return new Site(Warnings.of(settings), SavePlace.DIALOG, command(settings), Scribe.NONE);
    }

    /// The same, with something else that needs a person besides.
    Site with(Function<SessionPicture, List<Alarm>> found) {
        return new Site(rules.with(found), place, command, scribe);
    }

    /// The same over a run that enters what is done about it.
    Site entering(Scribe into) {
        return new Site(rules, place, command, into);
    }

    /// How the scheduler is told to move a node.
    static NodeCommand command(Settings settings) {
        return new NodeCommand(
                settings.texts(Setting.SCHEDULER_COMMAND),
                settings.truth(Setting.SCHEDULER_RUN),
                settings.span(Setting.SCHEDULER_TIMEOUT));
    }

    /// Gives a window's acts the keys that were set; it tells which were refused.
    static void keys(Board board, Settings settings) {
        board.acts().letters(!settings.truth(Setting.KEYS_OFF));
        board.rebind(settings.keys());
    }
}
