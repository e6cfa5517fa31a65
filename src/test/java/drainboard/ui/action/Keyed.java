package drainboard.ui.action;

import javafx.scene.Scene;

import java.util.List;
import java.util.Map;

/// The keys of a view that stands by itself, as the window has them.
public final class Keyed {
    private Keyed() {}

    /// Something that a key does.
    public static Act act(String key, Runnable does) {
        return Act.always(key, "", "", List.of(key), does);
    }

    /// Has these acts done by keys in a window above another, each in its place. On the window's
    /// thread.
    public static void above(Scene scene, Map<String, List<Act>> places) {
        Acts acts = new Acts();
        places.forEach((place, all) -> all.forEach(one -> acts.add(place, one)));
        WindowKeys.above(acts).on(scene);
    }

    /// Has rows walked in a scene, and these acts done, by keys. On the window's thread.
    public static void on(Scene scene, Act... others) {
        Acts acts = new Acts();
        WindowKeys keys = new WindowKeys(acts);
        acts.addAll(RowActs.of(keys));
        acts.addAll(List.of(others));
        keys.on(scene);
    }
}
