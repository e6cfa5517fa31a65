package drainboard.decode.envelope;

/// A record's text breaks the rules of its format; the message is a sentence for the operator.
final class BadText extends Exception {
    private static final long serialVersionUID = 1L;

    private final String detail;

    BadText(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
