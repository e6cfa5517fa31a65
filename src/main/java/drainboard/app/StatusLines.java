package drainboard.app;

import drainboard.ui.control.Ages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Lines for a terminal, each with what it is about at its head.
final class StatusLines {
    /// Of lines that name many, so many are written.
    static final int MOST = 200;

    private static final int MARGIN = 11;

    /// Between two words neither of which is a number.
    private static final Pattern BREAKS = Pattern.compile("(?<! \\d{1,9}) (?!\\d+(?: |$))");

    private static final String PLAIN = "\u001b[0m";

    private final Instant now;
    private final boolean colour;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    /// @param now the moment to which ages are counted
    /// @param width what is longer goes on below, under its text; 0 where lines stay whole
    StatusLines(Instant now, boolean colour, int width) {
        this.now = now;
        this.colour = colour;
        this.width = width;
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
                .append(String.format("%-" + MARGIN + "s", head))
                .append(folded(text))
                .append(coloured ? PLAIN : "")
                .append('\n');
    }

    /// A text in lines that fit; a word that is longer than a line stays whole, and so does a
    /// number with what it counts.
    private String folded(String text) {
        int most = width - MARGIN;
        if (width == 0 || text.length() <= most) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : BREAKS.split(text, -1)) {
            if (length > 0 && length + 1 + word.length() > most) {
                lines.append('\n').append(" ".repeat(MARGIN));
                length = 0;
            } else if (!lines.isEmpty()) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
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
