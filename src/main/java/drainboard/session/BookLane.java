package drainboard.session;

import drainboard.journal.AuditPages;
import drainboard.journal.JournalException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/// Answers what is asked of an audit one after the other, on a virtual thread and through a
/// connection of its own. Where reading fails, the file is opened again for the next question.
final class BookLane implements AutoCloseable {
    private static final String CLOSED = "The run was closed.";

    private final Path file;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("drainboard-audit").factory());

    /// Touched by that thread alone.
    private @Nullable AuditPages open;

    BookLane(Path file) {
        this.file = file;
    }

    /// A question.
    @FunctionalInterface
    interface Question<A> {
        A of(AuditPages audit) throws JournalException;
    }

    /// Asks.
    ///
    /// @param otherwise the answer where there is none, from a sentence that says why
    <A> CompletableFuture<A> ask(Question<A> question, Function<String, A> otherwise) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> answer(question, otherwise, answer));
        } catch (RejectedExecutionException e) {
            answer.complete(otherwise.apply(CLOSED));
        }
        return answer;
    }

    private <A> void answer(
            Question<A> question, Function<String, A> otherwise, CompletableFuture<A> answer) {
        try {
            AuditPages audit = open == null ? AuditPages.open(file) : open;
            open = audit;
            answer.complete(question.of(audit));
        } catch (JournalException e) {
            letGo();
            answer.complete(otherwise.apply(String.valueOf(e.getMessage())));
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            answer.completeExceptionally(cause == null ? e : cause);
        } finally {
            answer.completeExceptionally(new IllegalStateException("nobody answered"));
        }
    }

    private void letGo() {
        AuditPages was = open;
        open = null;
        if (was != null) {
            was.close();
        }
    }

    @Override
    public void close() {
        try {
            thread.execute(this::letGo);
        } catch (RejectedExecutionException e) {
            // It was closed before.
        }
        thread.shutdown();
    }
}
