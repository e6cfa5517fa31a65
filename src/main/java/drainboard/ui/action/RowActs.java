package drainboard.ui.action;

import drainboard.ui.control.Stepped;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Goes from row to row of whatever list or table has the focus, so that no view has to take
/// letters by itself: they can be given other keys, and switched off, in all of them at once.
public final class RowActs {
    private static final String GROUP = "In lists and tables";
    private static final String NOWHERE = "The focus is in no list or table.";

    private final Supplier<@Nullable Node> focus;
    private boolean going;

    private RowActs(Supplier<@Nullable Node> focus) {
        this.focus = focus;
    }

    /// The acts, for the window as a whole.
    ///
    /// @param keys knows what has the focus
    public static List<Act> of(WindowKeys keys) {
        RowActs rows = new RowActs(keys::focused);
        return List.of(
                rows.act("rows.next", "Go to the next row", "j", 1),
                rows.act("rows.before", "Go to the row before", "k", -1));
    }

    private Act act(String id, String name, String key, int by) {
        return new Act(id, GROUP, name, List.of(key), this::refusal, () -> go(by));
    }

    private String refusal() {
        return switch (focus.get()) {
            case TableView<?> _, ListView<?> _, TreeView<?> _, Stepped _ -> "";
            case Node _ -> NOWHERE;
            case null -> NOWHERE;
        };
    }

    private void go(int by) {
        switch (focus.get()) {
            case Stepped rows -> rows.step(by);
            case TableView<?> table when table.getSelectionModel().isEmpty() -> {
                table.getSelectionModel().clearAndSelect(0);
                table.scrollTo(0);
            }
            case Node rows -> arrow(rows, by > 0 ? KeyCode.DOWN : KeyCode.UP);
            case null -> {}
        }
    }

    /// A list knows best how its arrows go; one who gives these acts the arrows as their keys does
    /// not have them go round for ever.
    private void arrow(Node rows, KeyCode code) {
        if (!going) {
            going = true;
            Event.fireEvent(
                    rows,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            code.getName(),
                            code,
                            false,
                            false,
                            false,
                            false));
            going = false;
        }
    }
}
