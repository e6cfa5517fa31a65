package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A sink that writes down what it is told.
final class Listener implements LineSource.Sink {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Override
    public void line(byte[] text, long line, long offset) {
        told.add(line + "@" + offset + " " + new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void tooLong(byte[] head, long line, long offset) {
        told.add(line + "@" + offset + " too long, " + head.length + " bytes kept");
    }

    @Override
    public void unfinished(byte[] head, long line, long offset) {
        told.add(line + "@" + offset + " unfinished " + new String(head, StandardCharsets.UTF_8));
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
        String next = told.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("told within ten seconds").isNotNull();
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
