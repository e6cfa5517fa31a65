package drainboard.decode;

/// Whose a line of text looks like that is no JSON.
final class TextShape {
    private TextShape() {}

    /// The format of a stream that begins with a line.
    static Format of(String line) {
        return Format.NDJSON;
    }
}
