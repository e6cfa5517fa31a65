package drainboard.ui.node;

import drainboard.event.WorkloadName;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What the page is about: a node, or one placement of it, in a picture.
///
/// @param workload the placement's name; null where the page is about the whole node
record Subject(SessionPicture picture, Tracked node, @Nullable WorkloadName workload, Times times) {
    /// The placements that the page is about.
    List<Placement> placements() {
        return node.placements().stream().filter(this::concerns).toList();
    }

    boolean concerns(Placement placement) {
        return concerns(placement.name(node.node()));
    }

    boolean concerns(WorkloadName name) {
        return workload == null || workload.equals(name);
    }

    /// What a placement is called among other words. The title tells the whole of the one that is
    /// looked at: thousands of letters many times over would hold the window up for seconds.
    String name(Placement placement) {
        return Sanitizer.measured(placement.name(node.node()).text());
    }

    /// That the last report of work in flight tells of before the present drain; blank where there
    /// is no drain, or where it is of that.
    String beforeDrain(Placement placement) {
        return node.drain() != null && placement.reports().drain() == null
                ? ", before this drain"
                : "";
    }

    /// Whether the node is only last known, because its source is lost or stale.
    boolean isLost() {
        return picture.freshness().isStale(node.node());
    }

    /// Whether nobody can say how the node stands now.
    boolean isUnsure() {
        return isLost() || node.doubts().any();
    }

    /// What happened lately, newest first.
    List<Fact> facts() {
        return picture.facts().getOrDefault(node.node(), List.of());
    }

    /// As of when it is told: now, or when it was last known where it is only that.
    Instant told() {
        Instant known = picture.freshness().lastKnown(node.node());
        return known == null ? picture.now() : known;
    }

    /// A value as it stands, marked where nobody can say that it still does.
    String mark(String value) {
        return isUnsure() ? value + "?" : value;
    }

    /// A point in time and how long ago that is.
    String since(@Nullable Instant then) {
        return then == null
                ? "time unknown"
                : times.seconds(then) + ", " + Ages.words(age(then)) + " ago";
    }

    /// A point in time in every zone, and the message that said so where it is there, one that
    /// speaks of a change before others; blank for none.
    String whole(@Nullable Instant then) {
        if (then == null) {
            return "";
        }
        return facts().stream()
                .filter(fact -> then.equals(fact.said()) && !fact.raw().isEmpty())
                .min(Comparator.comparing(fact -> fact.change() == null))
                .map(fact -> times.both(then) + "\n" + Sanitizer.show(fact.raw()))
                .orElseGet(() -> times.both(then));
    }

    Duration age(Instant then) {
        return Duration.between(then, picture.now());
    }
}
