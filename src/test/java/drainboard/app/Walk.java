package drainboard.app;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// All that can be seen, read or heard of a scene at this moment.
final class Walk {
    private static final long PATIENCE = 60_000;

    private Walk() {}

    /// Every visible node, parents before their children, in reading order of the scene graph.
    static List<Node> nodes(Parent root) {
        List<Node> found = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    root.applyCss();
                    root.layout();
                    add(root, found, _ -> true);
                });
        return found;
    }

    static List<Node> nodes(Scene scene) {
        return nodes(scene.getRoot());
    }

    private static void add(Node node, List<Node> found, Predicate<Node> enters) {
        if (!node.isVisible() || !enters.test(node)) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, found, enters));
        }
    }

    /// Scrolls until a part is in the middle of what is seen. On the FX thread.
    static void reveal(ScrollPane scroll, Node part) {
        double all = scroll.getContent().getBoundsInLocal().getHeight();
        double room = scroll.getViewportBounds().getHeight();
        double at =
                scroll.getContent()
                        .sceneToLocal(part.localToScene(part.getBoundsInLocal()))
                        .getMinY();
        scroll.setVvalue((at - room / 2) / (all - room));
    }

    /// Every text that is shown or spoken, but what stands in parts of some style classes.
    static List<String> words(Parent root, Set<String> without) {
        List<Node> found = new ArrayList<>();
        List<String> words = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    root.applyCss();
                    root.layout();
                    add(
                            root,
                            found,
                            node -> node.getStyleClass().stream().noneMatch(without::contains));
                    found.forEach(node -> read(node, words));
                });
        return words;
    }

    private static void read(Node node, List<String> words) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Text text) {
            words.add(text.getText());
        }
        if (node instanceof TextInputControl input && input.getText() != null) {
            words.add(input.getText());
        }
        if (node.getAccessibleText() != null) {
            words.add(node.getAccessibleText());
        }
        if (node instanceof Control control
                && control.getTooltip() != null
                && !control.getTooltip().getStyleClass().contains("whole")) {
            words.add(control.getTooltip().getText());
        }
    }
}
