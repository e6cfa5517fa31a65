package drainboard.decode.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The events of a server-sent event stream, by the rules of the WHATWG. One thread's own.
///
/// Data is handed over as the bytes that came, so that text which is not UTF-8 is refused by who
/// reads it instead of being mended here.
public final class SseFrames {
    /// The longest line that is read.
    public static final int LONGEST_LINE = 1 << 20;

    /// The most data that one event may bring.
    public static final int LONGEST_EVENT = 4 << 20;

    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Listener listener;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private boolean feedIsPart;
    private boolean first = true;
    private byte[] line = new byte[1024];
    private int length;
    private long passed;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean dataCame;
    private boolean tooLong;
    private long bytes;
    private String type = "";
    private String id;
    private String committed;

    /// What a stream says besides its events.
    public interface Listener {
        /// The server wishes this pause before a connection is tried again.
        void retry(long millis);

        /// A comment line came: a sign of life.
        void comment();

        /// An event was longer than may be read and was passed over; so many bytes it had.
        void tooLong(long bytes);
    }

    /// One event.
    ///
    /// @param type `message` where the stream names none
    /// @param lastEventId what to send when this event was taken; empty for nothing
    @SuppressWarnings("ArrayRecordComponent") // handed over
    public record Event(String type, byte[] data, String lastEventId) {}

    /// Events of a first connection; the caller closes the stream.
    public SseFrames(InputStream in, Listener listener) {
        this(in, listener, "");
    }

    /// Events of a connection that goes on after an id.
    public SseFrames(InputStream in, Listener listener, String lastEventId) {
        this.in = in;
        this.listener = listener;
        this.id = lastEventId;
        this.committed = lastEventId;
    }

    /// The id of the last block that ended, with data or without; empty for none.
    public String lastEventId() {
        return committed;
    }

    /// The next event; null at the end of the stream, which discards a block without its end.
    ///
    /// @throws IOException where the stream cannot be read
    public @Nullable Event next() throws IOException {
        while (true) {
            if (at == filled) {
                filled = Math.max(0, in.read(chunk));
                at = 0;
                if (filled == 0) {
                    return null;
                }
            }
            if (feedIsPart) {
                feedIsPart = false;
                if (chunk[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int end = at;
            while (end < filled && chunk[end] != '\n' && chunk[end] != '\r') {
                end++;
            }
            hold(at, end);
            at = end;
            if (end < filled) {
                feedIsPart = chunk[end] == '\r';
                at++;
                Event event = ended();
                if (event != null) {
                    return event;
                }
            }
        }
    }

    private void hold(int from, int to) {
        int taken = Math.min(LONGEST_LINE + 3 - length, to - from);
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + taken));
        }
        System.arraycopy(chunk, from, line, length, taken);
        length += taken;
        passed += to - from - taken;
    }

    private @Nullable Event ended() {
        int from = first && startsWithMark() ? 3 : 0;
        first = false;
        int to = length;
        long whole = to - from + passed;
        length = 0;
        passed = 0;
        if (whole == 0) {
            return dispatch();
        }
        bytes += whole;
        if (line[from] == ':') {
            listener.comment();
        } else if (whole > LONGEST_LINE) {
            tooLong = true;
        } else {
            field(from, to);
        }
        return null;
    }

    private boolean startsWithMark() {
        return length >= 3
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
    }

    private void field(int from, int to) {
        int colon = from;
        while (colon < to && line[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && line[value] == ' ') {
            value++;
        }
        switch (new String(line, from, colon - from, UTF_8)) {
            case "data" -> data(value, to);
            case "event" -> type = new String(line, value, to - value, UTF_8);
            case "id" -> id(new String(line, value, to - value, UTF_8));
            case "retry" -> retry(new String(line, value, to - value, UTF_8));
            default -> {
                // unknown fields are ignored, as the rules say
            }
        }
    }

    private void data(int from, int to) {
        if (data.size() + (to - from) + 1L > LONGEST_EVENT) {
            tooLong = true;
            data.reset();
        }
        if (!tooLong) {
            if (dataCame) {
                data.write('\n');
            }
            data.write(line, from, to - from);
        }
        dataCame = true;
    }

    private void id(String text) {
        if (text.indexOf('\0') < 0) {
            id = text;
        }
    }

    private void retry(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String digits = text.replaceFirst("^0+(?=.)", "");
            listener.retry(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
        }
    }

    /// The id counts first, even where no data came with it.
    private @Nullable Event dispatch() {
        committed = id;
        Event event = null;
        if (tooLong) {
            listener.tooLong(bytes);
        } else if (dataCame) {
            event = new Event(type.isEmpty() ? "message" : type, data.toByteArray(), committed);
        }
        data.reset();
        dataCame = false;
        tooLong = false;
        bytes = 0;
        type = "";
        return event;
    }
}
