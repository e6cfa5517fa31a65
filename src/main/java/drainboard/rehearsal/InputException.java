package drainboard.rehearsal;

import java.io.IOException;
import java.nio.file.Path;

/// An input that cannot be read; the message names it, says why and what to do.
public final class InputException extends IOException {
    /// Says why an input cannot be read, in a sentence for the operator.
    public InputException(Path path, String why) {
        super(path + ": " + why);
    }
}
