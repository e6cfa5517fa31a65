package drainboard.app;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.source.Source;
import drainboard.ui.control.ThemeChoice;

import java.time.Duration;
import java.util.List;

/// How the window is to be opened.
///
/// @param sources what to follow; empty for the sample, or for a mere look at what was kept
/// @param staleAfter how long a source may be silent before it is stale
/// @param roster which workload is where, in what is followed
/// @param sampleRoster the same in the sample
/// @param speed log seconds for each second, for the sample
/// @param keeper keeps what is followed
/// @param configured where the user's files are, and what holds
/// @param smoke whether to close again after two seconds
record DesktopOptions(
        List<Source> sources,
        Duration staleAfter,
        Roster roster,
        Roster sampleRoster,
        SupervisionPolicy policy,
        String operator,
        ThemeChoice theme,
        double speed,
        Keeper keeper,
        Configured configured,
        boolean smoke) {
    /// What holds.
    Settings settings() {
        return configured.settings();
    }

    /// Whether the sample is played: nothing is named, and nobody asked to look on.
    boolean playSample() {
        return sources.isEmpty() && !keeper.isLookingOn();
    }

    /// A run, before its start, that judges silence and delay as was set.
    LiveSession judged(LiveSession run) {
        return run.staleAfter(staleAfter).enough(settings().number(Setting.STALL_SAMPLE));
    }
}
