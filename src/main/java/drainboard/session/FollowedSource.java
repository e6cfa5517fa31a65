package drainboard.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A source as the window shows it.
///
/// @param line the number of lines read
/// @param offset the number of bytes read
/// @param lastEvent when the last event came, by the run's clock; null before the first
public record FollowedSource(
        String name, SourceStatus status, long line, long offset, @Nullable Instant lastEvent) {}
