package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Lines that together are one record, held until its last came: never more than a record may have.
final class HeldLines {
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final Frame first;
    private long end;
    private @Nullable String broken;
    private boolean tooLong;

    HeldLines(Frame first) {
        this.first = first;
        this.end = first.offset();
    }

    /// Takes a line.
    ///
    /// @param from where its own text begins in the line
    /// @param between what stands between it and the text before
    void add(Frame line, int from, String between) {
        if (raw.size() + line.length() > Frame.LONGEST) {
            tooLong = true;
        }
        if (!tooLong) {
            separate(raw, "\n");
            raw.write(line.bytes(), line.from(), line.length());
            separate(text, between);
            text.write(line.bytes(), from, line.to() - from);
        }
        end = line.end();
    }

    private static void separate(ByteArrayOutputStream out, String between) {
        if (out.size() > 0) {
            out.writeBytes(between.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// Something that was not given stood before this line.
    void breakOff(String why) {
        broken = why;
    }

    /// Why the record cannot be read; null where it can.
    @Nullable String broken() {
        return broken;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Where its first line begins: as long as it is held, reading goes on from there.
    long begin() {
        return first.offset();
    }

    /// Where its last line ended.
    long end() {
        return end;
    }

    byte[] text() {
        return text.toByteArray();
    }

    /// The lines as they came, as one record.
    ///
    /// @param next where reading can go on when it is done
    Frame record(long next) {
        byte[] bytes = raw.toByteArray();
        return new Frame(bytes, 0, bytes.length, first.line(), first.offset(), next, Extent.WHOLE);
    }
}
