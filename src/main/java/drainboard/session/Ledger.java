package drainboard.session;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.Rejection;
import drainboard.fleet.Outcome;
import drainboard.journal.AuditEntry;
import drainboard.journal.Journal;
import drainboard.journal.KeptDrain;
import drainboard.journal.KeptMove;
import drainboard.journal.KeptNode;
import drainboard.journal.Place;
import drainboard.journal.Step;
import drainboard.journal.Unit;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what happens in a run into what is kept of it, for [Keeping]. Where nothing is kept, it
/// does nothing. The session thread's own.
final class Ledger {
    private final KeptWords words = new KeptWords();
    private AuditTrail trail = new AuditTrail("", "", 0);
    private Step.Probe probe = Step.Probe.NONE;
    private Keeping keeping = new Keeping(null, Step.Probe.NONE, this::notKept);
    private boolean telling;
    private Optional<Attachment> attached = Optional.empty();

    /// Keeps from now on; before the first message.
    ///
    /// @param tell whether event lines go out from the journal
    void keep(Journal journal, AuditTrail says, Step.Probe hears, boolean tell) {
        trail = says;
        probe = hears;
        telling = tell;
        keeping = new Keeping(journal, hears, this::notKept);
    }

    /// The run begins under a policy.
    ///
    /// @param differences where the audit did not lead to the state that was kept
    void began(SupervisionPolicy policy, List<String> differences, Instant now) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("on_gap", policy.onGap().toString());
        evidence.put("two_person", policy.twoPerson().toString());
        evidence.put("halt_on_mismatch", policy.haltOnMismatch());
        trail.rules().forEach((key, set) -> evidence.put(key, DeedWords.kept(set)));
        befell("session_started", "", evidence, "", now);
        for (String difference : differences) {
            befell("state_differs", "", Map.of("detail", difference), "alarm", now);
        }
    }

    /// Keeps nothing and says why.
    void lookOn(String why) {
        keeping.lookOn(why);
    }

    /// Keeps nothing, though it was asked for.
    void fail(String why, Instant now) {
        keeping.fail(why, now);
    }

    /// Whether event lines go out from the journal.
    boolean isTelling() {
        return telling;
    }

    private AuditEntry notKept(String kind, long count) {
        return trail.befell(kind, "", Map.of("count", count), "given up", moment(Instant.now()));
    }

    /// A message and what came of it.
    ///
    /// @param before the node before it; null where nothing was known of it
    /// @param lines what goes out of it
    record Taken(
            NodeEvent event,
            @Nullable NodeState before,
            Outcome outcome,
            Fact fact,
            List<String> lines) {}

    /// What is attached to the decision that is taken next.
    void attach(Optional<Attachment> file) {
        attached = file;
    }

    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    void took(Taken taken, long position) {
        probe.at(Step.APPLIED);
        if (!keeping.isAsked()) {
            return;
        }
        Fact fact = taken.fact();
        Gathered into = keeping.gathered();
        into.event(words.of(taken));
        NodeState after = taken.outcome().after();
        KeptMove moved = words.moved(fact);
        if (after != null && (moved != null || after != taken.before())) {
            into.node(new KeptNode(after, fact.seen(), words.keyed(fact.origin()), moved));
        }
        for (Effect effect : taken.outcome().effects()) {
            if (effect instanceof Effect.DrainEnded ended) {
                into.drains.add(
                        new KeptDrain(fact.node(), ended.drain(), ended.outcome(), ended.at()));
            }
        }
        into.audit.addAll(
                trail.of(
                        taken.event(),
                        taken.before(),
                        taken.outcome(),
                        fact.origin(),
                        moment(fact.seen())));
        if (telling) {
            taken.lines().forEach(into::tell);
        }
        keeping.gatheredTo(position, System.nanoTime());
    }

    /// A source is shown by this name in this run, and kept by this key.
    void named(String name, String key) {
        words.named(name, key);
    }

    /// A record that was refused.
    ///
    /// @param about the node it spoke of; null where that could not be read
    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    void refused(
            @Nullable NodeId about,
            @Nullable NodeState before,
            Outcome outcome,
            Rejection rejection,
            Instant now) {
        if (keeping.isAsked()) {
            keeping.gathered().event(words.refused(about, rejection, now));
            NodeState after = outcome.after();
            if (after != null && after != before) {
                keeping.gathered().node(new KeptNode(after, now, words.keyed(rejection.origin())));
            }
            keeping.gathered(System.nanoTime());
        }
    }

    /// How far a source was taken.
    void place(String key, Place place) {
        if (keeping.isAsked()) {
            keeping.gathered().places.put(key, place);
            keeping.gathered(System.nanoTime());
        }
    }

    /// Up to which line a receiver has what was told.
    void delivered(String receiver, long sequence, long everybody) {
        if (keeping.isAsked()) {
            keeping.gathered().delivered.put(receiver, sequence);
            keeping.gathered().delivered.put(Unit.EVERYBODY, everybody);
            keeping.gathered(System.nanoTime());
        }
    }

    /// Something befell a source.
    void source(String kind, String name, String detail, Instant now) {
        befell(kind, name, Map.of("detail", detail), "", now);
    }

    /// Something befell the run.
    void befell(String kind, String target, Map<String, ?> evidence, String result, Instant now) {
        if (keeping.isAsked()) {
            keeping.gathered().audit.add(trail.befell(kind, target, evidence, result, moment(now)));
            keeping.gathered(System.nanoTime());
        }
    }

    /// A decision is not in force, whatever stands on the disk.
    void withdrawn(OperatorDecision decision, NodeState stands, Instant now) {
        keeping.gathered().node(new KeptNode(stands, now, null));
        keeping.gathered().audit.add(trail.withdrawn(decision, stands, moment(now)));
        keeping.gathered(System.nanoTime());
    }

    /// An operator's own deed about the run.
    void did(String operator, Deed deed, Instant now) {
        keeping.gathered().audit.add(trail.did(operator, deed, moment(now)));
        keeping.gathered(System.nanoTime());
    }

    /// A deed was not done, whatever stands on the disk.
    void undone(String operator, Deed.Intended deed, Instant now) {
        keeping.gathered().audit.add(trail.undone(operator, deed, moment(now)));
        keeping.gathered(System.nanoTime());
    }

    private AuditTrail.Moment moment(Instant now) {
        return new AuditTrail.Moment(now, System.nanoTime(), attached);
    }

    /// Lets go of what has gathered and is not kept yet.
    void drop() {
        keeping.drop();
    }

    void afterwards(Runnable act) {
        keeping.afterwards(act);
    }

    boolean isDue(long nanos) {
        return keeping.isDue(nanos);
    }

    void flush(Instant now) {
        keeping.flush(now, System.nanoTime());
        probe.at(Step.TOLD);
    }

    Keeping.Decided decide(Instant now) {
        Keeping.Decided decided = keeping.decide(now);
        if (decided.isKept()) {
            keeping.flush(now, System.nanoTime());
        }
        return decided;
    }

    Saving saving() {
        return keeping.saving();
    }

    void step(Step step) {
        probe.at(step);
    }

    void close(Instant now) {
        befell("session_ended", "", Map.of(), "", now);
        keeping.close(now, System.nanoTime());
        probe.at(Step.TOLD);
    }
}
