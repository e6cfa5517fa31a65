package drainboard.session;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Origin;
import drainboard.event.WorkloadName;
import drainboard.fleet.Outcome;
import drainboard.journal.AuditEntry;
import drainboard.journal.AuditEntry.What;
import drainboard.journal.AuditEntry.When;
import drainboard.journal.AuditEntry.Who;
import drainboard.journal.Standing;
import drainboard.node.Effect;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.wire.Lone;
import drainboard.wire.PlainObject;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says in entries of the audit what befell and what was decided: each raise, acknowledgement,
/// authorisation, voiding, refusal and clear (lifecycle.md section 10), and what became of the
/// sources and of the run.
final class AuditTrail {
    /// The number of an incident, as the window has it in its titles.
    private static final String INCIDENT = "incident";

    private static final int MOST_NAMED = 50;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 255;

    private final String account;
    private final String session;
    private final long begun;
    private final Map<String, String> rules;

    /// @param account the operating system's user
    /// @param session what tells this run from others
    /// @param begun the clock that is never set back, when the run began
    AuditTrail(String account, String session, long begun) {
        this(account, session, begun, Map.of());
    }

    /// @param rules what else is set of the run that decides what is safe
    AuditTrail(String account, String session, long begun, Map<String, String> rules) {
        this.rules = rules;
        this.account = account;
        this.session = session;
        this.begun = begun;
    }

    /// What is set that decides what is safe, each with where it comes from.
    Map<String, String> rules() {
        return rules;
    }

    /// When something is entered.
    ///
    /// @param nanos by the clock that is never set back
    /// @param attached what was attached to the decision that is entered
    record Moment(Instant now, long nanos, Optional<Attachment> attached) {}

    /// What came of a message.
    ///
    /// @param before the node before it; null where nothing was known of it
    /// @param origin where it stood; null for a decision made here
    List<AuditEntry> of(
            NodeEvent event,
            @Nullable NodeState before,
            Outcome outcome,
            @Nullable Origin origin,
            Moment at) {
        List<AuditEntry> entries = new ArrayList<>();
        NodeState after = outcome.after();
        for (Effect effect : outcome.effects()) {
            What what = what(event, before, after, effect, origin, at.attached());
            if (what != null) {
                entries.add(entry(operator(event, effect), what, at));
            }
        }
        boolean moved =
                after != null
                        && !Standing.of(after)
                                .equals(before == null ? "none" : Standing.of(before));
        if (moved && entries.isEmpty()) {
            Map<String, Object> evidence = evidence(after, origin);
            entries.add(entry("", what("halt_changed", event.node(), "", evidence, "changed"), at));
        }
        return entries;
    }

    private static @Nullable What what(
            NodeEvent event,
            @Nullable NodeState before,
            @Nullable NodeState after,
            Effect effect,
            @Nullable Origin origin,
            Optional<Attachment> attached) {
        NodeId node = event.node();
        Map<String, Object> evidence = evidence(after, origin);
        Incident incident = incident(effect, before, after);
        if (incident != null) {
            evidence.put(INCIDENT, incident.position());
        }
        boolean taken = !(effect instanceof Effect.DecisionRefused);
        if (event instanceof ForensicClear && taken && Standing.isUnacknowledged(before)) {
            evidence.put("acknowledges", true);
        }
        return switch (effect) {
            case Effect.Raised raised -> {
                evidence.put("cause", raised.cause().wireName());
                evidence.put("raise", (long) raised.raise());
                evidence.put("workloads", halted(after));
                yield what(
                        "halt_raised", node, "", evidence, raised.opening() ? "opened" : "again");
            }
            case Effect.Acknowledged _ ->
                    event instanceof Acknowledgement made
                            ? what(
                                    "halt_acknowledged",
                                    node,
                                    shortened(made.note()),
                                    evidence,
                                    "acknowledged")
                            : null;
            case Effect.Authorised _ -> decided(event, evidence, attached, "authorised");
            case Effect.AuthorisationVoided _ ->
                    what("authorisation_voided", node, "", evidence, "voided");
            case Effect.IncidentEnded ended -> {
                evidence.put("workloads", names(ended.workloads()));
                yield event instanceof ForensicClear
                        ? decided(event, evidence, attached, "ended")
                        : what("halt_cleared", node, "", evidence, "ended");
            }
            case Effect.DecisionRefused refused ->
                    decided(event, evidence, attached, "refused: " + refused.refusal().wireName());
            case Effect.RecordDiffers differs -> {
                evidence.put("detail", differs.detail());
                yield what("record_differs", node, "", evidence, "noted");
            }
            case Effect.Mismatch mismatch -> {
                evidence.put("workload", mismatch.workload().text());
                evidence.put("told", mismatch.told().wireName());
                evidence.put("reported", mismatch.reported().wireName());
                yield what("action_mismatch", node, "", evidence, "noted");
            }
            case Effect.ActionDue _, Effect.DrainEnded _ -> null;
        };
    }

    /// The incident that an effect is about: one that ended is not there afterwards; null for none.
    private static @Nullable Incident incident(
            Effect effect, @Nullable NodeState before, @Nullable NodeState after) {
        if (effect instanceof Effect.IncidentEnded ended) {
            return ended.incident();
        }
        Incident now = after instanceof Tracked node ? node.incident() : null;
        return now == null && before instanceof Tracked was ? was.incident() : now;
    }

    private static What decided(
            NodeEvent event,
            Map<String, Object> evidence,
            Optional<Attachment> attached,
            String result) {
        if (event instanceof ForensicClear clear) {
            evidence.put("verified", clear.verified());
            attached.ifPresent(file -> name(evidence, file));
            if (clear.resolution() != null) {
                evidence.put("resolution", clear.resolution().wireName());
            }
            if (clear.raise() != null) {
                evidence.put("raise", clear.raise());
            }
            return new What(
                    "forensic_clear",
                    Standing.target(clear.node()),
                    shortened(clear.reason()),
                    PlainObject.write(evidence),
                    attached.map(Attachment::sha256).orElse(null),
                    clear.approver(),
                    result);
        }
        return event instanceof Acknowledgement made
                ? what("halt_acknowledged", event.node(), shortened(made.note()), evidence, result)
                : what("decision", event.node(), "", evidence, result);
    }

    private static void name(Map<String, Object> evidence, Attachment file) {
        String name = file.name();
        evidence.put(
                "attached",
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
        evidence.put("attached_bytes", file.bytes());
    }

    private static What what(
            String kind, NodeId node, String why, Map<String, Object> evidence, String result) {
        return new What(
                kind, Standing.target(node), why, PlainObject.write(evidence), null, null, result);
    }

    private static Map<String, Object> evidence(
            @Nullable NodeState after, @Nullable Origin origin) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        if (origin != null) {
            evidence.put("source", origin.source());
            evidence.put("line", origin.line());
            evidence.put("offset", origin.offset());
        }
        if (after != null) {
            evidence.put(Standing.MEMBER, Standing.of(after));
        }
        return evidence;
    }

    private static List<String> halted(@Nullable NodeState after) {
        return after instanceof Tracked node
                ? names(
                        node.placements().stream()
                                .filter(Placement::isHalted)
                                .map(one -> one.name(node.node()))
                                .toList())
                : List.of();
    }

    private static List<String> names(List<WorkloadName> workloads) {
        List<String> named = workloads.stream().limit(MOST_NAMED).map(WorkloadName::text).toList();
        if (workloads.size() <= MOST_NAMED) {
            return named;
        }
        List<String> some = new ArrayList<>(named);
        some.add("and " + (workloads.size() - MOST_NAMED) + " more");
        return some;
    }

    /// A stream could give reasons of a megabyte, and an entry is never deleted.
    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON) + " … (" + reason.length() + " characters)";
    }

    private static String operator(NodeEvent event, Effect effect) {
        if (event instanceof OperatorDecision decision) {
            return decision.operator();
        }
        return effect instanceof Effect.IncidentEnded ended ? ended.operator() : "";
    }

    /// A decision was made and could not be kept: it is not in force, whatever stands on the disk.
    AuditEntry withdrawn(OperatorDecision decision, NodeState stands, Moment at) {
        Map<String, Object> evidence = evidence(stands, null);
        What what =
                what(
                        "decision_withdrawn",
                        decision.node(),
                        "it is not known whether it was kept",
                        evidence,
                        "not in force");
        return entry(decision.operator(), what, at);
    }

    /// Something befell the run or a source.
    AuditEntry befell(
            String kind, String target, Map<String, ?> evidence, String result, Moment at) {
        What what = new What(kind, target, "", PlainObject.write(evidence), null, null, result);
        return entry("", what, at);
    }

    /// An operator did something about the run itself.
    AuditEntry did(String operator, Deed deed, Moment at) {
        return entry(Lone.safe(operator), DeedWords.what(deed), at);
    }

    /// It was to be entered and could not be kept: it was not done, whatever stands on the disk.
    AuditEntry undone(String operator, Deed.Intended deed, Moment at) {
        return entry(Lone.safe(operator), DeedWords.undone(deed), at);
    }

    private AuditEntry entry(String operator, What what, Moment at) {
        return new AuditEntry(
                new Who(account, operator, session), new When(at.now(), at.nanos() - begun), what);
    }
}
