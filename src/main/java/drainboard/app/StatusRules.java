package drainboard.app;

import drainboard.fleet.Roster;

/// What a site says of itself and that a journal does not hold: by it the window judges, and so
/// does the status.
///
/// @param roster which workload is where, and of which service
record StatusRules(Roster roster) {
    /// A site that says nothing.
    static final StatusRules USUAL = new StatusRules(Roster.EMPTY);
}
