package drainboard.decode;

import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Compression;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.NodeEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens records that were cut already, such as the items of a page, and finds out by their content
/// what they are wrapped in, where that is not told. Never throws, whatever the bytes. One thread's
/// own.
///
/// The first record that tells of a node settles the form. Before it each record is asked anew,
/// because a greeting or a heartbeat says nothing about what comes; only one that says nothing at
/// all is followed by what belongs to it, as a header or a part of a line is.
public final class Recognising {
    private final Decoding how;
    private @Nullable Format format;
    private @Nullable RecordDecoder records;
    private boolean settled;
    private boolean holding;

    /// Will open records in the form that is told, or else in the one that they turn out to have.
    public Recognising(Decoding how) {
        this.how = how;
        Format known = how.format();
        if (known != null) {
            format = known;
            records = new RecordDecoder(known, how);
            settled = true;
        }
    }

    /// How the records are written, as far as is known; empty before the first one.
    public Optional<Recognised> recognised() {
        return Optional.ofNullable(format).map(one -> new Recognised(one, Compression.NONE));
    }

    /// What one record says, in the order of the record.
    public List<Decoded> decode(Frame record) {
        List<Decoded> said = new ArrayList<>();
        RecordDecoder now = records;
        if (now == null || (!settled && !holding && record.extent() == Extent.WHOLE)) {
            now = found(record);
        }
        now.decode(record, said::add);
        holding = said.isEmpty();
        settled |= said.stream().anyMatch(Recognising::isOfNode);
        return said;
    }

    /// Tells what is left when the records have ended.
    public void finish(Consumer<Decoded> out) {
        RecordDecoder now = records;
        if (now != null) {
            now.finish(out);
        }
    }

    /// The form of a record alone.
    public static Format form(Frame record) {
        byte[] bytes = Arrays.copyOfRange(record.bytes(), record.from(), record.to());
        return Sniffer.sniff(bytes, bytes.length, true)
                .map(Sniffer.Guess::format)
                .orElse(Format.NDJSON);
    }

    private RecordDecoder found(Frame record) {
        Format seen = form(record);
        RecordDecoder before = records;
        if (before != null && seen == format) {
            return before;
        }
        RecordDecoder fresh = new RecordDecoder(seen, how);
        format = seen;
        records = fresh;
        return fresh;
    }

    private static boolean isOfNode(Decoded said) {
        return said.finding() instanceof Finding.Event(NodeEvent _, String _);
    }
}
