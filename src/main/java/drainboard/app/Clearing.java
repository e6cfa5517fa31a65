package drainboard.app;

import drainboard.event.NodeId;
import drainboard.ui.incident.ClearDialog;
import drainboard.ui.incident.IncidentViewModel;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Opens the forensic clear of the node that is looked at, or of the worst one.
///
/// @param window what it opens above; null while there is none
record Clearing(
        IncidentViewModel incidents,
        Choosing choice,
        Worst worst,
        Supplier<@Nullable Window> window) {
    private @Nullable NodeId node() {
        NodeId chosen = choice.node();
        return chosen != null ? chosen : worst.node();
    }

    /// Why no clear can be opened; blank where one can. Where nothing can be decided it opens all
    /// the same, shows all and says why it cannot act.
    String refusal() {
        return node() == null ? "No node is chosen, and none is halted." : "";
    }

    void open() {
        NodeId node = node();
        Window shown = window.get();
        if (node != null && shown != null) {
            new ClearDialog(incidents, shown, AttachFile::choose).open(node);
        }
    }
}
