package drainboard.app;

import drainboard.ui.action.Acts;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import java.util.Map;

/// Writes on buttons by which key the same is done, as the registry has it at each moment: a key
/// that was given to something else, or is switched off, is not promised.
final class ButtonKeys {
    private static final Map<String, Named> BUTTONS =
            Map.of(
                    "banner-acknowledge", new Named("Acknowledge", "incident.acknowledge"),
                    "banner-open", new Named("Open", "incident.open"),
                    "attention-mute", new Named("Mute", "sound.mute"),
                    "dossier-copy", new Named("Copy", "dossier.copy"),
                    "timeline-table", new Named("Table", "timeline.table"),
                    "feeds-copy", new Named("Copy as text", "source.copy"),
                    "rejections-copy", new Named("Copy as text", "rejections.copy"),
                    "feeds-first-open", new Named("Open a log", "file.open"),
                    "drains-first-open", new Named("Open a log", "file.open"));

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
        } else if (part instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> on(child, acts));
        }
        return part;
    }
}
