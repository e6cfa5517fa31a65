package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Docker's json-file log: a line longer than 16 KiB is split over several records, of which only
/// the last ends with a line end. Each stream's parts are joined.
final class DockerEnvelope implements Envelope {
    private static final int LONGEST = 1_048_576;

    private final boolean bare;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// The beginning of a line.
    private record Part(Frame first, StringBuilder text) {}

    DockerEnvelope(boolean bare) {
        this.bare = bare;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        if (!(whole.get("log") instanceof Json.Text(String log, int _, int _))) {
            out.accept(new Candidates(record, bare).look(whole, record.bytes()).opened(null));
            return;
        }
        String stream = whole.textAt("stream").orElse("");
        Part part = parts.computeIfAbsent(stream, _ -> new Part(record, new StringBuilder()));
        part.text().append(log);
        if (log.endsWith("\n") || part.text().length() > LONGEST) {
            parts.remove(stream);
            out.accept(opened(part, record));
        }
    }

    private Opened opened(Part part, Frame last) {
        String text = part.text().toString();
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        Frame first = part.first();
        Frame record =
                first.equals(last)
                        ? first
                        : new Frame(
                                bytes,
                                0,
                                bytes.length,
                                first.line(),
                                first.offset(),
                                last.end(),
                                Frame.Extent.WHOLE);
        if (text.length() > LONGEST) {
            return new Opened.Wrong(
                    record, RejectionReason.TOO_LONG, "longer than 1,048,576 bytes");
        }
        return new Candidates(record, bare).text(text, "log", 0).opened(null);
    }

    @Override
    public void finish(Consumer<Opened> out) {
        parts.values().forEach(part -> out.accept(opened(part, part.first())));
        parts.clear();
    }
}
