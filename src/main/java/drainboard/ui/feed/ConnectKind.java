package drainboard.ui.feed;

/// What a source is read from.
public enum ConnectKind {
    FILE("File"),
    HTTP("HTTP"),
    COMMAND("Command");

    private final String word;

    ConnectKind(String word) {
        this.word = word;
    }

    /// As it is offered.
    public String word() {
        return word;
    }
}
