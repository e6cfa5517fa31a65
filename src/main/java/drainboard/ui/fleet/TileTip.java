package drainboard.ui.fleet;

import drainboard.event.NodeId;

import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The card that tells of a node, beside the pointer or beside what the keys are at. It never takes
/// the focus.
final class TileTip {
    private final Region owner;
    private final Function<NodeId, List<String>> card;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable NodeId node;
    private boolean installed;

    TileTip(Region owner, Function<NodeId, List<String>> card) {
        this.owner = owner;
        this.card = card;
        tooltip.setId("fleet-card");
    }

    void hover(NodeId next) {
        node = next;
        hover();
    }

    void hover(String words) {
        node = null;
        tooltip.setText(words);
        hover();
    }

    private void hover() {
        tick();
        if (!installed) {
            installed = true;
            Tooltip.install(owner, tooltip);
        }
    }

    /// The pointer is on nothing that could be told of.
    void leave() {
        if (installed) {
            installed = false;
            Tooltip.uninstall(owner, tooltip);
        }
    }

    /// Tells of a node at a place in the map.
    void beside(NodeId next, double x, double y) {
        node = next;
        tick();
        beside(x, y);
    }

    void beside(String words, double x, double y) {
        node = null;
        tooltip.setText(words);
        beside(x, y);
    }

    private void beside(double x, double y) {
        leave();
        Point2D at = owner.localToScreen(x + 4, y + 4);
        boolean seen = owner.getScene() != null && owner.getScene().getWindow() != null;
        if (at != null && seen && owner.getScene().getWindow().isShowing()) {
            tooltip.show(owner, at.getX(), at.getY());
        }
    }

    /// What is told is told as it is by now.
    void tick() {
        NodeId told = node;
        if (told != null) {
            tooltip.setText(String.join("\n", card.apply(told)));
        }
    }

    /// Hides what is told; whether anything was.
    boolean hide() {
        boolean shown = tooltip.isShowing();
        leave();
        tooltip.hide();
        return shown;
    }
}
