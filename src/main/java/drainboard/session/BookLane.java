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
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers what is asked of a journal one after the other, on a virtual thread and through a
/// connection of its own. Where reading fails, the file is opened again for the next question.
///
/// @param <P> what reads the journal
final class BookLane<P> implements AutoCloseable {
    private static final String CLOSED = "The run was closed.";

    private final Path file;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("drainboard-audit").factory());

    /// Touched by that thread alone.
    private @Nullable P open;

    private final Opening<P> opening;
    private final Consumer<P> closing;

    BookLane(Path file, Opening<P> opening, Consumer<P> closing) {
        this.file = file;
        this.opening = opening;
        this.closing = closing;
    }

    /// One for the audit.
    static BookLane<AuditPages> audit(Path file) {
        return new BookLane<>(file, AuditPages::open, AuditPages::close);
    }

    /// Opens a journal for reading.
    @FunctionalInterface
    interface Opening<P> {
        P of(Path file) throws JournalException;
    }

    /// A question.
    @FunctionalInterface
    interface Question<P, A> {
        A of(P journal) throws JournalException;
    }

    /// Asks.
    ///
    /// @param otherwise the answer where there is none, from a sentence that says why
    <A> CompletableFuture<A> ask(Question<P, A> question, Function<String, A> otherwise) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> answer(question, otherwise, answer));
        } catch (RejectedExecutionException e) {
            answer.complete(otherwise.apply(CLOSED));
        }
        return answer;
    }

    private <A> void answer(
            Question<P, A> question, Function<String, A> otherwise, CompletableFuture<A> answer) {
        try {
            P journal = open == null ? opening.of(file) : open;
            open = journal;
            answer.complete(question.of(journal));
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
        P was = open;
        open = null;
        if (was != null) {
            closing.accept(was);
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
