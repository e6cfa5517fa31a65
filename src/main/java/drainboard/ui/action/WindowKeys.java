package drainboard.ui.action;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The keys of a window, or of a part of it that was torn off: each press goes to its act. What has
/// the focus goes first, but for the second of two keys, which nobody else may take.
public final class WindowKeys {
    private final Dispatch dispatch;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Scene last;
    private boolean taken;

    /// Keys for the acts of a registry.
    public WindowKeys(Acts acts) {
        this(acts, true);
    }

    private WindowKeys(Acts acts, boolean whole) {
        dispatch = new Dispatch(acts, whole);
    }

    /// Keys for a window above the one of a registry: only what is bound to a place within it acts
    /// there, nothing that the window below does.
    public static WindowKeys above(Acts acts) {
        return new WindowKeys(acts, false);
    }

    /// What a key led to, where it was not done: the first of two keys, or why an act was refused;
    /// blank where there is nothing to say. It stays until the next key.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Takes the keys of a scene from now on.
    public void on(Scene scene) {
        last = last == null ? scene : last;
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    last = scene;
                    first(key);
                });
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> taken = false);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> forget());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /// What has the focus where the last key was pressed; null for nothing.
    public @Nullable Node focused() {
        Scene scene = last;
        return scene == null ? null : scene.getFocusOwner();
    }

    /// Does an act as its key would, or says why not.
    public void run(Act act) {
        String refusal = act.refusal().get();
        said.set(refusal);
        if (refusal.isEmpty()) {
            act.run().run();
        }
    }

    /// Says something where refusals are said, until the next key.
    public void say(String sentence) {
        said.set(sentence);
    }

    private void forget() {
        dispatch.forget();
        said.set("");
    }

    private void first(KeyEvent key) {
        taken = false;
        if (key.getCode().isModifierKey()) {
            return;
        }
        if (dispatch.isHalfway()) {
            press(key);
        } else {
            said.set("");
        }
    }

    /// The letter that led to an act does not stand in the field that it led to.
    private void typed(KeyEvent character) {
        if (taken) {
            character.consume();
        }
    }

    private void press(KeyEvent key) {
        if (key.getCode().isModifierKey() || key.isConsumed()) {
            return;
        }
        Chord chord =
                Chord.pressed(
                        key.getCode(),
                        key.getText(),
                        key.isControlDown() || key.isMetaDown(),
                        key.isAltDown(),
                        key.isShiftDown());
        switch (dispatch.press(chord, places(key.getTarget()), isTyping(key.getTarget()))) {
            case Dispatch.Led.Nowhere _ -> {
                return;
            }
            case Dispatch.Led.Halfway halfway -> said.set(halfway.so() + " …");
            case Dispatch.Led.Astray astray -> said.set(astray.sentence());
            case Dispatch.Led.Refused refused -> said.set(refused.sentence());
            case Dispatch.Led.To to -> {
                said.set("");
                to.act().run().run();
            }
        }
        taken = true;
        key.consume();
    }

    /// Whether what has the focus is for typing. A text that is only read is not.
    static boolean isTyping(@Nullable EventTarget target) {
        return (target instanceof TextInputControl input && input.isEditable())
                || (target instanceof ComboBoxBase<?> box && box.isEditable())
                || (target instanceof Spinner<?> spinner && spinner.isEditable());
    }

    private static List<String> places(@Nullable EventTarget target) {
        List<String> places = new ArrayList<>();
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                places.add(at.getId());
            }
        }
        return places;
    }
}
