package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Records without an envelope of which some are transitions that lack their kind, taken only where
/// the source is told so (events.md).
final class BareEnvelope implements Envelope {
    private static final byte[] KIND =
            "{\"kind\":\"node_mode_transition\",".getBytes(StandardCharsets.UTF_8);

    private final Envelope plain = new PlainEnvelope();

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        try {
            Json whole = JsonTree.read(record.bytes(), record.from(), record.to());
            if (whole instanceof Json.Members members
                    && members.get("kind") == null
                    && Candidates.isBare(members)) {
                int begin = members.from() + 1;
                byte[] event = new byte[KIND.length + members.to() - begin];
                System.arraycopy(KIND, 0, event, 0, KIND.length);
                System.arraycopy(record.bytes(), begin, event, KIND.length, members.to() - begin);
                out.accept(new Opened.Inner(record, event, 0, event.length, null));
                return;
            }
        } catch (JsonTree.Malformed e) {
            // The reader of events says what is wrong with it.
            plain.open(record, out);
            return;
        }
        plain.open(record, out);
    }
}
