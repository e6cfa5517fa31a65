package drainboard.source.http;

/// Why a source cannot go on, as a sentence for the operator with its cure.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    /// The sentence.
    String sentence() {
        return String.valueOf(getMessage());
    }
}
