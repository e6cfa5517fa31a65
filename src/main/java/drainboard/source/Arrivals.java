package drainboard.source;

import drainboard.source.FileSource.Start;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/// The files that came to stand at a path, one after the other. Each is opened when it is seen, so
/// that none is missed while the one before is still read to its end, and held open, so that the
/// file system gives its name to no other.
final class Arrivals implements Closeable {
    /// Rotated faster than this, something is wrong with the rotation.
    private static final int MOST = 64;

    /// In milliseconds; no file system in use tells times more coarsely than this.
    private static final long COARSE = 3000;

    private final Path file;
    private final Deque<Opened> waiting = new ArrayDeque<>();
    private String newest = "";
    private byte[] known = new byte[0];
    private long size;
    private @Nullable FileTime written;
    private @Nullable Object key;
    private String named = "";
    private boolean cut;
    private String cutIn = "";

    /// A file that was seen at the path.
    ///
    /// @param start where its reading begins
    record Opened(FileChannel channel, String identity, Start start) {
        Opened from(Start place) {
            return new Opened(channel, identity, place);
        }
    }

    Arrivals(Path file) {
        this.file = file;
    }

    /// Looks at the path and opens what is new there.
    ///
    /// @return why there is nothing at the path; empty where something is
    String look() throws IOException {
        measure();
        try {
            written = null;
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                return " is not there any more; waiting for it to come back.";
            }
            String now = FileMark.name(found);
            written = found.lastModifiedTime();
            key = found.fileKey();
            named = now;
            if (!now.equals(newest) && waiting.size() < MOST) {
                open(now);
                measure();
            }
            return "";
        } catch (NoSuchFileException e) {
            return " is not there any more; waiting for it to come back.";
        } catch (AccessDeniedException e) {
            return " may not be read any more; waiting for the permission.";
        } catch (FileSystemException e) {
            return " cannot be opened any more (" + e.getReason() + "); trying again.";
        }
    }

    /// Whether one question to the file system is enough to know that nothing happened since the
    /// last look: the same file stands at the path, as long as it was, and nobody wrote to it for
    /// so long that a second writing would show in its time.
    ///
    /// @param length how much of it was read
    /// @param now by the clock of this machine, in milliseconds since 1970
    boolean isStill(String identity, long length, long now) {
        FileTime last = written;
        Object same = key;
        if (last == null
                || same == null
                || !waiting.isEmpty()
                || !named.equals(identity)
                || Math.abs(now - last.toMillis()) < COARSE) {
            return false;
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() == length
                    && found.lastModifiedTime().equals(last)
                    && same.equals(found.fileKey());
        } catch (IOException e) {
            // The whole look that follows tells what is wrong.
            return false;
        }
    }

    private void open(String now) throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ);
        if (now.equals(FileMark.identity(file))) {
            waiting.add(new Opened(opened, now, Start.BEGINNING));
            newest = now;
            known = new byte[0];
            size = 0;
        } else {
            opened.close();
        }
    }

    /// One that is cut before its turn comes has lost something too.
    private void measure() throws IOException {
        Opened last = waiting.peekLast();
        if (last != null) {
            byte[] now = FileMark.bytes(last.channel(), 0, FileMark.HEAD);
            if (last.channel().size() < size
                    || !Arrays.equals(known, Arrays.copyOf(now, known.length))) {
                cut = true;
                cutIn = last.identity();
            }
            known = now;
            size = last.channel().size();
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Nullable Opened first() {
        return waiting.peekFirst();
    }

    /// The oldest of those that wait; the caller closes it.
    Opened next() {
        return waiting.remove();
    }

    /// Puts others before those that wait.
    void before(Collection<Opened> others) {
        others.stream().toList().reversed().forEach(waiting::addFirst);
    }

    /// Whether one of them was cut short since this was asked last.
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    /// Whether this one was cut short while it waited: what it holds may have been read before.
    boolean wasCut(Opened one) {
        return one.identity().equals(cutIn);
    }

    @Override
    public void close() throws IOException {
        for (Opened one : waiting) {
            one.channel().close();
        }
    }
}
