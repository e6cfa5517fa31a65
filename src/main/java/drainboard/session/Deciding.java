package drainboard.session;

import drainboard.event.OperatorDecision;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.journal.Step;
import drainboard.node.Effect;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Takes an operator's decision: what came before is kept first, then the decision is, and who made
/// it hears of it only then. One that cannot be kept is taken back. The session thread's own.
final class Deciding {
    private static final String NOTHING_CHANGED = " Nothing was changed; try again.";

    private static final String NOT_KNOWN =
            " It is not known whether the decision stands on the disk. It is not in force here and"
                + " is withdrawn as soon as the journal can be written; look at the audit before"
                + " you decide again.";

    private final Fleet fleet;
    private final Chronicle chronicle;
    private final Ledger ledger;
    private final Function<OperatorDecision, Outcome> accepting;

    /// @param accepting takes a decision as any other message
    Deciding(
            Fleet fleet,
            Chronicle chronicle,
            Ledger ledger,
            Function<OperatorDecision, Outcome> accepting) {
        this.fleet = fleet;
        this.chronicle = chronicle;
        this.ledger = ledger;
        this.accepting = accepting;
    }

    /// Takes a decision and answers it; false where it was not taken, as if it had never come.
    boolean isDecided(Intake.Item.Decision asked, Instant now) {
        Desk.Answer answer = decide(asked, now);
        ledger.step(Step.BEFORE_ANSWER);
        asked.answer().complete(answer);
        ledger.step(Step.ANSWERED);
        return !(answer instanceof Desk.Answer.Unavailable);
    }

    private Desk.Answer decide(Intake.Item.Decision asked, Instant now) {
        OperatorDecision decision = asked.decision();
        ledger.flush(now);
        if (ledger.saving() instanceof Saving.Unsaved(Instant _, String cause, long _)) {
            return new Desk.Answer.Unavailable(cause + NOTHING_CHANGED);
        }
        if (ledger.saving() instanceof Saving.LookingOn(String why)) {
            return new Desk.Answer.Unavailable(why);
        }
        @Nullable Long entry = ledger.saving() instanceof Saving.Kept kept ? next(kept) : null;
        NodeState before = fleet.state(decision.node());
        ledger.attach(asked.attached());
        Outcome outcome = accepting.apply(decision);
        ledger.attach(Optional.empty());
        Keeping.Decided kept = ledger.decide(now);
        if (!kept.isKept()) {
            undo(decision, before, kept, now);
            return new Desk.Answer.Unavailable(
                    kept.cause() + (kept.unknown() ? NOT_KNOWN : NOTHING_CHANGED), kept.unknown());
        }
        return answer(outcome, entry);
    }

    /// All before the decision is kept by now and its unit is its own, so this is its entry.
    private static @Nullable Long next(Saving.Kept kept) {
        return kept.nextEntry().orElse(null);
    }

    private void undo(
            OperatorDecision decision,
            @Nullable NodeState before,
            Keeping.Decided kept,
            Instant now) {
        chronicle.forgetNewest(decision.node());
        if (before != null) {
            fleet.restore(before);
            if (kept.unknown()) {
                ledger.withdrawn(decision, before, now);
            }
        }
    }

    private static Desk.Answer answer(Outcome outcome, @Nullable Long entry) {
        boolean authorised = false;
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DecisionRefused refused) {
                return new Desk.Answer.Refused(refused.refusal(), refused.detail());
            }
            authorised |= effect instanceof Effect.Authorised;
        }
        return new Desk.Answer.Accepted(authorised, entry);
    }
}
