package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.rehearsal.HeldInput;
import drainboard.rehearsal.Log;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

/// Standard input as a log: it gives its bytes once, so they are kept until the end.
final class StandardInput implements AutoCloseable {
    private final @Nullable HeldInput held;

    private StandardInput(@Nullable HeldInput held) {
        this.held = held;
    }

    /// Reads standard input to its end, where it was named.
    @SuppressWarnings("resource") // standard input is not ours to close
    static StandardInput heldWhere(boolean named) throws IOException {
        return new StandardInput(
                named ? HeldInput.of(new FileInputStream(FileDescriptor.in)) : null);
    }

    Log log(Decoding how) {
        if (held == null) {
            throw new IllegalStateException("standard input was not named");
        }
        return Log.standardInput(held.file(), how);
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }
}
