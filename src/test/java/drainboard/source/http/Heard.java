package drainboard.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Recognised;
import drainboard.event.Bookmark;
import drainboard.event.NodeTransition;
import drainboard.source.Source.Sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A sink that writes down what it is told.
final class Heard implements Sink {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final List<NodeTransition> moves = new CopyOnWriteArrayList<>();

    @Override
    public void recognised(Recognised form) {
        forms.add(form.format().wireName());
    }

    /// The forms that were told, in order.
    List<String> forms() {
        return forms;
    }

    /// The transitions that were taken, in order.
    List<NodeTransition> moves() {
        return moves;
    }

    @Override
    public void took(Decoded record) {
        if (record.finding() instanceof Finding.Event(NodeTransition move, String _)) {
            moves.add(move);
        }
        told.add("took " + record.raw());
    }

    @Override
    public void reached(Bookmark next) {
        told.add("reached " + ((Bookmark.AtCursor) next).cursor());
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
    public void heartbeat(Duration every) {
        told.add("heartbeat " + every);
    }

    @Override
    public void ended() {
        told.add("ended");
    }

    @Override
    public void lost(String cause) {
        told.add("lost: " + cause);
    }

    /// All that is told up to the first that begins so, with it.
    List<String> until(String sign) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (true) {
            String next = told.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("told after %s, before %s", all, sign).isNotNull();
            all.add(String.valueOf(next));
            if (String.valueOf(next).startsWith(sign)) {
                return all;
            }
        }
    }

    /// The same, without what is told of catching up and waiting.
    List<String> newsUntil(String sign) throws InterruptedException {
        return until(sign).stream()
                .filter(one -> !one.equals("caught up") && !one.startsWith("waiting"))
                .toList();
    }

    /// How it came to its end, whatever was waited for before.
    String end() throws InterruptedException {
        String next = until("").getLast();
        while (!next.equals("ended") && !next.startsWith("lost")) {
            next = until("").getLast();
        }
        return next;
    }

    /// What was told so far, without catching up.
    List<String> newsUntilNow() {
        return told.stream().filter(one -> !one.equals("caught up")).toList();
    }

    boolean isSilent() {
        return told.isEmpty();
    }
}
