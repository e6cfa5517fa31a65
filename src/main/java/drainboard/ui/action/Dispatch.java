package drainboard.ui.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which act a press of a key leads to, with the keys before it in mind. It knows of no window.
final class Dispatch {
    private final Acts acts;
    private final boolean whole;
    private final List<Chord> pending = new ArrayList<>();
    private boolean soft;

    Dispatch(Acts acts) {
        this(acts, true);
    }

    /// @param whole whether what can be done anywhere can be done here too
    Dispatch(Acts acts, boolean whole) {
        this.acts = acts;
        this.whole = whole;
    }

    /// What a press led to.
    sealed interface Led {
        /// To nothing of ours: whoever else wants the key may have it.
        record Nowhere() implements Led {}

        /// Halfway: another key has to follow.
        ///
        /// @param so what was pressed so far
        record Halfway(String so) implements Led {}

        /// To nothing, after a first key that promised something.
        record Astray(String sentence) implements Led {}

        /// To an act, which can be done.
        record To(Act act) implements Led {}

        /// To an act that cannot be done now.
        record Refused(Act act, String sentence) implements Led {}
    }

    /// Whether a key was pressed that another has to follow.
    boolean isHalfway() {
        return !pending.isEmpty();
    }

    /// Forgets what was pressed before.
    void forget() {
        pending.clear();
        soft = false;
    }

    /// @param places the ids around the focus, the innermost first
    /// @param typing whether the focus is where one types
    Led press(Chord chord, List<String> places, boolean typing) {
        if ((chord.isPlain() && typing) || (chord.types() && !acts.areLettersOn())) {
            forget();
            return new Led.Nowhere();
        }
        List<Chord> before = List.copyOf(pending);
        List<Chord> pressed = new ArrayList<>(before);
        pressed.add(chord);
        Acts.Answer answer = whole ? acts.answer(pressed, places) : acts.within(pressed, places);
        boolean nothing = answer.act().isEmpty() && !answer.more();
        if (nothing && !before.isEmpty()) {
            boolean again = soft;
            forget();
            if (again) {
                return press(chord, places, false);
            }
            return chord.equals(Chord.of("Esc"))
                    ? new Led.Astray("")
                    : new Led.Astray("No act has the keys " + new Keys(pressed) + ".");
        }
        forget();
        if (nothing) {
            return new Led.Nowhere();
        }
        if (answer.more()) {
            pending.addAll(pressed);
            soft = answer.act().isPresent();
        }
        Optional<Act> act = answer.act();
        if (act.isEmpty()) {
            return new Led.Halfway(new Keys(pressed).toString());
        }
        String refusal = act.get().refusal().get();
        return refusal.isEmpty() ? new Led.To(act.get()) : new Led.Refused(act.get(), refusal);
    }
}
