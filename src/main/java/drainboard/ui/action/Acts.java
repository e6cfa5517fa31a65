package drainboard.ui.action;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that the window can do, each thing once, and which keys do it now. The FX thread alone uses
/// it.
///
/// An act belongs to the whole window or to one place of it, named by the id of its node; while the
/// focus is in that place, its keys go before those of the window. Two acts of one place never
/// share keys.
public final class Acts {
    /// The place of what can be done anywhere.
    public static final String WINDOW = "";

    private final Map<String, Placed> all = new LinkedHashMap<>();
    private final List<Hint> hints = new ArrayList<>();
    private final IntegerProperty turns = new SimpleIntegerProperty();
    private boolean lettersOff;

    /// An act, where it is one, and its keys of now.
    private record Placed(Act act, String place, List<Keys> keys) {}

    /// Keys that a view takes by itself, such as those that move in a list: said, never bound anew.
    ///
    /// @param place the id of the node in which they act, or [#WINDOW]
    /// @param does what they do, as a command
    public record Hint(String place, String group, List<String> keys, String does) {
        /// Copies the keys.
        public Hint {
            keys = List.copyOf(keys);
        }
    }

    /// Adds one that can be done anywhere in the window.
    ///
    /// @throws IllegalArgumentException where its id or one of its keys is taken; it names both
    public void add(Act act) {
        add(WINDOW, act);
    }

    /// Adds one whose keys act only while the focus is in a place.
    ///
    /// @param place the id of the place's node
    /// @throws IllegalArgumentException where its id or one of its keys is taken; it names both
    public void add(String place, Act act) {
        if (all.containsKey(act.id())) {
            throw new IllegalArgumentException("There are two acts " + act.id() + ".");
        }
        Placed placed =
                new Placed(act, place, act.keys().stream().map(Keys::of).distinct().toList());
        conflict(placed, all.values())
                .ifPresent(
                        sentence -> {
                            throw new IllegalArgumentException(sentence);
                        });
        all.put(act.id(), placed);
        turns.set(turns.get() + 1);
    }

    /// Adds several to the whole window.
    public void addAll(Collection<Act> acts) {
        acts.forEach(this::add);
    }

    /// Says what a view's own keys do.
    public void hint(Hint hint) {
        hints.add(hint);
    }

    /// All of them, in the order in which they were added.
    public List<Act> all() {
        return all.values().stream().map(Placed::act).toList();
    }

    /// What is said of views' own keys.
    public List<Hint> hints() {
        return List.copyOf(hints);
    }

    /// The one of that id.
    public Optional<Act> find(String id) {
        return Optional.ofNullable(all.get(id)).map(Placed::act);
    }

    /// The place of an act: the id of a node, or [#WINDOW].
    public String placeOf(Act act) {
        return Optional.ofNullable(all.get(act.id())).map(Placed::place).orElse(WINDOW);
    }

    /// The keys that do it now, as they are written; the first is the one to show.
    public List<String> keysOf(Act act) {
        Placed placed = all.get(act.id());
        return placed == null ? List.of() : placed.keys().stream().map(Keys::toString).toList();
    }

    /// The key to show beside a name; blank where there is none.
    public String keyOf(String id) {
        Placed placed = all.get(id);
        return placed == null || placed.keys().isEmpty() ? "" : placed.keys().getFirst().toString();
    }

    /// Words for a button, with the key that does the same behind them, as the keys are at each
    /// moment; the words alone while no key does it.
    public ObservableValue<String> named(String words, String id) {
        return Bindings.createStringBinding(() -> (words + "  " + acting(id)).strip(), turns);
    }

    private String acting(String id) {
        Placed placed = all.get(id);
        return placed == null
                ? ""
                : placed.keys().stream()
                        .filter(keys -> !lettersOff || !keys.chords().getFirst().types())
                        .findFirst()
                        .map(Keys::toString)
                        .map(key -> key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key)
                        .orElse("");
    }

    /// Whether keys that type something act at all; Ctrl, Alt, function keys and Esc always do.
    public void letters(boolean on) {
        lettersOff = !on;
        turns.set(turns.get() + 1);
    }

    /// Whether keys that type something act.
    public boolean areLettersOn() {
        return !lettersOff;
    }

    /// Gives acts other keys than their usual ones, all at once, so that two can change theirs.
    ///
    /// @param wanted the keys by the act's id; no keys takes all from it
    /// @return a sentence for each that was refused; such an act has its usual keys. Besides, one
    ///   for each new key that means something else in some place, where it goes before
    public List<String> rebind(Map<String, List<String>> wanted) {
        List<String> refused = new ArrayList<>();
        Map<String, Placed> next = new LinkedHashMap<>();
        Set<String> changed = new LinkedHashSet<>();
        all.forEach((id, placed) -> next.put(id, usual(placed)));
        wanted.forEach(
                (id, keys) -> {
                    Placed placed = all.get(id);
                    if (placed == null) {
                        refused.add("There is no act “" + id + "” to give keys to.");
                        return;
                    }
                    try {
                        next.put(
                                id,
                                new Placed(
                                        placed.act(),
                                        placed.place(),
                                        keys.stream().map(Keys::of).distinct().toList()));
                        changed.add(id);
                    } catch (IllegalArgumentException e) {
                        refused.add(said(placed) + " keeps its usual keys: " + e.getMessage());
                    }
                });
        while (takeBackOne(next, changed, refused)) {
            // What was taken back may meet another's new key.
        }
        all.putAll(next);
        turns.set(turns.get() + 1);
        changed.forEach(id -> refused.addAll(shadows(Objects.requireNonNull(all.get(id)))));
        return refused;
    }

    /// Where keys of the whole window do something else than in the window.
    private List<String> shadows(Placed one) {
        return !one.place().equals(WINDOW)
                ? List.of()
                : all.values().stream()
                        .filter(other -> !other.place().equals(WINDOW))
                        .flatMap(
                                other ->
                                        other.keys().stream()
                                                .filter(one.keys()::contains)
                                                .map(keys -> shadow(one, keys, other)))
                        .toList();
    }

    private static String shadow(Placed one, Keys keys, Placed other) {
        return said(one)
                + " has "
                + keys
                + " but where “"
                + other.act().group()
                + "” has it for "
                + said(other)
                + ".";
    }

    private static boolean takeBackOne(
            Map<String, Placed> next, Set<String> changed, List<String> refused) {
        for (String id : changed) {
            Placed placed = Objects.requireNonNull(next.get(id));
            Optional<String> sentence = conflict(placed, next.values());
            if (sentence.isPresent()) {
                refused.add(sentence.get());
                next.put(id, usual(placed));
                changed.remove(id);
                return true;
            }
        }
        return false;
    }

    private static Placed usual(Placed placed) {
        return new Placed(
                placed.act(), placed.place(), placed.act().keys().stream().map(Keys::of).toList());
    }

    private static Optional<String> conflict(Placed one, Collection<Placed> others) {
        Map<Keys, Placed> taken = new HashMap<>();
        others.stream()
                .filter(other -> !other.act().id().equals(one.act().id()))
                .filter(other -> other.place().equals(one.place()))
                .forEach(other -> other.keys().forEach(keys -> taken.put(keys, other)));
        return one.keys().stream()
                .filter(taken::containsKey)
                .findFirst()
                .map(
                        keys ->
                                said(one)
                                        + " cannot have "
                                        + keys
                                        + ": "
                                        + said(Objects.requireNonNull(taken.get(keys)))
                                        + " has it.");
    }

    private static String said(Placed placed) {
        return "“" + placed.act().name() + "” (" + placed.act().id() + ")";
    }

    /// What keys that were pressed one after the other do.
    ///
    /// @param places the ids around the focus, the innermost first
    /// @return the act, where there is one, and whether more keys may follow
    Answer answer(List<Chord> pressed, List<String> places) {
        List<String> order = new ArrayList<>(places);
        order.add(WINDOW);
        return within(pressed, order);
    }

    /// The same, of what is bound to these places alone.
    Answer within(List<Chord> pressed, List<String> order) {
        Map<String, List<Placed>> by =
                all.values().stream().collect(Collectors.groupingBy(Placed::place));
        boolean more = false;
        for (String place : order) {
            for (Placed placed : by.getOrDefault(place, List.of())) {
                for (Keys keys : placed.keys()) {
                    if (keys.chords().equals(pressed)) {
                        return new Answer(Optional.of(placed.act()), more || follows(pressed, by));
                    }
                    more |= keys.beginsWith(pressed);
                }
            }
        }
        return new Answer(Optional.empty(), more);
    }

    private static boolean follows(List<Chord> pressed, Map<String, List<Placed>> by) {
        return by.values().stream()
                .flatMap(List::stream)
                .flatMap(placed -> placed.keys().stream())
                .anyMatch(
                        keys -> keys.chords().size() > pressed.size() && keys.beginsWith(pressed));
    }

    /// What keys lead to.
    record Answer(Optional<Act> act, boolean more) {}
}
