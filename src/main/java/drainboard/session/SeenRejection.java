package drainboard.session;

import drainboard.event.Rejection;

import java.time.Instant;

/// A refused record with the moment it came.
///
/// @param seen by the run's clock
public record SeenRejection(Rejection rejection, Instant seen) {}
