package drainboard.ui.action;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys that are pressed one after the other: mostly one, at times two, as in `g d`.
record Keys(List<Chord> chords) {
    Keys {
        chords = List.copyOf(chords);
    }

    /// Reads what is written, with a blank between one key and the next.
    ///
    /// @throws IllegalArgumentException with a sentence where it is no key
    static Keys of(String written) {
        if (written.isBlank()) {
            throw new IllegalArgumentException("There is no key.");
        }
        return new Keys(Stream.of(written.strip().split(" +")).map(Chord::of).toList());
    }

    boolean beginsWith(List<Chord> pressed) {
        return chords.size() >= pressed.size() && chords.subList(0, pressed.size()).equals(pressed);
    }

    @Override
    public String toString() {
        return chords.stream().map(Chord::toString).collect(Collectors.joining(" "));
    }
}
