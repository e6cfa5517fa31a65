package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;

import drainboard.decode.frame.Frame;

import java.util.function.Consumer;

/// CEF, LEEF or JSON in a line, with or without a syslog header before it.
final class MessageEnvelope implements Envelope {
    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Payload payload = new Payload();
        try {
            read(Payload.text(record.bytes(), record.from(), record.to()), payload);
        } catch (BadText bad) {
            out.accept(new Opened.Wrong(record, MALFORMED, bad.detail()));
            return;
        }
        payload.tell(record, out);
    }

    private static void read(String text, Payload payload) throws BadText {
        if (text.startsWith(CefRecord.BEGIN) || text.startsWith(LeefRecord.BEGIN)) {
            payload.message(text);
            return;
        }
        if (!isHeaded(text)) {
            return;
        }
        SyslogHeader header = SyslogHeader.read(text);
        payload.parameters(header.parameters());
        String time = header.time();
        payload.message(text.substring(header.message()));
        if (time != null && !Payload.isNamed(text, header.message())) {
            payload.timed(EnvelopeTime.millis(time));
        }
    }

    /// The further lines of somebody's message have no header and are none of ours; what may hold
    /// an event must have one.
    private static boolean isHeaded(String text) {
        return text.startsWith("<") || text.indexOf('{') >= 0 || SyslogHeader.isTimed(text);
    }
}
