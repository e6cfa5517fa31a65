package drainboard.app;

import drainboard.event.OperatorDecision;
import drainboard.log.LogWords;
import drainboard.log.RunLog;
import drainboard.session.Attachment;
import drainboard.session.Desk;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A desk whose decisions and their answers stand in the log: that there was one and what became of
/// it. Who, why and what was verified are the audit's.
record LoggedDesk(Desk desk, RunLog log) implements Desk {
    private static final String NAME = "drainboard.decision";

    @Override
    public CompletableFuture<Answer> submit(
            OperatorDecision decision, Optional<Attachment> attached) {
        log.tell(
                Level.INFO,
                NAME,
                words("asked", decision).with("attached", attached.isPresent() ? 1 : 0));
        return desk.submit(decision, attached)
                .whenComplete(
                        (answer, failure) -> {
                            if (answer == null) {
                                log.tell(
                                        Level.ERROR,
                                        NAME,
                                        words("unanswered", decision).failed(failure));
                            } else {
                                tell(decision, answer);
                            }
                        });
    }

    private void tell(OperatorDecision decision, Answer answer) {
        switch (answer) {
            case Answer.Accepted(boolean authorised, Long _) ->
                    log.tell(
                            Level.INFO,
                            NAME,
                            words(authorised ? "authorised" : "accepted", decision));
            case Answer.Refused(var refusal, String _) ->
                    log.tell(
                            Level.WARNING,
                            NAME,
                            words("refused", decision).with("refusal", refusal.wireName()));
            case Answer.Unavailable(String why, boolean unknown) ->
                    log.tell(
                            Level.ERROR,
                            NAME,
                            words(unknown ? "not_known" : "unavailable", decision)
                                    .with("why", why));
        }
    }

    private static LogWords words(String event, OperatorDecision decision) {
        String kind =
                switch (decision) {
                    case OperatorDecision.Acknowledgement _ -> "halt_acknowledged";
                    case OperatorDecision.ForensicClear _ -> "forensic_clear";
                };
        LogWords words =
                LogWords.of(event).with("decision", kind).with("node", decision.node().toString());
        Long raise = decision.raise();
        return raise == null ? words : words.with("raise", raise);
    }
}
