package drainboard.source.http;

/// Why an exchange with a server cannot go on, as a sentence for the operator with its cure.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /// A refusal for this reason.
    public Refusal(String sentence) {
        super(sentence);
    }

    /// The sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
