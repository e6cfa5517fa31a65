package drainboard.app;

import drainboard.ui.control.Ages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Lines for a terminal, each with what it is about at its head.
final class StatusLines {
    /// Of lines that name many, so many are written.
    static final int MOST = 200;

    private static final String PLAIN = "\u001b[0m";

    private final Instant now;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    /// @param now the moment to which ages are counted
    StatusLines(Instant now, boolean colour) {
        this.now = now;
        this.colour = colour;
    }

    /// How a line stands out: a closed set.
    enum Tone {
        CALM(""),
        WARNING("\u001b[33m"),
        HALT("\u001b[1;31m");

        private final String begin;

        Tone(String begin) {
            this.begin = begin;
        }
    }

    /// A line that does not stand out.
    void line(String head, String text) {
        line(Tone.CALM, head, text);
    }

    void line(Tone tone, String head, String text) {
        boolean coloured = colour && tone != Tone.CALM;
        out.append(coloured ? tone.begin : "")
                .append(String.format("%-11s", head))
                .append(text)
                .append(coloured ? PLAIN : "")
                .append('\n');
    }

    /// Says how many nodes were left out of so many.
    void more(int nodes) {
        if (nodes > MOST) {
            line("", "and " + (nodes - MOST) + " more nodes (--json has all)");
        }
    }

    /// A moment and its age.
    String at(@Nullable Instant at) {
        if (at == null) {
            return "never, or not told";
        }
        Duration age = Duration.between(at, now);
        return at.truncatedTo(ChronoUnit.SECONDS) + " (" + Ages.words(age) + " ago)";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
