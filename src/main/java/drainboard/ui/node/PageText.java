package drainboard.ui.node;

import drainboard.event.HaltCause;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;
import drainboard.ui.node.InspectorViewModel.Page;
import drainboard.ui.node.InspectorViewModel.Section;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Puts what is known of a node into the words of the inspector.
final class PageText {
    private static final int MOST_FACTS = 12;

    private final SessionPicture picture;
    private final Tracked node;
    private final @Nullable WorkloadName workload;
    private final List<Section> sections = new ArrayList<>();

    PageText(SessionPicture picture, Tracked node, @Nullable WorkloadName workload) {
        this.picture = picture;
        this.node = node;
        this.workload = workload;
    }

    Page page(Look look) {
        Readiness readiness = Readiness.of(node, picture.isSourceLost());
        List<Fact> facts = picture.facts().getOrDefault(node.node(), List.of());
        incident();
        placements();
        history(facts);
        source(facts);
        String since =
                node.since() == null
                        ? ", since when was not seen"
                        : " for " + Ages.words(Duration.between(node.since(), picture.now()));
        return new Page(
                Sanitizer.show(
                        workload == null
                                ? "Node " + node.node()
                                : workload.text() + " on " + node.node()),
                look,
                Words.of(node.mode()) + (picture.isSourceLost() ? "? last known" : "") + since,
                switch (readiness.verdict()) {
                    case READY -> "READY";
                    case NOT_READY -> "NOT READY";
                    case UNKNOWN -> "UNKNOWN";
                },
                readiness.reasons().stream().map(this::words).collect(Collectors.joining("; ")),
                List.copyOf(sections));
    }

    private String words(Readiness.Reason reason) {
        return switch (reason) {
            case DOUBT ->
                    node.doubts().fenceEventNotTaken()
                            ? "news of a lost fence was refused"
                            : "something said of it was not followed";
            case STALE -> "its source is lost";
            case HALTED -> "it is halted";
            case NOT_DRAINED ->
                    "mode is " + Words.of(node.mode()).toLowerCase(java.util.Locale.ROOT);
            case CHECKPOINT_MISSING -> "a checkpoint is missing";
            case IN_FLIGHT -> "work is in flight";
        };
    }

    private void incident() {
        Incident incident = node.incident();
        if (incident == null) {
            return;
        }
        Incident.Acknowledged by = incident.acknowledgement();
        sections.add(
                new Section(
                        "Incident, raise " + incident.raises(),
                        List.of(
                                Words.of(incident.cause()) + " since " + time(incident.opened()),
                                "condition  "
                                        + (node.mode() == NodeMode.FENCE_LOST
                                                ? "present"
                                                : "gone, still held"),
                                by == null
                                        ? "nobody has acknowledged"
                                        : "acknowledged by " + Sanitizer.show(by.operator()),
                                incident.authorised() == null
                                        ? "latch  held"
                                        : "latch  authorised, waiting for the scheduler",
                                guidance(incident.cause())),
                        false));
    }

    private static String guidance(HaltCause cause) {
        return switch (cause) {
            case FENCE_LOST ->
                    "The fence was not acknowledged: the node may still run. Verify power, BMC or"
                            + " network before you clear.";
            case UNMODELLED_TRANSITION ->
                    "The scheduler made a step that no rule models. Check what it did before you"
                            + " clear.";
            case STREAM_GAP ->
                    "At least one transition was missed. Check the node's true mode before you"
                            + " clear.";
            case ACTION_MISMATCH ->
                    "A runtime did something else than it was told. Check it before you clear.";
        };
    }

    private void placements() {
        for (Placement placement : node.placements()) {
            WorkloadName name = placement.name(node.node());
            if (workload != null && !workload.equals(name)) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            lines.add("accepts new work  " + yes(placement.lifecycle().acceptsNewWork()));
            lines.add(
                    "persisted checkpoint  " + yes(placement.lifecycle().hasPersistedCheckpoint()));
            lines.add(
                    "last action  "
                            + (placement.lastAction() == null
                                    ? "none"
                                    : placement.lastAction().wireName()));
            if (placement.withheldAction() != null) {
                lines.add("withheld  " + placement.withheldAction().wireName());
            }
            if (placement.halt() != null) {
                lines.add("halted  " + Words.of(placement.halt().cause()));
            }
            sections.add(new Section(Sanitizer.show(name.text()), lines, false));
        }
    }

    private void history(List<Fact> facts) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            if (lines.size() >= MOST_FACTS) {
                break;
            }
            if (fact.change() == null && fact.note().isEmpty()) {
                continue;
            }
            String told =
                    fact.told().stream()
                            .filter(one -> workload == null || workload.equals(one.workload()))
                            .map(
                                    one ->
                                            one.action().wireName()
                                                    + (one.withheld() == null
                                                            ? ""
                                                            : " (withheld "
                                                                    + one.withheld().wireName()
                                                                    + ")"))
                            .distinct()
                            .collect(Collectors.joining(", "));
            lines.add(
                    time(fact.said() == null ? fact.seen() : fact.said())
                            + "  "
                            + (fact.change() == null ? "" : fact.change() + "  ")
                            + fact.disposition().wireName()
                            + (told.isEmpty() ? "" : "\n    " + told)
                            + (fact.note().isEmpty()
                                    ? ""
                                    : "\n    " + Sanitizer.show(fact.note())));
        }
        if (!lines.isEmpty()) {
            sections.add(new Section("Lifecycle, newest first", lines, true));
        }
    }

    private void source(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.origin() != null) {
                sections.add(
                        new Section(
                                "Last event",
                                List.of(
                                        Sanitizer.show(fact.origin().source())
                                                + " line "
                                                + fact.origin().line()
                                                + ", byte "
                                                + fact.origin().offset(),
                                        Sanitizer.show(fact.raw())),
                                true));
                return;
            }
        }
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "time unknown" : Times.utcMillis(instant);
    }
}
