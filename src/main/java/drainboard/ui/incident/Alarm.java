package drainboard.ui.incident;

import drainboard.event.NodeId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/// One thing that needs a person, in words that are safe to show.
///
/// @param about what it is about
/// @param condition what happened, in capitals
/// @param asset to whom
/// @param detail how it stands
/// @param consequence asset, condition, consequence and age in one line, for the banner
/// @param since when it began; null where that was not said
/// @param age how long ago that was
public record Alarm(
        Severity severity,
        About about,
        String condition,
        String asset,
        String detail,
        String consequence,
        @Nullable Instant since,
        String age)
        implements AttentionRow {

    /// Worst first; of equals, what has waited longest.
    static final Comparator<Alarm> WORST_FIRST =
            Comparator.comparing(Alarm::severity, Severity.ORDER)
                    .thenComparing(
                            Alarm::since, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                    .thenComparing(Alarm::node, Comparator.nullsLast(NodeId.ORDER))
                    .thenComparing(Alarm::asset);

    /// What an alarm is about.
    public sealed interface About {}

    /// The node that an alarm is about, as it was seen.
    ///
    /// @param raise the raise of its open incident; null where it has none
    public record Target(NodeId node, @Nullable Long raise) implements About {}

    /// The source that an alarm is about.
    ///
    /// @param name not sanitized
    public record Feed(String name) implements About {}

    /// An alarm is about the journal and its audit.
    public record Audit() implements About {}

    @Override
    public String key() {
        return (severity.isHalt() ? "halt " : severity.name() + " ")
                + (node() == null ? asset : node());
    }

    /// What happened, and to whom.
    public String headline() {
        return condition + "  " + asset;
    }

    /// The node it is about; null for a source.
    public @Nullable NodeId node() {
        return about instanceof Target target ? target.node() : null;
    }

    /// The node as it was seen; null for a source.
    @Nullable Target target() {
        return about instanceof Target target ? target : null;
    }
}
