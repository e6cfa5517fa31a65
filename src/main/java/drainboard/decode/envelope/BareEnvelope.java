package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// An envelope whose events may be transitions that lack their kind, taken only where the source is
/// told so (events.md).
final class BareEnvelope implements Envelope {
    private static final byte[] KIND =
            "{\"kind\":\"node_mode_transition\",".getBytes(StandardCharsets.UTF_8);

    private final Envelope inside;

    BareEnvelope(Envelope inside) {
        this.inside = inside;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        inside.open(record, opened -> out.accept(named(opened)));
    }

    @Override
    public void finish(Consumer<Opened> out) {
        inside.finish(opened -> out.accept(named(opened)));
    }

    private static Opened named(Opened opened) {
        return opened instanceof Opened.Inner inner ? named(inner) : opened;
    }

    private static Opened named(Opened.Inner inner) {
        Json whole;
        try {
            whole = JsonTree.read(inner.bytes(), inner.from(), inner.to());
        } catch (JsonTree.Malformed e) {
            // The reader of events says what is wrong with it.
            return inner;
        }
        if (!EventFields.isBare(whole)) {
            return inner;
        }
        if (whole.get("kind") != null) {
            return withoutNull((Json.Members) whole, inner);
        }
        int begin = whole.from() + 1;
        byte[] event = new byte[KIND.length + whole.to() - begin];
        System.arraycopy(KIND, 0, event, 0, KIND.length);
        System.arraycopy(inner.bytes(), begin, event, KIND.length, whole.to() - begin);
        return new Opened.Inner(inner.record(), event, 0, event.length, inner.key());
    }

    /// Null counts as absent, but a second member of its name would be one too many.
    private static Opened withoutNull(Json.Members whole, Opened.Inner inner) {
        Made made = new Made().field("kind", EventFields.TRANSITION);
        whole.all()
                .forEach(
                        (name, value) -> {
                            if (!name.equals("kind")) {
                                made.raw(name, inner.bytes(), value.from(), value.to());
                            }
                        });
        byte[] event = made.bytes();
        return new Opened.Inner(inner.record(), event, 0, event.length, inner.key());
    }
}
