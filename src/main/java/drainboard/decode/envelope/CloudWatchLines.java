package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;
import static drainboard.event.RejectionReason.TOO_LONG;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a CloudWatch export task: a time, a space and the message. A line without a time goes
/// on with the message before it, so each message is told when the next begins.
final class CloudWatchLines implements Envelope {
    private static final Pattern PREFIX =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z(?:"
                            + " |$)");
    private static final int LONGEST_PREFIX = 40;
    private static final Set<String> MARKERS =
            Set.of("aws-logs-write-test", "Permission Check Successful");

    private @Nullable HeldLines held;
    private long reached = -1;

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        HeldLines before = held;
        if (before != null && record.offset() != reached) {
            before.breakOff("a line of its message was not read");
        }
        reached = record.end();
        int head = Math.min(record.length(), LONGEST_PREFIX);
        String start = new String(record.bytes(), record.from(), head, StandardCharsets.ISO_8859_1);
        Matcher prefix = PREFIX.matcher(start);
        if (prefix.lookingAt()) {
            finish(out);
            HeldLines message = new HeldLines(record);
            message.add(record, record.from() + prefix.end(), "");
            held = message;
        } else if (MARKERS.contains(start.strip())) {
            finish(out);
            out.accept(new Opened.NotOurs(record, null));
        } else if (before != null) {
            before.add(record, record.from(), "\n");
        } else {
            out.accept(new Opened.Wrong(record, MALFORMED, "no time before the message"));
        }
    }

    @Override
    public void finish(Consumer<Opened> out) {
        HeldLines message = held;
        held = null;
        if (message == null) {
            return;
        }
        Frame record = message.record(message.end());
        String broken = message.broken();
        if (message.isTooLong()) {
            out.accept(new Opened.Wrong(record, TOO_LONG, "longer than 1,048,576 bytes"));
        } else if (broken != null) {
            out.accept(new Opened.Wrong(record, MALFORMED, broken));
        } else {
            Payload.openMessage(record, message.text(), out);
        }
    }
}
