package drainboard.decode;

import drainboard.decode.frame.Frame;
import drainboard.event.FleetEvent;
import drainboard.event.NodeId;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// One record of a stream and what became of it.
///
/// @param record where it stood and how it read
public record Decoded(Frame record, Finding finding) {
    /// What became of a record.
    public sealed interface Finding {
        /// It was understood, if only as a kind that the product does not know.
        ///
        /// @param key the best name there is to recognise this event by when it comes again in
        ///   another page or file; null where it has none
        record Event(FleetEvent event, @Nullable String key) implements Finding {}

        /// It was refused.
        ///
        /// @param detail a sentence naming the field and what was found there
        /// @param about the node it spoke of; null where cell and id could not be read
        record Refused(RejectionReason reason, String detail, @Nullable NodeId about)
                implements Finding {}

        /// Something is missing before this record: a declared gap of the source.
        ///
        /// @param cause a sentence for the operator
        record Missing(String cause) implements Finding {}
    }

    /// The record as text, cut where it is very long.
    public String raw() {
        int length = Math.min(record.length(), Frame.HEAD);
        return new String(record.bytes(), record.from(), length, StandardCharsets.UTF_8);
    }
}
