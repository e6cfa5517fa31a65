package drainboard.ui.action;

import javafx.scene.Scene;

import java.util.List;

/// The keys of a view that stands by itself, as the window has them.
public final class Keyed {
    private Keyed() {}

    /// Has rows walked in a scene, and these acts done, by keys. On the window's thread.
    public static void on(Scene scene, Act... others) {
        Acts acts = new Acts();
        WindowKeys keys = new WindowKeys(acts);
        acts.addAll(RowActs.of(keys));
        acts.addAll(List.of(others));
        keys.on(scene);
    }
}
