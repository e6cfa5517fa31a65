package drainboard.ui.trouble;

/// A fault of the program, as the window tells it.
///
/// @param key what stays the same while it happens again
/// @param what what it says of itself, not sanitized
/// @param thread on which thread it happened
/// @param core whether the thread that takes events ended by it
/// @param file where its details are; blank where they could not be written
/// @param details for who mends it
/// @param times how often it happened so far, from 1
public record Fault(
        String key,
        String what,
        String thread,
        boolean core,
        String file,
        String details,
        long times) {}
