package drainboard.ui.shell;

import java.util.Locale;

/// What the centre of the window shows. A page that no room has made has no tab.
public enum Page {
    DRAINS("Drains"),
    TIMELINE("Timeline"),
    FLEET("Fleet"),
    SERVICES("Services"),
    EVENTS("Events"),
    SOURCES("Sources"),
    REJECTIONS("Rejections"),
    AUDIT("Audit"),
    SETTINGS("Settings"),
    DOSSIER("Dossier");

    private final String word;

    Page(String word) {
        this.word = word;
    }

    /// What it is called.
    public String word() {
        return word;
    }

    /// Whether it is one of those that one goes to by its tab; the others are opened from a thing.
    boolean hasTab() {
        return this != DOSSIER;
    }

    /// Why it has no field to filter with, as a sentence.
    String unfiltered() {
        return switch (this) {
            case SOURCES -> "This page has no filter: it always shows every source.";
            case DOSSIER -> "This page has no filter: it is about one node.";
            case DRAINS, TIMELINE, FLEET, SERVICES, EVENTS, REJECTIONS, AUDIT, SETTINGS ->
                    "This page has no filter.";
        };
    }

    /// Whether it shows the same nodes as the state machine, which then stands above it.
    boolean isUnderMachine() {
        return switch (this) {
            case DRAINS, TIMELINE, FLEET, SERVICES, EVENTS -> true;
            case SOURCES, REJECTIONS, AUDIT, SETTINGS, DOSSIER -> false;
        };
    }

    /// The id of the act that goes there.
    public String act() {
        return "go." + name().toLowerCase(Locale.ROOT);
    }
}
