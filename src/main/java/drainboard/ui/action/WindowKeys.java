package drainboard.ui.action;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
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
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The keys of a window, or of a part of it that was torn off: each press goes to its act. What has
/// the focus goes first, but for the second of two keys, which nobody else may take. Enter is the
/// chosen row's while a table with one has the focus.
public final class WindowKeys {
    private static final Duration PASSES = Duration.seconds(4);

    private final Dispatch dispatch;
    private final Consumer<Window> front;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final PauseTransition passing = new PauseTransition(PASSES);
    private @Nullable Scene home;
    private @Nullable Scene last;
    private boolean taken;

    /// Keys for the acts of a registry.
    public WindowKeys(Acts acts) {
        this(acts, true, Window::requestFocus);
    }

    /// @param front gives a window the keys
    WindowKeys(Acts acts, boolean whole, Consumer<Window> front) {
        dispatch = new Dispatch(acts, whole);
        this.front = front;
        passing.setOnFinished(_ -> said.set(""));
    }

    /// Keys for a window above the one of a registry: only what is bound to a place within it acts
    /// there, nothing that the window below does.
    public static WindowKeys above(Acts acts) {
        return new WindowKeys(acts, false, Window::requestFocus);
    }

    /// What a key led to, where it was not done: the first of two keys, or why an act was refused;
    /// blank where there is nothing to say. It stays until the next key; what came of an act also
    /// goes by itself.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Takes the keys of a scene from now on. The first is the window's own: where an act that was
    /// asked for in another moves the focus in that one, the keys go with it.
    public void on(Scene scene) {
        home = home == null ? scene : home;
        last = last == null ? scene : last;
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    last = scene;
                    first(key);
                });
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> taken = false);
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                _ -> {
                    last = scene;
                    forget();
                });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /// What has the focus where a key or the mouse was pressed last; null for nothing.
    public @Nullable Node focused() {
        Scene scene = last;
        return scene == null ? null : scene.getFocusOwner();
    }

    /// Does an act as its key would, or says why not.
    public void run(Act act) {
        String refusal = act.refusal().get();
        say(refusal);
        if (refusal.isEmpty()) {
            go(act);
        }
    }

    /// A form that opened in the first window would not hear what is typed for it in another, where
    /// each letter is an act.
    private void go(Act act) {
        Scene first = home;
        Node before = first == null ? null : first.getFocusOwner();
        boolean elsewhere = first != null && !first.equals(last);
        act.run().run();
        Node now = first == null ? null : first.getFocusOwner();
        Window window = first == null ? null : first.getWindow();
        if (elsewhere && window != null && now != null && !now.equals(before)) {
            front.accept(window);
        }
    }

    /// Tells, where refusals are said, what came of an act that the operator just did: until the
    /// next key, and for four seconds at most.
    public void tell(String sentence) {
        say(sentence);
        passing.playFromStart();
    }

    private void say(String sentence) {
        passing.stop();
        said.set(sentence);
    }

    /// The clock of what passes.
    Animation passing() {
        return passing;
    }

    private void forget() {
        dispatch.forget();
        say("");
    }

    private void first(KeyEvent key) {
        taken = false;
        if (key.getCode().isModifierKey()) {
            return;
        }
        if (dispatch.isHalfway()) {
            press(key);
        } else {
            say("");
            if (EnterOnRow.isOfWindow(key)) {
                press(key);
            }
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
        if (!dispatch.isHalfway() && EnterOnRow.isOfRow(key)) {
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
            case Dispatch.Led.Halfway halfway -> say(halfway.so() + " …");
            case Dispatch.Led.Astray astray -> say(astray.sentence());
            case Dispatch.Led.Refused refused -> say(refused.sentence());
            case Dispatch.Led.To to -> {
                say("");
                go(to.act());
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
