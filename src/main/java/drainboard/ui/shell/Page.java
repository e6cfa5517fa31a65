package drainboard.ui.shell;

/// What the centre of the window shows. A page that no room has made has no tab.
public enum Page {
    DRAINS("Drains  g d"),
    TIMELINE("Timeline  g t"),
    FLEET("Fleet  g f"),
    SERVICES("Services  g v"),
    EVENTS("Events  g e"),
    SOURCES("Sources  g s"),
    REJECTIONS("Rejections  g r"),
    AUDIT("Audit  g a"),
    SETTINGS("Settings");

    private final String word;

    Page(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
