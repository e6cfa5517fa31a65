package drainboard.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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

    private void take(Path journal) throws IOException {
        Path wal = journal.resolveSibling(journal.getFileName() + WAL);
        for (int tries = 0; tries < TRIES; tries++) {
            Path log = folder.resolve("journal.db" + WAL);
            Files.deleteIfExists(file());
            Files.deleteIfExists(log);
            State then = State.of(journal, wal);
            Files.copy(journal, file());
            if (Files.exists(wal)) {
                Files.copy(wal, log);
            }
            if (then.equals(State.of(journal, wal))) {
                return;
            }
        }
        throw new IOException(
                journal
                        + " is being written all the time; check a backup of it, or try again when"
                        + " less is done.");
    }

    /// What changes where the file itself is written or its log begins anew. That the log grows at
    /// its end does no harm.
    private record State(long size, FileTime written, String log) {
        static State of(Path journal, Path wal) throws IOException {
            BasicFileAttributes now = Files.readAttributes(journal, BasicFileAttributes.class);
            return new State(now.size(), now.lastModifiedTime(), header(wal));
        }

        private static String header(Path wal) throws IOException {
            if (!Files.exists(wal)) {
                return "";
            }
            ByteBuffer header = ByteBuffer.allocate(WAL_HEADER);
            try (FileChannel in = FileChannel.open(wal)) {
                while (header.hasRemaining() && in.read(header) >= 0) {
                    // a header may be read in parts
                }
            }
            return HexFormat.of().formatHex(header.array(), 0, header.position());
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(folder);
    }
}
