package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;
import static drainboard.event.RejectionReason.TOO_LONG;

import drainboard.decode.frame.Frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a container runtime: `time stream P|F text`. The parts of a line that was split are
/// joined, each stream's for itself.
final class CriEnvelope implements Envelope {
    private static final Pattern PREFIX =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
                        + " (stdout|stderr) ([PF])(?::[^ ]*)?(?: |$)");
    private static final int LONGEST_PREFIX = 80;

    private final Map<String, HeldLines> held = new LinkedHashMap<>();
    private long reached = -1;

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        if (reached >= 0 && record.offset() != reached) {
            held.values().forEach(one -> one.breakOff("a line between its parts was not read"));
        }
        reached = record.end();
        int head = Math.min(record.length(), LONGEST_PREFIX);
        Matcher prefix =
                PREFIX.matcher(
                        new String(
                                record.bytes(), record.from(), head, StandardCharsets.ISO_8859_1));
        if (!prefix.lookingAt()) {
            out.accept(new Opened.Wrong(safe(record), MALFORMED, "no time, stream and P or F"));
            return;
        }
        String stream = prefix.group(1);
        int text = record.from() + prefix.end();
        boolean whole = prefix.group(2).equals("F");
        if (whole && !held.containsKey(stream)) {
            tell(safe(record), Arrays.copyOfRange(record.bytes(), text, record.to()), out);
            return;
        }
        HeldLines parts = held.computeIfAbsent(stream, _ -> new HeldLines(record));
        parts.add(record, text, "");
        if (whole) {
            held.remove(stream);
            tell(parts, out);
        }
    }

    @Override
    public void finish(Consumer<Opened> out) {
        for (HeldLines parts : held.values()) {
            out.accept(
                    new Opened.Wrong(
                            parts.record(parts.begin()),
                            MALFORMED,
                            "the stream ended before the last part of a split line"));
        }
        held.clear();
    }

    private void tell(HeldLines parts, Consumer<Opened> out) {
        Frame record = safe(parts.record(parts.end()));
        String broken = parts.broken();
        if (parts.isTooLong()) {
            out.accept(new Opened.Wrong(record, TOO_LONG, "longer than 1,048,576 bytes"));
        } else if (broken != null) {
            out.accept(new Opened.Wrong(record, MALFORMED, broken));
        } else {
            tell(record, parts.text(), out);
        }
    }

    private static void tell(Frame record, byte[] text, Consumer<Opened> out) {
        Payload.openMessage(record, text, out);
    }

    /// While parts of another stream are held, reading goes on from the first of them.
    private Frame safe(Frame record) {
        long next = record.end();
        for (HeldLines parts : held.values()) {
            next = Math.min(next, parts.begin());
        }
        return new Frame(
                record.bytes(),
                record.from(),
                record.to(),
                record.line(),
                record.offset(),
                next,
                record.extent());
    }
}
