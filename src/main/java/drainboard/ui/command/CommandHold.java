package drainboard.ui.command;

import drainboard.session.SessionPicture;
import drainboard.ui.control.LastShown;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// How long what was read of a run counts: a limited time, while the node stays as it was, and only
/// while the present state of things is shown.
final class CommandHold {
    private static final Duration LASTS = Duration.ofSeconds(90);

    private final CommandOrder order;
    private final LastShown shown;
    private SessionPicture latest;
    private String read = "";
    private Instant at;

    CommandHold(CommandOrder order, LongSupplier nanos, SessionPicture picture) {
        this.order = order;
        this.latest = picture;
        this.at = picture.now();
        this.shown = new LastShown(nanos);
    }

    void show(SessionPicture picture) {
        latest = picture;
        shown.again();
    }

    /// Why it cannot be run, by what is shown and for how long that has been shown; blank where it
    /// can.
    String refusal() {
        String old = shown.tooLongAgo();
        return old.isEmpty() ? order.refusal(latest) : old;
    }

    String consequence() {
        return order.consequence(latest);
    }

    /// What is shown now was read now.
    void begin() {
        read = consequence();
        at = latest.now();
    }

    /// For how long it still counts.
    Duration left() {
        return LASTS.minus(Duration.between(at, latest.now()));
    }

    /// Why what was read does not count any more; blank while it does.
    String broken() {
        String refused = refusal();
        if (!refused.isEmpty()) {
            return refused + " Go back and read it again.";
        }
        if (!consequence().equals(read)) {
            return "The node changed while this was open. Go back and read it again.";
        }
        return left().isPositive()
                ? ""
                : "The "
                        + LASTS.toSeconds()
                        + " seconds in which what you read counted are over. Go back and read it"
                        + " again.";
    }
}
