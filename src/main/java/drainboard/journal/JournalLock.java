package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// Keeps a second instance out while one writes. The operating system frees it when the process
/// ends, however it ends; the file beside it tells who has it.
final class JournalLock implements AutoCloseable {
    /// Behind all text, so that who is kept out can read who has it.
    private static final long BYTE = 1L << 40;

    private static final int MOST = 500;

    private final FileChannel channel;

    private JournalLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws JournalException.Refused where another has it, with a sentence that names it
    static JournalLock take(Path journal, Instant now) throws JournalException, IOException {
        Path file = beside(journal);
        JournalFolder.create(file);
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.READ,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            if (locked(channel) == null) {
                throw refused(holder(journal));
            }
            String who =
                    "process "
                            + ProcessHandle.current().pid()
                            + " of "
                            + System.getProperty("user.name", "?")
                            + " since "
                            + now;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)), 0);
            return new JournalLock(channel);
        } catch (OverlappingFileLockException e) {
            // Left open, and the file is not read: closing it anywhere in this process would take
            // the lock from who has it here.
            throw refused("process " + ProcessHandle.current().pid() + ", this one");
        } catch (JournalException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        return channel.tryLock(BYTE, 1, false);
    }

    private static JournalException refused(String holder) {
        return new JournalException.Refused(
                "Another Drainboard keeps this journal: "
                        + holder
                        + ". Close it first, or start with --read-only to look on.");
    }

    /// Who keeps a journal at this moment, as they wrote it down; empty where nobody does. It takes
    /// nothing and changes nothing.
    static Optional<String> keeper(Path journal) throws IOException {
        Path file = beside(journal);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            boolean free = channel.tryLock(BYTE, 1, true) != null;
            channel.close();
            return free ? Optional.empty() : Optional.of(holder(journal));
        } catch (OverlappingFileLockException e) {
            // Left open, as in taking it: closing it would take the lock from who has it here.
            return Optional.of("process " + ProcessHandle.current().pid() + ", this one");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Who has the journal, as they wrote it down.
    static String holder(Path journal) throws IOException {
        byte[] text = Files.readAllBytes(beside(journal));
        return text.length == 0
                ? "it does not say who"
                : new String(text, 0, Math.min(text.length, MOST), StandardCharsets.UTF_8);
    }

    private static Path beside(Path journal) {
        return journal.resolveSibling(journal.getFileName() + ".lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
