package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SeenRejection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/// One thing that needs a person, in words that are safe to show. It stays equal while nothing but
/// time passes.
///
/// @param about what it is about
/// @param condition what happened, in capitals
/// @param asset to whom
/// @param detail how it stands
/// @param consequence asset, condition, consequence and age in one line, for the banner
/// @param since when it began; null where that was not said
/// @param mark what else is known of it
public record Alarm(
        Severity severity,
        About about,
        String condition,
        String asset,
        Saying detail,
        Saying consequence,
        @Nullable Instant since,
        Trait mark)
        implements AttentionRow {

    /// Worst first; of equals, what has waited longest.
    static final Comparator<Alarm> WORST_FIRST = Alarm::worseFirst;

    // Written out, since a flood is compared a hundred thousand times for a picture.
    private static int worseFirst(Alarm one, Alarm other) {
        int by = Severity.ORDER.compare(one.severity, other.severity);
        if (by == 0) {
            by = earlierFirst(one.since, other.since);
        }
        if (by == 0) {
            by = nodesFirst(one.node(), other.node());
        }
        return by == 0 ? one.asset.compareTo(other.asset) : by;
    }

    private static int earlierFirst(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    private static int nodesFirst(@Nullable NodeId one, @Nullable NodeId other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return NodeId.ORDER.compare(one, other);
    }

    /// What else is known of an alarm.
    ///
    /// @param source the source that it hangs on, safe to show; blank where that is not known
    /// @param level how bad it is within its kind: a greater one is a worsening
    /// @param acknowledged when somebody took it; null where nobody has
    /// @param raised when a halt was raised last; null for anything else
    /// @param firstOut whether it was the first of a flood of halts
    public record Trait(
            String source,
            long level,
            @Nullable Instant acknowledged,
            @Nullable Instant raised,
            boolean firstOut) {
        static final Trait NONE = new Trait("", 0, null, null, false);

        static Trait of(String source, long level) {
            return new Trait(source, level, null, null, false);
        }

        private Trait first(boolean is) {
            return new Trait(source, level, acknowledged, raised, is);
        }
    }

    /// What an alarm is about.
    public sealed interface About {}

    /// The node that an alarm is about, as it was seen.
    ///
    /// @param raise the raise of its open incident; null where it has none
    /// @param rack where it stands, safe to show; blank where the placements do not say
    /// @param said the one event that the alarm tells of; null where it tells of none, or where
    ///   that event is not in memory any more
    public record Target(NodeId node, @Nullable Long raise, String rack, @Nullable Fact said)
            implements About {
        Target(NodeId node, @Nullable Long raise) {
            this(node, raise, "", null);
        }
    }

    /// The source that an alarm is about.
    ///
    /// @param name not sanitized
    /// @param line the refused line that the alarm tells of; null where it tells of none
    public record Feed(String name, @Nullable SeenRejection line) implements About {
        /// A source of which no line is told.
        public Feed(String name) {
            this(name, null);
        }
    }

    /// The service that an alarm is about.
    ///
    /// @param name not sanitized
    public record Service(String name) implements About {}

    /// An alarm is about the journal and its audit.
    public record Audit() implements About {}

    /// An alarm is about this window itself.
    public record Desktop() implements About {}

    Alarm(
            Severity severity,
            About about,
            String condition,
            String asset,
            String detail,
            String consequence,
            @Nullable Instant since) {
        this(
                severity,
                about,
                condition,
                asset,
                Saying.of(detail),
                Saying.of(consequence),
                since,
                Trait.NONE);
    }

    @Override
    public String key() {
        return (severity.isHalt() ? "halt " : severity.name() + " ")
                + (node() == null ? asset : node());
    }

    /// What happened, and to whom.
    public String headline() {
        return condition + "  " + asset;
    }

    /// The rack of the node it is about, safe to show; blank where there is none.
    public String rack() {
        return about instanceof Target target ? target.rack() : "";
    }

    /// The node it is about; null for anything else.
    public @Nullable NodeId node() {
        return about instanceof Target target ? target.node() : null;
    }

    /// The node as it was seen; null for anything else.
    @Nullable Target target() {
        return about instanceof Target target ? target : null;
    }

    /// How long ago it began; blank where that has no sense.
    public String age(Instant now) {
        return since == null && severity.isOfAudit() ? "" : Phrases.age(since, now);
    }

    /// That what it says of a node is only last known, when that was and why; nothing where it is
    /// known now.
    public Saying lastKnown(Freshness freshness) {
        return Phrases.lastKnown(this, freshness);
    }

    Alarm marked(Trait as) {
        return new Alarm(severity, about, condition, asset, detail, consequence, since, as);
    }

    Alarm first(boolean is) {
        return mark.firstOut() == is ? this : marked(mark.first(is));
    }
}
