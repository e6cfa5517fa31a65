package drainboard.session;

import drainboard.event.Bookmark;
import drainboard.journal.Place;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far each source was taken, so that a restart neither loses nor repeats a record: from its
/// bookmark so many records on. What was taken before the restart and comes again is left out. The
/// session thread's own.
final class Places {
    /// Why there is a gap where a source cannot go on.
    static final String BEGUN_ANEW =
            "it was followed before and cannot go on there; what was said meanwhile may be missing";

    private final List<One> sources = new ArrayList<>();
    private final Map<String, Place> kept = new HashMap<>();

    /// One source.
    private static final class One {
        final String key;
        @Nullable Bookmark bookmark;
        long since;
        long again;
        @Nullable Instant gap;
        boolean stopped;

        One(String key, Place from, boolean replayed) {
            this.key = key;
            this.bookmark = from.bookmark();
            this.since = replayed ? from.since() : 0;
            this.again = since;
            this.gap = from.gap();
        }
    }

    /// What was kept of the sources before this run.
    void restore(Map<String, Place> places) {
        kept.putAll(places);
    }

    /// A source is followed from now on: one that was stopped in this run goes on there, one of an
    /// earlier run where that came to.
    Place open(int source, Source opened) {
        String key = opened.key();
        for (int i = 2; isOpen(key); i++) {
            key = opened.key() + " (" + i + ")";
        }
        Place from = kept.getOrDefault(key, Place.BEGINNING);
        for (One before : sources) {
            if (before.key.equals(key)) {
                from = new Place(before.bookmark, before.since, before.gap);
            }
        }
        while (sources.size() <= source) {
            sources.add(new One(key, from, opened.isReplayed()));
        }
        return from;
    }

    /// A source is not followed any more.
    void stop(int source) {
        sources.get(source).stopped = true;
    }

    private boolean isOpen(String key) {
        return sources.stream().anyMatch(one -> !one.stopped && one.key.equals(key));
    }

    /// A record came; answers whether it was taken before the restart.
    boolean isTakenBefore(int source) {
        One one = sources.get(source);
        if (one.again > 0) {
            one.again--;
            return true;
        }
        one.since++;
        return false;
    }

    /// Records were left out by the source itself; read again from the bookmark, they would come.
    void repeated(int source, long count) {
        sources.get(source).since += count;
    }

    /// It came to a place; answers whether that counts: of one that was stopped it does not.
    boolean reached(int source, Bookmark bookmark) {
        One one = sources.get(source);
        if (!one.stopped) {
            one.bookmark = bookmark;
            one.since = one.again;
        }
        return !one.stopped;
    }

    /// It declared a gap; answers whether it is still followed.
    ///
    /// @param ahead whether the gap lies further on: what follows first is still what stood behind
    ///   the bookmark
    boolean gap(int source, boolean ahead, Instant seen) {
        One one = sources.get(source);
        one.gap = seen;
        if (!ahead) {
            one.again = 0;
        }
        return !one.stopped;
    }

    /// Whether what a source says begins anew although it was followed before: what was said
    /// meanwhile may be missing.
    boolean isBegunAnew(Source opened, Place from) {
        return isKnown(opened) && from.bookmark() == null && !opened.isReplayed();
    }

    private boolean isKnown(Source opened) {
        return kept.containsKey(opened.key());
    }

    String key(int source) {
        return sources.get(source).key;
    }

    Place place(int source) {
        One one = sources.get(source);
        return new Place(one.bookmark, one.since, one.gap);
    }
}
