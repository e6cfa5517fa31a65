package drainboard.ui.command;

import java.util.concurrent.CompletionException;

/// A failure as it is told to a person.
final class Failure {
    private Failure() {}

    /// What went wrong, without the future that it happened in; not safe to show.
    static String words(Throwable failure) {
        Throwable cause = failure.getCause();
        Throwable told = failure instanceof CompletionException && cause != null ? cause : failure;
        String said = told.getMessage();
        return said == null || said.isBlank() ? told.getClass().getSimpleName() : said;
    }
}
