package drainboard.source.http;

/// A secret that was read; its text form does not say it.
final class Secret {
    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /// Said only where it is put on the wire.
    String reveal() {
        return value;
    }

    boolean isSame(Secret other) {
        return value.equals(other.value);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
