package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;
import static drainboard.event.RejectionReason.TOO_LONG;

import drainboard.decode.frame.Frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Docker's json-file log: a line longer than 16 KiB is split over several records, of which only
/// the last ends with a line end. Each stream's parts are joined.
final class DockerEnvelope implements Envelope {
    private static final int MOST_STREAMS = 16;

    private final Taking taking;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long reached = -1;

    /// The beginning of a line: its text, and the records that brought it.
    private record Part(HeldLines lines, StringBuilder text) {
        void add(Frame record, String more) {
            lines.add(record, record.to(), "");
            if (!lines.isTooLong()) {
                text.append(more);
            }
        }
    }

    DockerEnvelope(Taking taking) {
        this.taking = taking;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        if (reached >= 0 && record.offset() != reached) {
            breakOff();
        }
        reached = record.end();
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            // It may have been a part of any line.
            breakOff();
            out.accept(new Opened.Wrong(safe(record), MALFORMED, e.detail()));
            return;
        }
        if (!(whole.get("log") instanceof Json.Text(String log, int _, int _))) {
            out.accept(taking.take(safe(record), whole, record.bytes(), null));
            return;
        }
        String stream = whole.textAt("stream").orElse("");
        boolean ends = log.endsWith("\n");
        if (ends && !parts.containsKey(stream)) {
            out.accept(taking.take(safe(record), whole, record.bytes(), null));
        } else if (parts.size() == MOST_STREAMS && !parts.containsKey(stream)) {
            out.accept(new Opened.Wrong(safe(record), MALFORMED, "more than 16 split lines"));
        } else {
            Part part =
                    parts.computeIfAbsent(
                            stream, _ -> new Part(new HeldLines(record), new StringBuilder()));
            part.add(record, log);
            if (ends) {
                parts.remove(stream);
                out.accept(joined(part, safe(part.lines().record(part.lines().end()))));
            }
        }
    }

    private void breakOff() {
        parts.values().forEach(part -> part.lines().breakOff("a part of a split line is missing"));
    }

    private Opened joined(Part part, Frame record) {
        String broken = part.lines().broken();
        if (part.lines().isTooLong()) {
            return new Opened.Wrong(record, TOO_LONG, "longer than 1,048,576 bytes");
        }
        if (broken != null) {
            return new Opened.Wrong(record, MALFORMED, broken);
        }
        byte[] made = new Made().field("log", part.text().toString()).bytes();
        try {
            return taking.take(record, JsonTree.read(made, 0, made.length), made, null);
        } catch (JsonTree.Malformed e) {
            return new Opened.Wrong(record, MALFORMED, e.detail());
        }
    }

    /// A last line without its end is taken where it is whole all the same, as a container leaves
    /// it that ended.
    @Override
    public void finish(Consumer<Opened> out) {
        parts.values().forEach(part -> out.accept(left(part)));
        parts.clear();
    }

    private Opened left(Part part) {
        Frame record = part.lines().record(part.lines().begin());
        Opened last = joined(part, record);
        return last instanceof Opened.NotOurs && part.text().toString().strip().startsWith("{")
                ? new Opened.Wrong(
                        record, MALFORMED, "the stream ended before the last part of a split line")
                : last;
    }

    /// While parts of another line are held, reading goes on from the first of them.
    private Frame safe(Frame record) {
        long next = record.end();
        for (Part part : parts.values()) {
            next = Math.min(next, part.lines().begin());
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
