package drainboard.app;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.WindowEvent;

import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What has no room in a window: text cut short without its whole beside it, text with less height
/// than it takes or beyond what is shown of its place, parts outside the window, lists to be
/// scrolled sideways or with columns beyond their edge, controls and texts that lie over one
/// another.
final class Fit {
    private static final long PATIENCE = 60_000;
    private static final double HAIR = 1.5;
    private static final double FAR = 1e6;

    private Fit() {}

    /// All that does not fit below a root, each told with where that was.
    static List<String> faults(Parent root, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> now(root, where));
    }

    /// The same as it is laid out now. On the FX thread.
    static List<String> now(Parent root, String where) {
        List<String> found = new ArrayList<>();
        root.applyCss();
        root.layout();
        Bounds all = root.localToScene(root.getLayoutBounds());
        Sight sight = new Sight(all, found);
        sight.look(root, all, all);
        overlaps(sight.controls, found);
        overlaps(sight.texts, found);
        return found.stream().map(fault -> where + ": " + fault).toList();
    }

    /// @param at what is seen of it
    private record Place(Node node, Bounds at) {}

    /// One walk over all that is shown.
    private static final class Sight {
        private final Bounds all;
        private final List<String> found;
        private final List<Place> controls = new ArrayList<>();
        private final List<Place> texts = new ArrayList<>();

        Sight(Bounds all, List<String> found) {
            this.all = all;
            this.found = found;
        }

        /// @param seen what is seen of the part around a node
        /// @param kept what is seen of it wherever one scrolls
        void look(Node node, Bounds seen, Bounds kept) {
            if (!node.isVisible()) {
                return;
            }
            Bounds at = node.localToScene(node.getLayoutBounds());
            Bounds within = seen;
            Bounds always = kept;
            if (node.getClip() != null) {
                Bounds clip = node.localToScene(node.getClip().getBoundsInLocal());
                within = both(seen, clip);
                always = scrolls(node) ? high(both(kept, clip)) : both(kept, clip);
            }
            if (node instanceof Labeled labeled) {
                judge(labeled, at, within, always);
            }
            if (node instanceof TableView<?> table) {
                columns(table, found);
            }
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                found.add("scrolls sideways: " + named(bar.getParent()));
            }
            boolean drawn = node instanceof Control || node instanceof Text;
            if (drawn && seen.equals(all) && !inside(at, all)) {
                found.add("outside: " + named(node) + " at " + written(at));
            }
            if (node.isFocusTraversable() && node instanceof Control) {
                add(controls, node, both(within, at));
            }
            if (node instanceof Parent parent) {
                for (Node child : parent.getChildrenUnmodifiable()) {
                    look(child, within, always);
                }
            }
        }

        private void judge(Labeled labeled, Bounds at, Bounds within, Bounds always) {
            cut(labeled, found);
            if (labeled.getText() == null || labeled.getText().isEmpty()) {
                return;
            }
            add(texts, labeled, both(within, at));
            if (!inside(at, always)) {
                found.add(
                        "beyond what is shown of its place: "
                                + named(labeled)
                                + " at "
                                + written(at)
                                + " of "
                                + written(always));
            }
            low(labeled, found);
        }

        private static void add(List<Place> places, Node node, Bounds part) {
            if (part.getWidth() > HAIR && part.getHeight() > HAIR) {
                places.add(new Place(node, part));
            }
        }
    }

    /// Whether what lies beyond the edge of a part is scrolled into sight.
    private static boolean scrolls(Node node) {
        return node.getStyleClass().contains("viewport")
                || node.getStyleClass().contains("clipped-container");
    }

    /// What is seen of a part that scrolls upwards and downwards.
    private static Bounds high(Bounds seen) {
        return new BoundingBox(seen.getMinX(), -FAR, seen.getWidth(), 2 * FAR);
    }

    /// A text has the height that its lines take, but for one that tells its whole otherwise.
    private static void low(Labeled labeled, List<String> found) {
        boolean wraps = labeled.getContentBias() == Orientation.HORIZONTAL;
        double wanted = labeled.prefHeight(wraps ? labeled.getWidth() : -1);
        if (!(labeled instanceof IndexedCell<?>)
                && labeled.getHeight() < wanted - HAIR
                && !told(labeled).contains(labeled.getText())) {
            found.add(
                    "lower than its words: %s has %.0f of %.0f"
                            .formatted(named(labeled), labeled.getHeight(), wanted));
        }
    }

    /// All columns of a table are in sight: a table whose columns share its width has no bar.
    private static void columns(TableView<?> table, List<String> found) {
        double wide =
                table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        if (wide > table.getWidth() + HAIR) {
            found.add(
                    "columns beyond the edge: %s has %.0f of %.0f"
                            .formatted(named(table), table.getWidth(), wide));
        }
    }

    /// A text may be cut only where pointing at it tells the whole of it.
    private static void cut(Labeled labeled, List<String> found) {
        String whole = labeled.getText();
        if (whole == null || whole.isEmpty()) {
            return;
        }
        for (Node inner : labeled.getChildrenUnmodifiable()) {
            if (inner instanceof Text text
                    && !text.getText().equals(whole)
                    && !told(labeled).contains(whole)) {
                found.add("cut: " + named(labeled) + " shows \"" + text.getText() + '"');
            }
        }
    }

    /// What pointing at a node tells.
    private static String told(Node node) {
        StringBuilder told = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control) {
                told.append(tip(control)).append('\n');
            }
        }
        return told.toString();
    }

    /// What the tooltip of a control says, blank where it has none; one may be written only when it
    /// is asked for. On the FX thread.
    static String tip(Control control) {
        Tooltip tip = control.getTooltip();
        if (tip == null) {
            return "";
        }
        if (tip.getOnShowing() != null) {
            tip.getOnShowing().handle(new WindowEvent(tip, WindowEvent.WINDOW_SHOWING));
        }
        return tip.getText() == null ? "" : tip.getText();
    }

    private static void overlaps(List<Place> places, List<String> found) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Place one = places.get(i);
                Place other = places.get(j);
                Bounds shared = both(one.at(), other.at());
                if (shared.getWidth() > HAIR
                        && shared.getHeight() > HAIR
                        && isOver(one.node()) == isOver(other.node())
                        && !isAround(one.node(), other.node())) {
                    found.add(
                            "over one another: "
                                    + named(one.node())
                                    + " and "
                                    + named(other.node())
                                    + " at "
                                    + written(shared));
                }
            }
        }
    }

    /// Whether a node lies over the whole window, which it is meant to cover.
    private static boolean isOver(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("overlay")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAround(Node outer, Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Bounds at, Bounds all) {
        return at.getWidth() <= 0
                || at.getHeight() <= 0
                || (at.getMinX() >= all.getMinX() - HAIR
                        && at.getMaxX() <= all.getMaxX() + HAIR
                        && at.getMinY() >= all.getMinY() - HAIR
                        && at.getMaxY() <= all.getMaxY() + HAIR);
    }

    private static Bounds both(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static String named(Node node) {
        String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + '"' : "";
        return node.getClass().getSimpleName()
                + "#"
                + node.getId()
                + node.getStyleClass()
                + (node instanceof Text words ? " \"" + words.getText() + '"' : text);
    }

    private static String written(Bounds at) {
        return String.format(
                Locale.ROOT,
                "%.0f..%.0f x %.0f..%.0f",
                at.getMinX(),
                at.getMaxX(),
                at.getMinY(),
                at.getMaxY());
    }
}
