package drainboard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/// A copy of a journal with its write-ahead log, in a folder for its owner alone, so that to look
/// at a journal leaves no trace in it.
final class PrivateCopy implements AutoCloseable {
    /// A running program may move what it logged into the file meanwhile; then the two do not
    /// belong together and are copied again.
    private static final int TRIES = 5;

    private static final int WAL_HEADER = 32;
    private static final String WAL = "-wal";

    private final Path folder;

    private PrivateCopy(Path folder) {
        this.folder = folder;
    }

    /// Copies a journal.
    ///
    /// @throws IOException with a sentence, where it cannot be
    static PrivateCopy of(Path journal) throws IOException {
        if (!Files.isRegularFile(journal)) {
            throw new IOException(
                    Files.exists(journal)
                            ? journal + " is no file."
                            : "There is no file " + journal + ".");
        }
        PrivateCopy copy = new PrivateCopy(Files.createTempDirectory("drainboard-audit"));
        try {
            copy.take(journal);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /// The file to open.
    Path file() {
        return folder.resolve("journal.db");
    }

    /// Whether a write-ahead log lay beside it.
    boolean hasLog() {
        return Files.exists(folder.resolve("journal.db" + WAL));
    }

    /// The two belong together where the file was the same before and after the log was copied, and
    /// the log did not begin anew meanwhile; that it grows at its end does no harm.
    private void take(Path journal) throws IOException {
        Path wal = journal.resolveSibling(journal.getFileName() + WAL);
        Path log = folder.resolve("journal.db" + WAL);
        for (int tries = 0; tries < TRIES; tries++) {
            Files.deleteIfExists(log);
            Files.copy(journal, file(), StandardCopyOption.REPLACE_EXISTING);
            String begun = header(wal);
            if (!begun.isEmpty()) {
                Files.copy(wal, log);
            }
            if (begun.equals(header(wal)) && Files.mismatch(journal, file()) < 0) {
                return;
            }
        }
        throw new IOException(
                journal
                        + " is being written all the time; check a backup of it, or try again when"
                        + " less is done.");
    }

    private static String header(Path wal) throws IOException {
        if (!Files.exists(wal)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(wal)) {
            return HexFormat.of().formatHex(in.readNBytes(WAL_HEADER));
        }
    }

    @Override
    public void close() throws IOException {
        // With what the engine unpacked beside it.
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
