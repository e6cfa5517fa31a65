package drainboard.session;

import drainboard.source.Source;

import java.time.Instant;
import java.util.List;

/// A source that gives nothing by itself: a test turns the loop by hand.
record NamedSource(String name) implements Source {
    @Override
    public void start(Sink sink) {}

    @Override
    public void close() {}

    /// Opens sources of these names.
    static Loop opened(Loop loop, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            loop.open(i, new NamedSource(names.get(i)), Instant.EPOCH);
        }
        return loop;
    }
}
