package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

/// What an envelope found in a record.
public sealed interface Opened {
    /// The record, or the part of a page, that it speaks of; it is the evidence that is kept.
    Frame record();

    /// One inner event: a JSON object, in bytes from `from` to `to`.
    ///
    /// @param key what the log system itself calls this record, for recognising it when it comes
    ///   again; null where it gives no such name
    @SuppressWarnings("ArrayRecordComponent") // handed over, changed by nobody
    record Inner(Frame record, byte[] bytes, int from, int to, @Nullable String key)
            implements Opened {}

    /// Nothing of ours is in it: it is counted as ignored.
    ///
    /// @param kind what it says it is; null where it says nothing
    record NotOurs(Frame record, @Nullable String kind) implements Opened {}

    /// It cannot be taken.
    ///
    /// @param detail a sentence for the operator, naming the member and what was found there
    record Wrong(Frame record, RejectionReason reason, String detail) implements Opened {}

    /// Something is missing before this record, by the stream's own word.
    ///
    /// @param cause a sentence for the operator
    record Missing(Frame record, String cause) implements Opened {}
}
