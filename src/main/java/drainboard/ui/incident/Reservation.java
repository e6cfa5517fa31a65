package drainboard.ui.incident;

import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.ForensicReview;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
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
record Reservation(
        Tracked seen,
        Incident incident,
        @Nullable Resolution resolution,
        List<Release> preview,
        Instant at) {
    static final Duration LASTS = Duration.ofSeconds(90);

    static Reservation of(
            Tracked seen, Incident incident, @Nullable Resolution resolution, Instant now) {
        NodeMode end = ForensicReview.endsIn(seen, resolution);
        return new Reservation(seen, incident, resolution, ForensicReview.preview(seen, end), now);
    }

    /// Whether the clear will wait for the scheduler.
    boolean authorises() {
        return seen.mode() == NodeMode.FENCE_LOST;
    }

    Duration left(Instant now) {
        Duration left = LASTS.minus(Phrases.elapsed(at, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Why the reservation no longer holds; empty while it does.
    Optional<String> broken(@Nullable Tracked node, Instant now, Times times) {
        List<String> changes = changes(node);
        if (!changes.isEmpty()) {
            return Optional.of(
                    "The node changed at "
                            + times.seconds(now)
                            + " while this was open: "
                            + String.join(", ", changes)
                            + ". Read it again.");
        }
        return left(now).isZero()
                ? Optional.of(
                        "The "
                                + LASTS.toSeconds()
                                + " seconds in which what you read counted are over. Read it"
                                + " again.")
                : Optional.empty();
    }

    private List<String> changes(@Nullable Tracked node) {
        Incident now = node == null ? null : node.incident();
        if (node == null || now == null) {
            return List.of("the incident ended");
        }
        List<String> changes = new ArrayList<>();
        if (node.mode() != seen.mode()) {
            changes.add(ModeChange.of(seen.mode(), node.mode()).toString());
        }
        if (now.position() != incident.position()) {
            changes.add("another incident, raise " + now.raises());
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
