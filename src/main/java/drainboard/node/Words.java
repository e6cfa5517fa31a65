package drainboard.node;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// A run of longs that is written and read from its beginning. Instants and durations take one long
/// each where they lie within 136 years of 1970 or of nothing. Reused; one thread's own.
public final class Words {
    private static final int NANO = 1;
    private static final int SECOND = NANO + 30;
    private static final long MOST_SECONDS = 1L << (63 - SECOND);
    private static final long NANOS = (1L << 30) - 1;

    private long[] words = new long[64];
    private int at;

    /// Begins to write.
    Words begin() {
        at = 0;
        return this;
    }

    /// Begins to read what lies in an array.
    Words over(long[] from) {
        words = from;
        at = 0;
        return this;
    }

    /// How many words were written or read.
    public int count() {
        return at;
    }

    /// Copies what was written to the beginning of an array.
    public void copyTo(long[] kept) {
        System.arraycopy(words, 0, kept, 0, at);
    }

    void put(long word) {
        if (at == words.length) {
            words = Arrays.copyOf(words, at * 2);
        }
        words[at++] = word;
    }

    void set(int place, long word) {
        words[place] = word;
    }

    long next() {
        return words[at++];
    }

    /// Writes a time; false where it does not go into a word.
    boolean put(@Nullable Instant time) {
        return time == null ? absent() : put(time.getEpochSecond(), time.getNano());
    }

    /// Writes a duration; false where it does not go into a word.
    boolean put(@Nullable Duration length) {
        return length == null ? absent() : put(length.getSeconds(), length.getNano());
    }

    private boolean absent() {
        put(0);
        return true;
    }

    private boolean put(long seconds, int nano) {
        put(seconds << SECOND | (long) nano << NANO | 1);
        return seconds > -MOST_SECONDS && seconds < MOST_SECONDS;
    }

    @Nullable Instant nextTime() {
        long word = next();
        return word == 0 ? null : Instant.ofEpochSecond(word >> SECOND, word >> NANO & NANOS);
    }

    @Nullable Duration nextLength() {
        long word = next();
        return word == 0 ? null : Duration.ofSeconds(word >> SECOND, word >> NANO & NANOS);
    }
}
