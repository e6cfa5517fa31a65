package drainboard.source.http;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.Recognised;
import drainboard.decode.Recognising;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Framing;
import drainboard.event.Bookmark;
import drainboard.source.Direction;
import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Gives each record once, and remembers where the server can go on after the last one given.
final class Giving {
    final Sink sink;
    private final Decoding how;
    private final SeenKeys seen = new SeenKeys();
    private final String server;
    private Direction direction = new Direction();
    private @Nullable Recognised form;
    private @Nullable String cursor;

    /// @param server the name of the server, for sentences
    Giving(String server, Sink sink, Decoding how, @Nullable String cursor) {
        this.server = server;
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
    List<Decoded> decoded(Recognising records, Frame record) throws InterruptedException {
        List<Decoded> said = records.decode(record);
        tellForm(records.recognised());
        return said;
    }

    /// Tells how the records are written, where that is news.
    void tellForm(Optional<Recognised> now) throws InterruptedException {
        if (now.isPresent() && !now.get().equals(form)) {
            form = now.get();
            sink.recognised(now.get());
        }
    }

    /// What opens records that come one by one.
    Recognising records() {
        return new Recognising(how);
    }

    /// Whether a whole page is what a log system calls a page of records, as was told or as its
    /// content says.
    ///
    /// @param listed whether its records were found without that
    boolean isPage(Frame whole, boolean listed) {
        Format known = how.format();
        if (known == null && !listed) {
            known = Recognising.form(whole);
        }
        return known != null && known.framing() == Framing.PAGES;
    }

    /// A stream of records that begins here.
    Decoder stream(InputStream in) {
        return new Decoder(in, how, 1, 0);
    }

    /// Looks at the order of what comes from now on alone.
    void begin() {
        direction = new Direction();
    }

    /// Gives what stands in a stream, as long as that does not turn out to be newest first.
    boolean giveNext(Decoded record) throws Refusal, InterruptedException {
        if (isNew(record) && direction.isBackwardWith(record)) {
            throw new Refusal(Direction.refusal(server, "Ask the server for the oldest first."));
        }
        return give(record);
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
