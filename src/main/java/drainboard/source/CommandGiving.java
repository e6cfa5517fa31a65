package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Recognised;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.source.GivenMarks.Mark;

import org.jspecify.annotations.Nullable;

/// Gives each record of a command once. One thread's own.
final class CommandGiving {
    private final Source.Sink sink;
    private final GivenMarks repeats;
    private final @Nullable CommandCursor cursor;
    private @Nullable Recognised form;
    private long again;

    /// @param cursor follows what was given; null where there is none
    CommandGiving(Source.Sink sink, GivenMarks repeats, @Nullable CommandCursor cursor) {
        this.sink = sink;
        this.repeats = repeats;
        this.cursor = cursor;
    }

    /// Whether a record was given before.
    boolean isAgain(Decoded record) {
        return isAgain(repeats.mark(record), stamp(record));
    }

    private boolean isAgain(@Nullable Mark mark, Stamp stamp) {
        return (mark != null && repeats.has(mark)) || (cursor != null && cursor.isForgotten(stamp));
    }

    /// Whether a record is about a node, but nothing tells it from another one like it.
    boolean isNameless(Decoded record) {
        return record.finding() instanceof Finding.Event(FleetEvent event, String _)
                && event instanceof NodeEvent
                && repeats.mark(record) == null;
    }

    /// Gives a record, or counts it where it came before.
    void give(Decoded record) throws InterruptedException {
        Mark mark = repeats.mark(record);
        Stamp stamp = stamp(record);
        if (isAgain(mark, stamp)) {
            again++;
        } else {
            sink.took(record);
        }
        if (cursor != null) {
            cursor.took(mark, stamp, repeats);
        } else if (mark != null) {
            repeats.add(mark, stamp);
        }
    }

    /// Tells how the output is written, where that is news.
    void tellForm(Decoder decoder) throws InterruptedException {
        Recognised now = decoder.recognised().orElse(null);
        if (now != null && !now.equals(form)) {
            form = now;
            sink.recognised(now);
        }
    }

    /// Tells how many came again since this was told last.
    void tellAgain() throws InterruptedException {
        if (again > 0) {
            long count = again;
            again = 0;
            sink.repeated(count);
        }
    }

    /// The transition that a record tells; null where it tells none.
    static @Nullable NodeTransition transition(Decoded record) {
        return record.finding() instanceof Finding.Event(FleetEvent event, String _)
                        && event instanceof NodeTransition transition
                ? transition
                : null;
    }

    private static Stamp stamp(Decoded record) {
        return record.finding() instanceof Finding.Event(FleetEvent event, String _)
                        && event instanceof NodeEvent news
                ? news.stamp()
                : Stamp.NONE;
    }
}
