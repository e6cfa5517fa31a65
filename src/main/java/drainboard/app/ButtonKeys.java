package drainboard.app;

import drainboard.ui.action.Acts;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import java.util.Map;

/// Writes on buttons by which key the same is done, as the registry has it at each moment: a key
/// that was given to something else, or is switched off, is not promised.
final class ButtonKeys {
    private static final Map<String, Named> BUTTONS =
            Map.ofEntries(
                    Map.entry(
                            "banner-acknowledge", new Named("Acknowledge", "incident.acknowledge")),
                    Map.entry("banner-open", new Named("Open", "incident.open")),
                    Map.entry("attention-mute", new Named("Mute", "sound.mute")),
                    Map.entry("dossier-copy", new Named("Copy", "dossier.copy")),
                    Map.entry("timeline-table", new Named("Table", "timeline.table")),
                    Map.entry("feeds-copy", new Named("Copy as text", "source.copy")),
                    Map.entry("rejections-copy", new Named("Copy as text", "rejections.copy")),
                    Map.entry("feeds-first-open", new Named("Open a log", "file.open")),
                    Map.entry("drains-first-open", new Named("Open a log", "file.open")),
                    Map.entry("clear-review", new Named("Review", "clear.review")),
                    Map.entry("clear-attach", new Named("Attach a file…", "clear.attach")),
                    Map.entry("clear-reload", new Named("Reload", "clear.reload")),
                    Map.entry("clear-copy", new Named("Copy", "clear.copy")),
                    Map.entry("command-review", new Named("Go on", "scheduler.review")),
                    Map.entry("command-copy", new Named("Copy", "scheduler.copy")));

    private ButtonKeys() {}

    /// What stands on a button.
    ///
    /// @param act the id of what it does
    private record Named(String words, String act) {}

    /// Does so for all that are in a part of the window, which need not be shown yet.
    static <N extends Node> N on(N part, Acts acts) {
        Named named = BUTTONS.get(part.getId() == null ? "" : part.getId());
        if (named != null && part instanceof Labeled button) {
            button.textProperty().unbind();
            button.textProperty().bind(acts.named(named.words(), named.act()));
        } else if (part instanceof ScrollPane scroll && scroll.getContent() != null) {
            on(scroll.getContent(), acts);
        } else if (part instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> on(child, acts));
        }
        return part;
    }
}
