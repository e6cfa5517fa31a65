package drainboard.ui.shell;

/// What the centre of the window shows.
public enum Page {
    DRAINS("Drains  g d"),
    SOURCES("Sources  g s"),
    REJECTIONS("Rejections  g r"),
    AUDIT("Audit  g a");

    private final String word;

    Page(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
