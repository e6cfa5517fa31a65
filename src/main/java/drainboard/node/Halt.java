package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

/// The closed latch of a placement.
///
/// @param cause why it is closed
/// @param change the change that closed it; null where no change of its own did
public record Halt(HaltCause cause, @Nullable ModeChange change) {
    Halt joinedBy(HaltCause other, ModeChange by) {
        HaltCause joined = cause.joinedBy(other);
        return joined == cause ? this : new Halt(joined, by);
    }
}
