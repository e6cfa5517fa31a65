package drainboard.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/// Follows a file by its path. A file that another took the place of is read to its end first, then
/// the other from its beginning; where there is none, or none that may be read, it waits. A file
/// that shrinks or is overwritten may have lost events, so it is told as lost and not followed
/// further.
public final class LineFollower implements LineSource {
    private static final long PAUSE_MILLIS = 50;

    /// How often the end of a replaced file is looked for: its writer may still hold it.
    private static final int LAST_LOOKS = 2;

    private final Path file;
    private final long pause;
    private final SourceThread thread;

    /// Will follow a file from its first line.
    public LineFollower(Path file) {
        this(file, PAUSE_MILLIS);
    }

    LineFollower(Path file, long pause) {
        this.file = file;
        this.pause = pause;
        this.thread = new SourceThread(name());
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> sink.lost(follow(sink)));
    }

    private String follow(Sink sink) throws IOException, InterruptedException {
        if (key() == null) {
            return name() + " is not there. Check the path and open it again.";
        }
        if (!Files.isRegularFile(file)) {
            return name() + " is no file that can grow. Name a log file.";
        }
        Reading reading = new Reading(sink);
        while (true) {
            // Asked before and after opening, so that what is read is what is watched.
            Object key = key();
            try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                if (key != null && key.equals(key())) {
                    switch (reading.resume(in)) {
                        case SAME, NEW -> {}
                        case REWRITTEN -> {
                            return overwritten();
                        }
                    }
                    String lost = read(reading, in, key, sink);
                    if (!lost.isEmpty()) {
                        return lost;
                    }
                    reading.remember(in);
                }
            } catch (NoSuchFileException e) {
                await(sink, name() + " is not there any more; waiting for it to come back.");
            } catch (AccessDeniedException e) {
                await(sink, name() + " may not be read any more; waiting for the permission.");
            }
        }
    }

    private void await(Sink sink, String cause) throws InterruptedException {
        sink.waiting(cause);
        while (!Files.isReadable(file)) {
            thread.pause(pause);
        }
    }

    /// Reads a file until another takes its place; the answer is empty then, or why it is lost.
    private String read(Reading reading, FileChannel in, Object key, Sink sink)
            throws IOException, InterruptedException {
        boolean resting = false;
        int looks = 0;
        while (true) {
            switch (reading.more(in)) {
                case SOME -> {
                    resting = false;
                    looks = 0;
                    continue;
                }
                case SHRUNK -> {
                    return name() + " was cut short; what it lost cannot be known. Open it again.";
                }
                case OVERWRITTEN -> {
                    return overwritten();
                }
                case NONE -> {}
            }
            looks = Objects.equals(key, key()) ? 0 : looks + 1;
            if (looks > LAST_LOOKS) {
                return "";
            }
            if (!resting && looks == 0) {
                sink.caughtUp();
                resting = true;
            }
            thread.pause(pause);
        }
    }

    private String overwritten() {
        return name() + " was overwritten; what it lost cannot be known. Open it again.";
    }

    /// What tells this file from another of its name; null where there is none. While the file is
    /// held open, no other can be given the same.
    private @Nullable Object key() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = now.fileKey();
            return key == null ? now.creationTime() : key;
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
