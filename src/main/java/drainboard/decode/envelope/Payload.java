package drainboard.decode.envelope;

/// What a text log may carry: an event as JSON, or a line of a format of its own.
final class Payload {
    private static final String COOKIE = "@cee:";

    private Payload() {}

    /// Whether a payload begins here.
    static boolean begins(String text, int at) {
        return text.startsWith("{", at)
                || text.startsWith(COOKIE, at)
                || text.startsWith(CefRecord.BEGIN, at)
                || text.startsWith(LeefRecord.BEGIN, at);
    }

    /// The payload without what may stand before it.
    static String of(String message) {
        String text = message.startsWith("\uFEFF") ? message.substring(1) : message;
        text = text.strip();
        return text.startsWith(COOKIE) ? text.substring(COOKIE.length()).strip() : text;
    }
}
