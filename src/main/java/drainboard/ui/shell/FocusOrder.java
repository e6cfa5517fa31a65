package drainboard.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where the focus goes within a region.
final class FocusOrder {
    private FocusOrder() {}

    static Optional<Node> firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstIn(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The same, past the fields that one types in.
    static Optional<Node> firstBesideFields(Node node) {
        if (!node.isVisible() || node.isDisabled() || node instanceof TextInputControl) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ComboBoxBase<?>)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstBesideFields(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Where the work in a region begins: not in a field, in which letters would no longer act, as
    /// long as there is anything else.
    static Optional<Node> workIn(Node node) {
        return firstBesideFields(node).or(() -> firstIn(node));
    }

    /// Clears the field; where it is clear, gives the focus to the page that it filters.
    static void leave(TextInputControl field, @Nullable Region page) {
        if (!field.getText().isEmpty()) {
            field.clear();
        } else if (page != null) {
            firstBesideFields(page).ifPresent(Node::requestFocus);
        }
    }

    static boolean isWithin(@Nullable Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    /// Moves the focus from the region that has it to the next that can have it, around and around.
    static void walk(List<Region> regions, @Nullable Node owner, int step) {
        List<Region> all = regions.stream().filter(region -> firstIn(region).isPresent()).toList();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            if (isWithin(owner, all.get(i))) {
                at = i;
            }
        }
        if (!all.isEmpty()) {
            int next = at < 0 && step < 0 ? all.size() - 1 : at + step;
            workIn(all.get(Math.floorMod(next, all.size()))).ifPresent(Node::requestFocus);
        }
    }
}
