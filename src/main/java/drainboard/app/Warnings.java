package drainboard.app;

import drainboard.session.Desk;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.control.Times;
import drainboard.ui.fx.FxThread;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.incident.WarningRules;

/// When this window warns.
final class Warnings {
    private Warnings() {}

    /// As it was set.
    static WarningRules of(Settings settings) {
        return new WarningRules(
                WarningRules.DEFAULT.steps(),
                settings.span(Setting.OVERDUE_MAINTENANCE),
                WarningRules.DEFAULT.others());
    }

    /// What the window shows of incidents, by a site's rules; what is put aside is entered.
    static IncidentViewModel incidents(Desk desk, String operator, Times times, Site site) {
        IncidentViewModel made =
                new IncidentViewModel(
                        new DeskCall(desk, FxThread::later), operator, times, site.rules());
        made.shelve().enters(site.scribe());
        return made;
    }
}
