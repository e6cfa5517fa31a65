package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import java.util.function.Consumer;

/// Finds the events in the records of one stream. It may remember what earlier records said (a
/// header, a chain, a part of a split line), so each stream has its own. One thread's own.
public interface Envelope {
    /// Tells what is in one whole record, in the order of the record; at least one thing, unless
    /// the record was kept to be joined with the next. Never throws, whatever the bytes.
    void open(Frame record, Consumer<Opened> out);

    /// Tells what is left when the stream has ended: a record whose other part never came.
    default void finish(Consumer<Opened> out) {}
}
