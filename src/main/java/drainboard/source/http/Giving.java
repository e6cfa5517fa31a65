package drainboard.source.http;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.event.Bookmark;
import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Gives each record once, and remembers where the server can go on after the last one given.
final class Giving {
    final Sink sink;
    private final Decoding how;
    private final SeenKeys seen = new SeenKeys();
    private @Nullable String cursor;

    Giving(Sink sink, Decoding how, @Nullable String cursor) {
        this.sink = sink;
        this.how = how.closed(false);
        this.cursor = cursor;
    }

    @Nullable String cursor() {
        return cursor;
    }

    /// Everything before this cursor was given.
    void reached(@Nullable String next) throws InterruptedException {
        cursor = next;
        if (next != null) {
            sink.reached(new Bookmark.AtCursor(next));
        }
    }

    /// What one record says; nothing is given yet.
    List<Decoded> decoded(RecordDecoder records, Frame record) {
        List<Decoded> said = new ArrayList<>();
        records.decode(record, said::add);
        return said;
    }

    RecordDecoder records() {
        Format known = how.format();
        return new RecordDecoder(known == null ? Format.NDJSON : known, how);
    }

    Decoder stream(InputStream in) {
        return new Decoder(in, how, 1, 0);
    }

    boolean isNew(Decoded record) {
        return !seen.has(record);
    }

    /// Says whether it was given, and not given before.
    boolean give(Decoded record) throws InterruptedException {
        if (seen.has(record)) {
            sink.repeated(1);
            return false;
        }
        sink.took(record);
        seen.add(record);
        return true;
    }
}
