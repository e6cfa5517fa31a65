package drainboard.session;

import drainboard.journal.Step;
import drainboard.session.Scribe.Answer;

import java.time.Instant;

/// Enters an operator's deed about the run itself: what came before is kept first, then the entry
/// is, and who asked hears of it only then. On the session's thread.
final class Entering {
    static final String NOT_ASKED =
            "Nothing is kept in this run, so that it cannot be entered in the audit. Nothing was"
                    + " done.";

    private static final String NOBODY =
            "It is not known who decides at this desk. Nothing was done; name the operator first.";

    /// What to do next is for who asked to say: this does not know what stands beside it.
    private static final String NOTHING_DONE = " Nothing was done.";

    private static final String LATER =
            " What came of it is entered as soon as the journal can be written.";

    private static final String NOT_KNOWN =
            " It is not known whether the entry stands on the disk. Nothing was done; look at the"
                    + " audit before you try again.";

    private Entering() {}

    static void enter(Intake.Item.Entry asked, Ledger ledger, Instant now) {
        Answer answer = answer(asked, ledger, now);
        ledger.step(Step.BEFORE_ANSWER);
        asked.answer().complete(answer);
        ledger.step(Step.ANSWERED);
    }

    private static Answer answer(Intake.Item.Entry asked, Ledger ledger, Instant now) {
        if (asked.operator().isBlank()) {
            return new Answer.Refused(NOBODY);
        }
        ledger.flush(now);
        return switch (ledger.saving()) {
            case Saving.NotAsked _ -> new Answer.Refused(NOT_ASKED);
            case Saving.LookingOn(String why) -> new Answer.Refused(why);
            case Saving.Unsaved(Instant _, String cause, long _)
                    when asked.deed() instanceof Deed.Intended ->
                    new Answer.Refused(cause + NOTHING_DONE);
            case Saving.Unsaved _, Saving.Kept _ ->
                    switch (asked.deed()) {
                        case Deed.Intended deed -> intended(asked.operator(), deed, ledger, now);
                        case Deed.Done deed -> done(asked.operator(), deed, ledger, now);
                    };
        };
    }

    private static Answer done(String operator, Deed.Done deed, Ledger ledger, Instant now) {
        ledger.did(operator, deed, now);
        ledger.flush(now);
        return ledger.saving() instanceof Saving.Unsaved(Instant _, String cause, long _)
                ? new Answer.Refused(cause + LATER)
                : new Answer.Kept();
    }

    private static Answer intended(
            String operator, Deed.Intended deed, Ledger ledger, Instant now) {
        ledger.did(operator, deed, now);
        Keeping.Decided kept = ledger.decide(now);
        if (kept.isKept()) {
            return new Answer.Kept();
        }
        if (kept.unknown()) {
            ledger.undone(operator, deed, now);
        }
        return new Answer.Refused(kept.cause() + (kept.unknown() ? NOT_KNOWN : NOTHING_DONE));
    }
}
