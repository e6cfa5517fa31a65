package drainboard.rehearsal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// An input that cannot be read; the message names it, says why and what to do.
public final class InputException extends IOException {
    /// Says why an input cannot be read, in a sentence for the operator.
    public InputException(String input, String why) {
        super(input + ": " + why);
    }

    private InputException(String message, IOException cause) {
        super(message, cause);
    }

    /// What an input that fails at a place is told by.
    static InputException unreadable(String input, String place, IOException cause) {
        return switch (cause) {
            case InputException known -> known;
            case NoSuchFileException _ ->
                    new InputException(input, "there is no such file; check the path");
            case AccessDeniedException _ ->
                    new InputException(input, "may not be read by you; check its permissions");
            case IOException other -> {
                String why = other.getMessage();
                yield new InputException(
                        input
                                + ": cannot be read "
                                + place
                                + ": "
                                + (why == null ? other.getClass().getSimpleName() : why)
                                + "; fetch it again, whole",
                        other);
            }
        };
    }
}
