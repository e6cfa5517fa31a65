package drainboard.ui.feed;

import drainboard.ui.control.Sanitizer;
import drainboard.ui.feed.Trial.State;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes down what a probe says, on the probe's thread, and passes on each new state of it.
final class TrialNotes implements ProbeListener {
    private static final int MOST = 20;

    private final Consumer<Trial> reader;
    private final List<String> decoded = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private State state = State.RUNNING;
    private String status = "Trying the source.";
    private String format = "";
    private long decodedCount;
    private long missedCount;

    TrialNotes(Consumer<Trial> reader) {
        this.reader = reader;
    }

    @Override
    public void status(String sentence) {
        status = Sanitizer.show(sentence);
        pass();
    }

    @Override
    public void recognised(String name) {
        format = Sanitizer.show(name);
        pass();
    }

    @Override
    public void decoded(String line) {
        decodedCount++;
        if (decoded.size() < MOST) {
            decoded.add(Sanitizer.show(line));
        }
        pass();
    }

    @Override
    public void notUnderstood(String place, String reason, String raw) {
        missedCount++;
        if (missed.size() < MOST) {
            missed.add(
                    Sanitizer.show(place)
                            + "  "
                            + Sanitizer.show(reason)
                            + "  "
                            + Sanitizer.show(raw));
        }
        pass();
    }

    @Override
    public void done(boolean ok, String sentence) {
        state = ok ? State.GOOD : State.BAD;
        status = Sanitizer.show(sentence);
        pass();
    }

    private void pass() {
        reader.accept(now());
    }

    Trial now() {
        return new Trial(state, status, format, decoded, decodedCount, missed, missedCount);
    }
}
