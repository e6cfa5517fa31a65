package drainboard.journal;

import java.time.Instant;

/// The last transition of a node that was taken: what is known of the node hangs on who told of it.
///
/// @param source who told of it
/// @param seen when it was taken, by the run's clock
public record KeptMove(String source, Instant seen) {}
