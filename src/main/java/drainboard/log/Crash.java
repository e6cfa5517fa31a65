package drainboard.log;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/// A failure that nobody caught.
///
/// @param at when it happened first
/// @param thread on which thread
/// @param what what it says of itself, safe to show
/// @param details all that its file says
/// @param file where that stands; null where it could not be written
/// @param times how often the same happened so far, from 1
public record Crash(
        Instant at, String thread, String what, String details, @Nullable Path file, long times) {
    Crash again() {
        return new Crash(at, thread, what, details, file, times + 1);
    }
}
