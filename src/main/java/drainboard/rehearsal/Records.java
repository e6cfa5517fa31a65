package drainboard.rehearsal;

import drainboard.decode.Decoded;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Gives decoded records one by one.
interface Records {
    /// The next record; null at the end.
    @Nullable Decoded next() throws IOException;
}
