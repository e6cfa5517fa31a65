package drainboard.wire;

import drainboard.event.FleetEvent;
import drainboard.event.NodeId;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

/// What one object turned out to be.
public sealed interface Reading {
    /// It was understood.
    record Understood(FleetEvent event) implements Reading {}

    /// It was refused.
    ///
    /// @param detail a sentence naming the field and what was found there
    /// @param about the node it spoke of; null where cell and id could not be read
    record Refused(RejectionReason reason, String detail, @Nullable NodeId about)
            implements Reading {}
}
