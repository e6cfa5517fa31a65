package drainboard.decode;

import static drainboard.event.RejectionReason.MALFORMED;
import static drainboard.event.RejectionReason.TOO_LONG;

import drainboard.decode.Decoded.Finding;
import drainboard.decode.envelope.Envelope;
import drainboard.decode.envelope.Opened;
import drainboard.decode.frame.Frame;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.Stamp;
import drainboard.event.UnknownKind;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// From records that were cut already to what they say, in one format. Never throws, whatever the
/// bytes. One thread's own.
public final class RecordDecoder {
    private static final String LONGER = "longer than 1,048,576 bytes";

    private final Envelope envelope;
    private final EventReader reader;

    /// Will open records of a format.
    public RecordDecoder(Format format, Decoding how) {
        this.envelope = format.envelope(how);
        this.reader = new EventReader(how.cell());
    }

    /// Tells what one record says, in the order of the record.
    public void decode(Frame record, Consumer<Decoded> out) {
        switch (record.extent()) {
            case WHOLE -> envelope.open(record, opened -> out.accept(read(opened)));
            case TOO_LONG ->
                    out.accept(new Decoded(record, new Finding.Refused(TOO_LONG, LONGER, null)));
            case UNFINISHED ->
                    out.accept(
                            new Decoded(
                                    record,
                                    new Finding.Refused(
                                            MALFORMED, "the stream ended within it", null)));
            case MISCOUNTED ->
                    out.accept(
                            new Decoded(
                                    record,
                                    new Finding.Refused(
                                            MALFORMED,
                                            "its octet count leads to no other record, so it is"
                                                    + " passed over up to one that begins a line",
                                            null)));
            case HOLE ->
                    out.accept(
                            new Decoded(
                                    record,
                                    new Finding.Missing(
                                            "a hole of NUL bytes: the file was cut while it was"
                                                    + " written")));
        }
    }

    /// Tells what is left when the stream has ended.
    public void finish(Consumer<Decoded> out) {
        envelope.finish(opened -> out.accept(read(opened)));
    }

    private Decoded read(Opened opened) {
        return new Decoded(
                opened.record(),
                switch (opened) {
                    case Opened.Inner inner -> understood(inner);
                    case Opened.NotOurs(Frame _, @Nullable String kind) ->
                            new Finding.Event(new UnknownKind(kind), null);
                    case Opened.Wrong wrong ->
                            new Finding.Refused(wrong.reason(), wrong.detail(), null);
                    case Opened.Missing missing -> new Finding.Missing(missing.cause());
                });
    }

    private Finding understood(Opened.Inner inner) {
        return switch (reader.read(inner.bytes(), inner.from(), inner.to())) {
            case Reading.Understood(FleetEvent event) ->
                    new Finding.Event(event, key(event, inner.key()));
            case Reading.Refused refused ->
                    new Finding.Refused(refused.reason(), refused.detail(), refused.about());
        };
    }

    /// The producer's own name of an event is better than that of whoever carried it.
    private static @Nullable String key(FleetEvent event, @Nullable String carried) {
        if (event instanceof NodeEvent news) {
            Stamp stamp = news.stamp();
            if (stamp.eventId() != null) {
                return "e" + news.node() + " " + stamp.eventId();
            }
            if (stamp.sequenced()) {
                return "s" + news.node() + " " + Long.toUnsignedString(stamp.sequence());
            }
        }
        return carried == null ? null : "r" + carried;
    }
}
