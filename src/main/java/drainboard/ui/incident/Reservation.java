package drainboard.ui.incident;

import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.ForensicReview;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What the operator selected before operating: the node as it was read, for ninety seconds.
///
/// @param incident the open incident of the node as it was read
/// @param preview what was shown that would be released
/// @param facts what was told of the node by then, newest first
/// @param stale whether its source was lost or stale then
/// @param lastKnown where it was last known to be and why no more was known, as the end of a
///   sentence; blank where it was known then
/// @param staleAfter how long anything may be silent in this run before it counts as silent
record Reservation(
        Tracked seen,
        Incident incident,
        @Nullable Resolution resolution,
        List<Release> preview,
        List<Fact> facts,
        boolean stale,
        String lastKnown,
        Duration staleAfter,
        Instant at) {
    static final Duration LASTS = Duration.ofSeconds(90);

    static Reservation of(
            Tracked seen,
            Incident incident,
            @Nullable Resolution resolution,
            SessionPicture picture) {
        NodeMode end = ForensicReview.endsIn(seen, resolution);
        return new Reservation(
                seen,
                incident,
                resolution,
                ForensicReview.preview(seen, end),
                picture.facts().getOrDefault(seen.node(), List.of()),
                picture.freshness().isStale(seen.node()),
                Phrases.lastKnown(seen, picture),
                picture.feeds().staleAfter(),
                picture.now());
    }

    /// Whether the clear will wait for the scheduler.
    boolean authorises() {
        return seen.mode() == NodeMode.FENCE_LOST;
    }

    /// Whether it would do just what another would: the same act with the same effects, at the same
    /// raise.
    boolean doesSameAs(Reservation other) {
        return incident.position() == other.incident.position()
                && incident.raises() == other.incident.raises()
                && authorises() == other.authorises()
                && resolution == other.resolution
                && preview.equals(other.preview);
    }

    Duration left(Instant now) {
        Duration left = LASTS.minus(Phrases.elapsed(at, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Why a reservation no longer holds.
    ///
    /// @param changes what changed, as a part of a sentence; blank where only its time is over
    /// @param at when that was reported, or seen first
    record Broken(String changes, Instant at) {
        String sentence(Times times) {
            return changes.isEmpty()
                    ? "The "
                            + LASTS.toSeconds()
                            + " seconds in which what you read counted are over. Read it again."
                    : "The node changed at "
                            + times.seconds(at)
                            + " while this was open: "
                            + changes
                            + ". Read it again.";
        }
    }

    /// Why it no longer holds; empty while it does.
    Optional<Broken> broken(SessionPicture picture) {
        Instant now = picture.now();
        Fact moved = moved(picture);
        Tracked node = picture.fleet().tracked(seen.node()).orElse(null);
        List<String> changes = changes(node, change(moved));
        if (node != null) {
            sureness(node, picture.freshness()).ifPresent(changes::add);
        }
        if (changes.isEmpty() && !left(now).isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Broken(String.join(", ", changes), moved == null ? now : at(moved)));
    }

    /// The newest change that the scheduler reported while this was open; null where none is known.
    private @Nullable Fact moved(SessionPicture picture) {
        return picture.facts().getOrDefault(seen.node(), List.of()).stream()
                .filter(fact -> !fact.seen().isBefore(at) && fact.disposition().isTaken())
                .filter(fact -> fact.change() != null && !fact.change().isStay())
                .filter(fact -> !facts.contains(fact))
                .findFirst()
                .orElse(null);
    }

    private static String change(@Nullable Fact moved) {
        ModeChange change = moved == null ? null : moved.change();
        return change == null ? "" : change.toString();
    }

    private static Instant at(Fact fact) {
        return fact.said() == null ? fact.seen() : fact.said();
    }

    private List<String> changes(@Nullable Tracked node, String moved) {
        Incident now = node == null ? null : node.incident();
        if (node == null || now == null) {
            List<String> ended = new ArrayList<>(moved.isEmpty() ? List.of() : List.of(moved));
            ended.add("the incident ended");
            return ended;
        }
        List<String> changes = new ArrayList<>();
        if (!moved.isEmpty()) {
            changes.add(moved);
        } else if (node.mode() != seen.mode()) {
            changes.add(ModeChange.of(seen.mode(), node.mode()).toString());
        }
        if (now.position() != incident.position()) {
            changes.add("another incident, " + Phrases.number(now) + ", raise " + now.raises());
        } else if (now.raises() != incident.raises()) {
            changes.add("raise " + now.raises());
        }
        if (now.cause() != incident.cause()) {
            changes.add("cause " + now.cause().wireName());
        }
        if (now.wayOut() != incident.wayOut() && changes.isEmpty()) {
            changes.add("another way out of fence_lost");
        }
        authorisation(now.authorised()).ifPresent(changes::add);
        NodeMode end = ForensicReview.endsIn(node, resolution);
        List<Release> would = ForensicReview.preview(node, end);
        if (changes.isEmpty() && !would.equals(preview)) {
            changes.add(
                    "it would now release "
                            + Phrases.workloads(would.size())
                            + ", not the list that was shown");
        }
        return changes;
    }

    /// Whether it is known otherwise than it was when it was read.
    private Optional<String> sureness(Tracked node, Freshness freshness) {
        boolean lost = freshness.isStale(seen.node());
        if (lost != stale) {
            return Optional.of(
                    lost
                            ? "it is only last known now, " + Phrases.lostBy(node.node(), freshness)
                            : "its source is heard again");
        }
        if (node.doubts().equals(seen.doubts())) {
            return Optional.empty();
        }
        return Optional.of(node.doubts().any() ? "it is in doubt" : "it is no more in doubt");
    }

    private Optional<String> authorisation(@Nullable ForensicClear now) {
        if (Objects.equals(now, incident.authorised())) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? "the earlier authorisation is void"
                        : Sanitizer.show(now.operator()) + " authorised a clear");
    }
}
