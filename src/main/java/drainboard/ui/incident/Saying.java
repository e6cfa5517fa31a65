package drainboard.ui.incident;

import drainboard.ui.control.Ages;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Words of which some grow older. Two are equal as long as nothing but time has passed, and what
/// is usual has moved with it, so that a list of thousands stands still while its ages tick.
///
/// @param parts what is said, in order
public record Saying(List<Part> parts) {
    /// Nothing is said.
    static final Saying NONE = new Saying(List.of());

    /// A piece of it.
    sealed interface Part {}

    /// Words that stay.
    record Fixed(String words) implements Part {}

    /// How long ago something was.
    record Age(@Nullable Instant since) implements Part {}

    /// That something was so long ago.
    record Ago(Instant since) implements Part {}

    /// Since when something is so, and how long that is.
    record Since(@Nullable Instant since) implements Part {}

    /// What is said of many at once, and is asked for when it is read.
    ///
    /// @param words always the same one for the same thing, since it is compared by identity
    record Shared(Supplier<String> words) implements Part {}

    /// How long it is until then.
    record Left(Instant until) implements Part {}

    /// Copies the parts.
    public Saying {
        parts = List.copyOf(parts);
    }

    static Saying of(String words) {
        return NONE.and(words);
    }

    Saying and(String words) {
        return words.isEmpty() ? this : plus(new Fixed(words));
    }

    Saying and(Supplier<String> shared) {
        return plus(new Shared(shared));
    }

    Saying and(Saying other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Saying(all);
    }

    Saying age(@Nullable Instant since) {
        return plus(new Age(since));
    }

    Saying ago(Instant since) {
        return plus(new Ago(since));
    }

    Saying since(@Nullable Instant since) {
        return plus(new Since(since));
    }

    Saying left(Instant until) {
        return plus(new Left(until));
    }

    private Saying plus(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Saying(all);
    }

    /// Whether anything is said.
    public boolean isAnything() {
        return !parts.isEmpty();
    }

    /// The words at one moment, safe to show, with times in UTC.
    String at(Instant now) {
        return at(now, Times.ofUtc());
    }

    /// The words at one moment, safe to show.
    ///
    /// @param times in which zone times are shown
    public String at(Instant now, Times times) {
        if (parts.size() == 1 && parts.getFirst() instanceof Fixed(String words)) {
            return words;
        }
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(
                    switch (part) {
                        case Fixed(String words) -> words;
                        case Shared(Supplier<String> words) -> words.get();
                        case Age(Instant since) -> Phrases.age(since, now);
                        case Ago(Instant since) -> Phrases.age(since, now) + " ago";
                        case Since(Instant since) -> Phrases.since(since, now, times);
                        case Left(Instant until) -> Ages.words(Duration.between(now, until));
                    });
        }
        return out.toString();
    }

    /// The words for a place where they stay as they are: times instead of ages, safe to show.
    ///
    /// @param times in which zone times are shown
    public String lasting(Times times) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(
                    switch (part) {
                        case Fixed(String words) -> words;
                        case Shared(Supplier<String> words) -> words.get();
                        case Age(Instant since) -> at("at ", since, times);
                        case Ago(Instant since) -> at("at ", since, times);
                        case Since(Instant since) -> at("since ", since, times);
                        case Left(Instant until) -> at("until ", until, times);
                    });
        }
        return out.toString();
    }

    private static String at(String before, @Nullable Instant time, Times times) {
        return time == null ? before + "a time that was not said" : before + times.seconds(time);
    }
}
