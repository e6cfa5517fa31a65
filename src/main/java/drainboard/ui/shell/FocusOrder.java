package drainboard.ui.shell;

import drainboard.ui.control.Stepped;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /// The first such, not looked for within fields that one types in and choices.
    private static Optional<Node> firstOf(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()
                || node.isDisabled()
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstOf(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean hasRows(Node node) {
        return node instanceof TableView<?>
                || node instanceof ListView<?>
                || node instanceof Stepped;
    }

    /// Its rows, else what else it shows, else what can be pressed.
    private static Optional<Node> contentIn(Node node) {
        return firstOf(node, FocusOrder::hasRows)
                .or(() -> firstOf(node, one -> !(one instanceof ButtonBase)))
                .or(() -> firstOf(node, _ -> true));
    }

    /// Where the work in a region begins: in its rows, where it has some. Not on a button, which
    /// Enter and the space bar press, nor in a field, in which letters would no longer act, as long
    /// as there is anything else.
    static Optional<Node> workIn(Node node) {
        return contentIn(node).or(() -> firstIn(node));
    }

    /// Clears the field; where it is clear, gives the focus to the page that it filters.
    static void leave(TextInputControl field, @Nullable Region page) {
        if (!field.getText().isEmpty()) {
            field.clear();
        } else if (page != null) {
            contentIn(page).ifPresent(Node::requestFocus);
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
