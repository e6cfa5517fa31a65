package drainboard.ui.alert;

import drainboard.session.Freshness;
import drainboard.ui.alert.Notice.Order;
import drainboard.ui.alert.Notice.Show;
import drainboard.ui.alert.Notice.Withdraw;
import drainboard.ui.incident.Alarm;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Decides of what the desktop is told while nobody looks at the window: halts, news of fence_lost
/// that was not taken, lost or silent sources and a record that fails. One notice for each cause
/// and service in a minute, replaced in its place, withdrawn when somebody has it or it is not so
/// any more. Recordings tell nothing. One thread's own.
public final class Notices {
    private static final Duration LEAST = Duration.ofSeconds(60);

    /// More services of one cause than this share a notice: a desktop full of them tells nothing.
    private static final int MOST_SERVICES = 5;

    private static final String MANY = "*";

    private final NoticeText text;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private Set<String> known = new HashSet<>();
    private Freshness fresh = Freshness.ALL_FRESH;
    private long made;

    /// What shares a notice.
    private static final class Group {
        private final long id;
        private final Raise.Kind kind;
        private final Map<String, Raise> members = new LinkedHashMap<>();
        private Set<String> stale = Set.of();
        private @Nullable Instant told;
        private boolean shown;
        private boolean changed;

        Group(long id, Raise.Kind kind) {
            this.id = id;
            this.kind = kind;
        }

        void follow(Map<String, Raise> current) {
            changed |= members.keySet().retainAll(current.keySet());
            members.replaceAll((key, raise) -> current.getOrDefault(key, raise));
        }

        /// Which of what it tells is only last known.
        Set<String> stale(Freshness freshness) {
            Set<String> keys = new HashSet<>();
            members.forEach(
                    (key, raise) -> {
                        if (raise.alarm().lastKnown(freshness).isAnything()) {
                            keys.add(key);
                        }
                    });
            return keys;
        }

        boolean isDue(Instant now) {
            return changed && isRested(now);
        }

        /// A clock that was set back is no reason to be silent.
        boolean isRested(Instant now) {
            Instant last = told;
            return last == null
                    || now.isBefore(last)
                    || Duration.between(last, now).compareTo(LEAST) >= 0;
        }
    }

    /// @param text writes them
    public Notices(NoticeText text) {
        this.text = text;
    }

    /// What is to be done at the desktop now.
    ///
    /// @param alarms all that needs a person, worst first
    /// @param services the names of the services that an alarm hits, as one text; blank for none
    /// @param freshness which nodes are only last known
    /// @param looked whether the window has the focus
    /// @param now the run's clock
    public List<Order> show(
            List<Alarm> alarms,
            Function<Alarm, String> services,
            Freshness freshness,
            boolean looked,
            Instant now) {
        Map<String, Raise> current = new LinkedHashMap<>();
        for (Alarm alarm : alarms) {
            Optional<Raise> raise = Raise.of(alarm);
            if (raise.isPresent()) {
                current.put(raise.get().key(), raise.get());
            }
        }
        if (!looked) {
            current.forEach(
                    (key, raise) -> {
                        if (!known.contains(key)) {
                            Group group = group(raise.kind(), services.apply(raise.alarm()));
                            group.members.put(key, raise);
                            group.changed = true;
                        }
                    });
        }
        known = new HashSet<>(current.keySet());
        boolean moved = !freshness.equals(fresh);
        fresh = freshness;
        List<Order> orders = new ArrayList<>();
        for (Group group : groups.values()) {
            group.follow(current);
            if (moved && group.shown) {
                // What became last known, or is known again, is said anew.
                group.changed |= !group.stale(freshness).equals(group.stale);
            }
            settle(group, freshness, looked, now).ifPresent(orders::add);
        }
        groups.values().removeIf(group -> group.members.isEmpty() && group.isRested(now));
        return orders;
    }

    /// Withdraws all that is shown; nothing is known any more.
    public List<Order> end() {
        List<Order> orders = new ArrayList<>();
        for (Group group : groups.values()) {
            if (group.shown) {
                orders.add(new Withdraw(group.id));
            }
        }
        groups.clear();
        known = new HashSet<>();
        return orders;
    }

    /// What a notice that is shown tells of first; empty where it tells of nothing any more.
    public Optional<Alarm> first(long id) {
        return groups.values().stream()
                .filter(group -> group.id == id)
                .flatMap(group -> group.members.values().stream())
                .map(Raise::alarm)
                .findFirst();
    }

    private Group group(Raise.Kind kind, String services) {
        String own = kind + " " + services;
        Group there = groups.get(own);
        if (there != null) {
            return there;
        }
        long many = groups.values().stream().filter(one -> one.kind == kind).count();
        String key = many < MOST_SERVICES ? own : kind + " " + MANY;
        return groups.computeIfAbsent(key, _ -> new Group(++made, kind));
    }

    private Optional<Order> settle(Group group, Freshness freshness, boolean looked, Instant now) {
        if (looked && !group.shown) {
            // Whoever looks has seen what was still to be told.
            group.members.clear();
        }
        if (group.members.isEmpty()) {
            group.changed = false;
            if (group.shown) {
                group.shown = false;
                return Optional.of(new Withdraw(group.id));
            }
        } else if (group.isDue(now)) {
            group.changed = false;
            group.shown = true;
            group.told = now;
            group.stale = group.stale(freshness);
            List<Raise> told = List.copyOf(group.members.values());
            return Optional.of(new Show(text.of(group.id, group.kind, told, freshness)));
        }
        return Optional.empty();
    }
}
