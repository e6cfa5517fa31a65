package drainboard.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A stream that can be read only once, kept in a file that only its owner may read and that is
/// removed on close.
public final class HeldInput implements AutoCloseable {
    private final Path file;

    private HeldInput(Path file) {
        this.file = file;
    }

    /// Reads a stream to its end.
    ///
    /// @throws IOException where it cannot be read, or there is no room for it
    public static HeldInput of(InputStream in) throws IOException {
        HeldInput held = new HeldInput(Files.createTempFile("drainboard-rehearsal", ".input"));
        try {
            Files.copy(in, held.file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            held.close();
            throw e;
        }
        return held;
    }

    /// Where it lies.
    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
