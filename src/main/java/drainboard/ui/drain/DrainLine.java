package drainboard.ui.drain;

/// A line of the drains table: a node, or a placement on it below.
public sealed interface DrainLine permits DrainGroup, DrainRow {
    /// What it speaks of; no two lines share one.
    DrainKey key();

    /// Whether a latch is closed on it.
    boolean isHalted();
}
