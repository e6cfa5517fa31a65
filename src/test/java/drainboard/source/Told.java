package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Recognised;
import drainboard.event.Bookmark;
import drainboard.event.NodeTransition;
import drainboard.event.UnknownKind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A sink that writes down what a source tells it, in words.
final class Told implements Source.Sink {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<Bookmark> reached = new ArrayList<>();

    @Override
    public void took(Decoded record) {
        told.add(
                switch (record.finding()) {
                    case Finding.Event(NodeTransition move, String _) ->
                            move.node().hex() + " " + move.change();
                    case Finding.Event(UnknownKind kind, String _) -> "other " + kind.kind();
                    case Finding.Event(var event, String _) -> event.toString();
                    case Finding.Refused refused ->
                            "refused " + refused.reason().wireName() + ": " + refused.detail();
                    case Finding.Missing missing -> "missing: " + missing.cause();
                });
    }

    @Override
    public synchronized void reached(Bookmark next) {
        reached.add(next);
    }

    synchronized Bookmark lastReached() {
        return reached.getLast();
    }

    synchronized boolean hasReached() {
        return !reached.isEmpty();
    }

    @Override
    public void recognised(Recognised form) {
        told.add("form " + form.format().wireName());
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
    public void waiting(String cause, Retry next) {
        waiting(cause);
    }

    @Override
    public void caughtUp() {
        told.add("caught up");
    }

    @Override
    public void heartbeat(Duration every) {
        told.add("heartbeat " + every.toSeconds());
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
        assertThat(next).as("told within twenty seconds").isNotNull();
        return String.valueOf(next);
    }

    /// All up to the one that begins so, with it; without signs of rest and of form.
    List<String> until(String begin) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (true) {
            String next = next();
            boolean last = next.startsWith(begin);
            if (last || !(next.equals("caught up") || next.startsWith("form "))) {
                all.add(next);
            }
            if (last) {
                return all;
            }
        }
    }

    /// Whether nothing was told that was not looked at.
    boolean isSilent() {
        return told.isEmpty();
    }
}
