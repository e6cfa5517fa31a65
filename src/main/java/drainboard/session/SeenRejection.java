package drainboard.session;

import drainboard.event.Rejection;

import java.time.Instant;

/// A refused record, and when it came.
///
/// @param seen when it was refused, by the run's clock
public record SeenRejection(Rejection rejection, Instant seen) {}
