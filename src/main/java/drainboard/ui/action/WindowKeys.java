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
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The keys of a window, or of a part of it that was torn off: each press goes to its act. What has
/// the focus goes first, but for the second of two keys, which nobody else may take. Enter is the
/// chosen row's while a table with one has the focus.
public final class WindowKeys {
    private static final Duration PASSES = Duration.seconds(4);

    private final Dispatch dispatch;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final PauseTransition passing = new PauseTransition(PASSES);
    private @Nullable Scene last;
    private boolean taken;

    /// Keys for the acts of a registry.
    public WindowKeys(Acts acts) {
        this(acts, true);
    }

    private WindowKeys(Acts acts, boolean whole) {
        dispatch = new Dispatch(acts, whole);
        passing.setOnFinished(_ -> said.set(""));
    }

    /// Keys for a window above the one of a registry: only what is bound to a place within it acts
    /// there, nothing that the window below does.
    public static WindowKeys above(Acts acts) {
        return new WindowKeys(acts, false);
    }

    /// What a key led to, where it was not done: the first of two keys, or why an act was refused;
    /// blank where there is nothing to say. It stays until the next key; what came of an act also
    /// goes by itself.
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
        say(refusal);
        if (refusal.isEmpty()) {
            act.run().run();
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
