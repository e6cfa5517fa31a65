package drainboard.ui.node;

import drainboard.lifecycle.ModeChange;
import drainboard.session.Fact;
import drainboard.ui.control.Sanitizer;

/// Says of an event whether it was taken, and why it was not.
final class Refusals {
    private Refusals() {}

    /// What was done with it, as the verb before a time.
    static String done(Fact fact) {
        return switch (fact.disposition()) {
            case APPLIED, REAFFIRMED, ADOPTED, GAP -> "taken";
            case REJECTED -> "refused";
            case DUPLICATE -> "not taken, it is a duplicate:";
            case STALE -> "not taken, it is older than what was:";
            case IGNORED -> "ignored";
            case NOTED -> "noted";
        };
    }

    /// Why a refused event was refused, safe to show.
    static String why(Fact fact) {
        ModeChange change = fact.change();
        if (change == null) {
            return fact.note().isEmpty() ? "for a reason that was not kept" : shown(fact);
        }
        String illegal = "illegal_transition: " + change + " is no step of the table";
        return fact.note().isEmpty() ? illegal : illegal + "; " + shown(fact);
    }

    private static String shown(Fact fact) {
        return Sanitizer.show(fact.note());
    }
}
