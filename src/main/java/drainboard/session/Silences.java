package drainboard.session;

import drainboard.journal.KeptSilence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When each source was stale or lost. The session thread's own; what it shows is anybody's.
final class Silences {
    /// So many are told apart of each source; where there are more, two old ones and what lies
    /// between them are one: what was not live is never taken for it.
    static final int MOST = 100;

    private final Map<String, List<Silence>> ended = new HashMap<>();
    private Map<String, List<Silence>> shown = Map.of();

    /// What was kept of earlier runs, oldest first, by the keys of the sources.
    void restore(List<KeptSilence> before) {
        before.forEach(one -> add(one.key(), new Silence(one.from(), one.until())));
    }

    /// What was kept by a source's key is shown by its name in this run.
    void rename(String key, String name) {
        List<Silence> all = key.equals(name) ? null : ended.remove(key);
        if (all != null) {
            all.forEach(one -> add(name, one));
        }
    }

    /// A source gave a sign of life.
    ///
    /// @param was how it stood until then
    void heard(FollowedSource was, Instant now) {
        Instant last = was.lastContact();
        if (last != null && isSilent(was.status()) && now.isAfter(last)) {
            add(was.name(), new Silence(last, now));
        }
    }

    private void add(String name, Silence one) {
        List<Silence> all = ended.computeIfAbsent(name, _ -> new ArrayList<>());
        all.add(one);
        if (all.size() > MOST) {
            Instant until = all.remove(1).until();
            all.set(0, new Silence(all.getFirst().from(), until));
        }
    }

    /// What was known of a source before this run is last known until it is open.
    private static boolean isSilent(SourceStatus status) {
        return status.isOverdue() || status instanceof SourceStatus.Connecting;
    }

    /// By the names of the sources, oldest first; the same as before where nothing changed.
    ///
    /// @param sources as they are shown now
    Map<String, List<Silence>> shown(List<FollowedSource> sources) {
        Map<String, List<Silence>> now = new HashMap<>();
        ended.forEach((name, all) -> now.put(name, List.copyOf(all)));
        for (FollowedSource source : sources) {
            Instant last = source.lastContact();
            if (last != null && isSilent(source.status())) {
                List<Silence> all = new ArrayList<>(now.getOrDefault(source.name(), List.of()));
                all.add(new Silence(last, null));
                now.put(source.name(), List.copyOf(all));
            }
        }
        if (!now.equals(shown)) {
            shown = Map.copyOf(now);
        }
        return shown;
    }
}
