package drainboard.journal;

import java.time.Instant;

/// A time in which nobody followed a source, between two runs or because it was stopped.
///
/// @param key by which the source is kept
/// @param from when it was last heard of before, by the run's clock
/// @param until when it was heard of again
public record KeptSilence(String key, Instant from, Instant until) {}
