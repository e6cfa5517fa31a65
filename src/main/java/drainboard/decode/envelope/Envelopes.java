package drainboard.decode.envelope;

/// The envelopes there are, each new for one stream.
public final class Envelopes {
    private Envelopes() {}

    /// No envelope at all.
    public static Envelope plain() {
        return new PlainEnvelope();
    }
}
