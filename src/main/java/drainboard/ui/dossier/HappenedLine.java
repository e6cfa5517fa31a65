package drainboard.ui.dossier;

import java.time.Instant;

/// Something that was said of a node or decided of it, as a row.
///
/// @param at when it came, by which rows are in order
/// @param place where it stands: a source and its line, or an entry of the audit
/// @param details all of it, as it was kept
record HappenedLine(
        Instant at, String place, Cell time, Cell what, Cell who, Cell why, String details) {}
