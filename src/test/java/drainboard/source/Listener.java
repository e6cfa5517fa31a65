package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.frame.Frame;
import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A sink that writes down what it is told.
final class Listener implements Source.Sink {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<Bookmark> marks = new CopyOnWriteArrayList<>();

    @Override
    public void took(Decoded record) {
        Frame frame = record.record();
        String text =
                new String(frame.bytes(), frame.from(), frame.length(), StandardCharsets.UTF_8);
        String what =
                switch (frame.extent()) {
                    case WHOLE -> text;
                    case TOO_LONG -> "too long, " + frame.length() + " bytes kept";
                    case UNFINISHED -> "unfinished " + text;
                    case MISCOUNTED -> "miscounted " + text;
                    case HOLE -> "hole of " + frame.length();
                };
        told.add(frame.line() + "@" + frame.offset() + " " + what);
    }

    @Override
    public void reached(Bookmark next) {
        marks.add(next);
    }

    /// The last place that a restart can go on from; null before the first.
    @Nullable Bookmark mark() {
        return marks.isEmpty() ? null : marks.getLast();
    }

    @Override
    public void repeated(long count) {
        told.add("repeated " + count);
    }

    @Override
    public void gap(String cause) {
        told.add("gap: " + cause);
    }

    @Override
    public void waiting(String cause) {
        told.add("waiting: " + cause);
    }

    @Override
    public void caughtUp() {
        told.add("caught up");
    }

    @Override
    public void ended() {
        told.add("ended");
    }

    @Override
    public void lost(String cause) {
        told.add("lost: " + cause);
    }

    /// What is told next.
    String next() throws InterruptedException {
        String next = told.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("told within a minute").isNotNull();
        return next == null ? "" : next;
    }

    /// The lines told until a sign, which is left out, and so is what else is no line.
    List<String> linesUntil(String sign) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String next = next(); !next.equals(sign); next = next()) {
            if (Character.isDigit(next.charAt(0))) {
                lines.add(next);
            }
        }
        return lines;
    }

    /// The next that is not a mere catching up.
    String news() throws InterruptedException {
        String next = next();
        while (next.equals("caught up")) {
            next = next();
        }
        return next;
    }

    /// What was told and not yet looked at; null where nothing was.
    @Nullable String pending() {
        return told.poll();
    }
}
