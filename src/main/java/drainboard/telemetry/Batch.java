package drainboard.telemetry;

import drainboard.telemetry.Outbox.Line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lines that are posted together, and again as the very same where that fails.
final class Batch {
    private final byte[] body;
    private final long last;

    private Batch(byte[] body, long last) {
        this.body = body;
        this.last = last;
    }

    /// How large a batch may be.
    ///
    /// @param bytes a single line may be longer and then goes alone
    record Limits(int lines, int bytes) {
        static final Limits USUAL = new Limits(500, 1024 * 1024);
    }

    /// As many of the lines as fit, from the first; there must be one.
    ///
    /// @throws IllegalStateException where they are not behind `after`, each behind the one before
    static Batch of(List<Line> lines, long after, Limits limits) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long last = after;
        int count = 0;
        for (Line line : lines) {
            byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
            boolean full = body.size() + text.length + 1 > limits.bytes();
            if (count == limits.lines() || (count > 0 && full)) {
                break;
            }
            if (line.sequence() <= last) {
                throw new IllegalStateException(
                        "line " + line.sequence() + " was given behind line " + last);
            }
            body.writeBytes(text);
            body.write('\n');
            last = line.sequence();
            count++;
        }
        return new Batch(body.toByteArray(), last);
    }

    byte[] body() {
        return body;
    }

    /// The sequence of its last line.
    long last() {
        return last;
    }
}
