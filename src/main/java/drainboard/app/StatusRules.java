package drainboard.app;

import drainboard.fleet.Roster;
import drainboard.settings.Setting;
import drainboard.settings.Settings;

import java.time.Duration;

/// What a site says of itself and that a journal does not hold: by it the window judges, and so
/// does the status.
///
/// @param roster which workload is where, and of which service
/// @param maintenance how long a node may be in maintenance
/// @param sample in how many drains a step must be measured before it can be late
record StatusRules(Roster roster, Duration maintenance, int sample) {
    /// A site that says nothing.
    static final StatusRules USUAL = of(Roster.EMPTY, Settings.builtIn());

    /// What holds.
    static StatusRules of(Roster roster, Settings settings) {
        return new StatusRules(
                roster,
                settings.span(Setting.OVERDUE_MAINTENANCE),
                settings.number(Setting.STALL_SAMPLE));
    }
}
