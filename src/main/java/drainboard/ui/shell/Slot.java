package drainboard.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Objects;
import java.util.stream.Stream;

/// Where a part of the window stands, and what stands there while it is in a window of its own.
final class Slot extends StackPane {
    private final Region part;
    private boolean empty;

    Slot(Region part) {
        this.part = part;
        setMinSize(0, 0);
        // Where a page does not fit it is its foot that has no room, never its head.
        setAlignment(part, Pos.TOP_CENTER);
        getChildren().add(part);
        visibleProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!empty) {
                                show(now);
                            }
                        });
    }

    Region part() {
        return part;
    }

    boolean isEmpty() {
        return empty;
    }

    /// Gives the part away.
    Region give(String name, Runnable bring) {
        Label words = new Label(name + " is in a window of its own.");
        words.getStyleClass().add("muted");
        Button back = new Button("Bring it back");
        back.setId("slot-back");
        back.setOnAction(_ -> bring.run());
        VBox box = new VBox(words, back);
        box.getStyleClass().addAll("panel", "slot-empty");
        empty = true;
        getChildren().setAll(box);
        part.setVisible(true);
        return part;
    }

    void takeBack() {
        empty = false;
        show(isVisible());
    }

    /// What is not shown is taken out: every pulse walks all that is there, seen or not.
    private void show(boolean now) {
        if (now) {
            getChildren().setAll(part);
        }
        part.setVisible(now);
        if (!now) {
            leave();
            getChildren().clear();
        }
    }

    /// Gives the focus on to what comes next: left to what is taken out, it would go back to the
    /// first button of the window.
    private void leave() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (focused != null
                && Stream.iterate(focused, Objects::nonNull, Node::getParent)
                        .anyMatch(part::equals)) {
            focused.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }
}
