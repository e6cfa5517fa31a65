package drainboard.ui.incident;

import drainboard.event.OperatorDecision;
import drainboard.session.Attachment;
import drainboard.session.Desk;
import drainboard.session.Desk.Answer;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The way to the desk and back to the window's thread.
///
/// @param turn runs what it is given on the window's thread
public record DeskCall(Desk desk, Executor turn) {
    /// A fault of the program says nothing of how far the decision came.
    private static String failed(Throwable failure) {
        return failure
                + ". It is not known whether the decision counts; look at the audit before you"
                + " decide again.";
    }

    /// Hands a decision in; its answer comes on the window's thread, whatever happens.
    void submit(OperatorDecision decision, Consumer<Answer> receiver) {
        submit(decision, Optional.empty(), receiver);
    }

    /// The same, with a file that the audit names with it.
    void submit(
            OperatorDecision decision, Optional<Attachment> attached, Consumer<Answer> receiver) {
        var _ =
                desk.submit(decision, attached)
                        .exceptionally(failure -> new Answer.Unavailable(failed(failure), true))
                        .thenAcceptAsync(receiver, turn);
    }
}
