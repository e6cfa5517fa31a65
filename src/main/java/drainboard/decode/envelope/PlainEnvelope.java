package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/// No envelope: the record is the event. Only a record that says to be none is looked into, for
/// somebody may have wrapped one among others that stand alone.
final class PlainEnvelope implements Envelope {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long SLASHES = ONES * '\\';
    private static final long BRACES = ONES * '{';

    private final boolean bare;

    PlainEnvelope(boolean bare) {
        this.bare = bare;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        byte[] bytes = record.bytes();
        if (mayWrap(bytes, record.from() + 1, record.to())) {
            Opened inside = inside(record);
            if (!(inside instanceof Opened.NotOurs)) {
                out.accept(inside);
                return;
            }
        }
        out.accept(new Opened.Inner(record, bytes, record.from(), record.to(), null));
    }

    private Opened inside(Frame record) {
        try {
            Json whole = JsonTree.read(record.bytes(), record.from(), record.to());
            return EventFields.isEvent(whole)
                    ? new Opened.NotOurs(record, null)
                    : new Candidates(record, bare, false, false)
                            .look(whole, record.bytes())
                            .opened(null);
        } catch (JsonTree.Malformed e) {
            // The reader of events says what is wrong with it.
            return new Opened.NotOurs(record, null);
        }
    }

    /// Whether there is an object inside, or a text with a quote in it, as every text that holds an
    /// event has; eight bytes at a time.
    private static boolean mayWrap(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long word = (long) EIGHT.get(bytes, at);
            if (((zero(word ^ SLASHES) | zero(word ^ BRACES)) & HIGHS) != 0) {
                return true;
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\\' && bytes[at] != '{') {
            at++;
        }
        return at < to;
    }

    private static long zero(long word) {
        return (word - ONES) & ~word;
    }
}
