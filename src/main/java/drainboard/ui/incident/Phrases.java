package drainboard.ui.incident;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.session.VoidedClear;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The turns of speech that list, banner and form share, so that they say the same of the same.
final class Phrases {
    private Phrases() {}

    /// A node among other words; of a long name the head, the tail and the length.
    static String node(NodeId node) {
        return Sanitizer.measured(node.toString());
    }

    /// A node and its rack, where that is known.
    static String placed(NodeId node, SessionPicture picture) {
        String rack = rack(node, picture);
        return node(node) + (rack.isEmpty() ? "" : " " + rack);
    }

    /// The rack of a node; blank where that is not known.
    static String rack(NodeId node, SessionPicture picture) {
        String rack = picture.roster().labelsOf(node).get("rack");
        return rack == null ? "" : Sanitizer.show(rack);
    }

    static String workloads(int count) {
        return count == 1 ? "1 workload" : count + " workloads";
    }

    /// What an incident is called: the number of the message that opened it, which no other has.
    static String number(Incident incident) {
        return "incident " + Figures.count(incident.position());
    }

    /// The cause as a headline.
    static String shout(HaltCause cause) {
        return Words.of(cause).toUpperCase(Locale.ROOT);
    }

    /// The transition that a resolution waits for.
    static ModeChange waitsFor(Resolution resolution) {
        return ModeChange.of(NodeMode.FENCE_LOST, resolution.target());
    }

    /// How long ago something was; "age unknown" where its time is.
    static String age(@Nullable Instant since, Instant now) {
        return since == null ? "age unknown" : Ages.words(elapsed(since, now));
    }

    /// Since when, and how long that is.
    static String since(@Nullable Instant since, Instant now, Times times) {
        return since == null
                ? "since a time that was not said"
                : "since " + times.seconds(since) + " (" + age(since, now) + ")";
    }

    /// The time between, never negative: a source's clock may run ahead of ours.
    static Duration elapsed(Instant since, Instant now) {
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    /// Which clear is void.
    static String voided(VoidedClear clear) {
        return clear.operator().isEmpty()
                ? "The clear that was authorised"
                : "The clear that " + Sanitizer.show(clear.operator()) + " authorised";
    }

    /// How a node left fence_lost while its workloads are held: not as a clear waited for.
    static String left(Optional<VoidedClear> voided) {
        return voided.map(
                        clear ->
                                " left fence_lost another way than authorised: "
                                        + (clear.operator().isEmpty()
                                                ? "the clear"
                                                : "the clear of "
                                                        + Sanitizer.show(clear.operator()))
                                        + " is void")
                .orElse(" left fence_lost by itself");
    }

    /// A sentence with its full stop, which who wrote it may have set.
    static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?")
                ? sentence
                : sentence + ".";
    }

    /// Where a node was last known to be, and why no more than that is known; blank where it is
    /// known now.
    static String lastKnown(Tracked node, SessionPicture picture) {
        Freshness freshness = picture.freshness();
        String mode = "last known to be in " + node.mode().wireName();
        if (freshness.isStale(node.node())) {
            Instant then = freshness.lastKnown(node.node());
            return mode
                    + (then == null ? "" : " " + Ages.words(elapsed(then, picture.now())) + " ago")
                    + ", "
                    + lostBy(node.node(), freshness);
        }
        return node.doubts().any()
                ? mode + ", something said of it since could not be followed"
                : "";
    }

    /// That what an alarm says of a node is only last known, when that was and why; nothing where
    /// it is known now. It is said as an alarm is shown, for those alone that are shown: what a
    /// source does changes no alarm.
    static Saying lastKnown(Alarm alarm, Freshness freshness) {
        NodeId node = alarm.node();
        if (node == null || !freshness.isStale(node)) {
            return Saying.NONE;
        }
        Instant then = freshness.lastKnown(node);
        Saying when = then == null ? Saying.NONE : Saying.of(" ").ago(then);
        return Saying.of("last known").and(when).and(": " + lostBy(node, freshness));
    }

    /// How the source of a node stands that is only last known.
    static String lostBy(NodeId node, Freshness freshness) {
        String source = freshness.source(node);
        return source == null
                ? "nobody can say by which source"
                : Sanitizer.brief(source) + " " + freshness.standing(node);
    }
}
