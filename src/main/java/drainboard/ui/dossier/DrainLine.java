package drainboard.ui.dossier;

import drainboard.session.Dossier.PastDrain;

import java.util.List;

/// A drain as a row.
///
/// @param key what it stays known by while its words change
/// @param crumb what it is called where one has come to it
/// @param steps the time in each step that time is counted for, in order
record DrainLine(
        String key,
        String crumb,
        PastDrain drain,
        Cell started,
        Cell lasted,
        List<Cell> steps,
        Cell outcome,
        Cell who) {
    /// What the steps are called.
    static final List<String> STEPS =
            List.of("Checkpoint", "Persist final", "Maintenance", "Returning");

    DrainLine {
        steps = List.copyOf(steps);
    }
}
