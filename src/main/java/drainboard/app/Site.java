package drainboard.app;

import drainboard.scheduler.NodeCommand;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.WarningRules;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a site and an operator set of the window.
///
/// @param rules when to warn
/// @param configured what holds and where it can be changed; empty where nobody set anything
/// @param scribe where what an operator does about the run is entered in its audit
/// @param place where files go that the window writes
/// @param logLevel sets how serious a message must be to be written to the log; empty without one
/// @param failed where it is written down that a view failed
record Site(
        WarningRules rules,
        Optional<Configured> configured,
        Scribe scribe,
        SavePlace place,
        Optional<Consumer<Level>> logLevel,
        FailedViews failed) {
    /// Nobody set anything.
    static final Site USUAL =
            new Site(
                    WarningRules.DEFAULT,
                    Optional.empty(),
                    Scribe.NONE,
                    SavePlace.DIALOG,
                    Optional.empty(),
                    FailedViews.LOGGED);

    /// What holds.
    static Site of(Configured configured, Scribe scribe) {
        return new Site(
                Warnings.of(configured.settings()),
                Optional.of(configured),
                scribe,
                SavePlace.DIALOG,
                Optional.empty(),
                FailedViews.LOGGED);
    }

    /// The same, with something else that needs a person besides.
    Site with(Function<SessionPicture, List<Alarm>> found) {
        return new Site(rules.with(found), configured, scribe, place, logLevel, failed);
    }

    /// The same, with a log.
    Site logging(Consumer<Level> level) {
        return new Site(rules, configured, scribe, place, Optional.of(level), failed);
    }

    /// The same, with files for what views fail with.
    Site writing(FailedViews views) {
        return new Site(rules, configured, scribe, place, logLevel, views);
    }

    /// How the scheduler is told to move a node.
    NodeCommand command() {
        return configured.map(one -> command(one.settings())).orElse(NodeCommand.USUAL);
    }

    static NodeCommand command(Settings settings) {
        return new NodeCommand(
                settings.texts(Setting.SCHEDULER_COMMAND),
                settings.truth(Setting.SCHEDULER_RUN),
                settings.span(Setting.SCHEDULER_TIMEOUT));
    }

    /// Gives a window's acts the keys that were set; it tells which were refused. Besides, what is
    /// told and heard is as it was set.
    static void keys(Board board, Settings settings) {
        board.choice().drains().flatAfter(settings.span(Setting.STALL_FLAT));
        board.alerting().set(settings);
        board.acts().letters(!settings.truth(Setting.KEYS_OFF));
        board.rebind(settings.keys());
    }
}
