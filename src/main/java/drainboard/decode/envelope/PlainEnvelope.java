package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import java.util.function.Consumer;

/// No envelope: the record is the event.
final class PlainEnvelope implements Envelope {
    @Override
    public void open(Frame record, Consumer<Opened> out) {
        out.accept(new Opened.Inner(record, record.bytes(), record.from(), record.to(), null));
    }
}
