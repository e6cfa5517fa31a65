package drainboard.source;

import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Framing;
import drainboard.event.Bookmark;
import drainboard.source.Arrivals.Opened;
import drainboard.source.FileSource.Start;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the place of a bookmark again after nobody watched for a while: in the file at the path,
/// or in one beside it that was rotated away meanwhile. What cannot be found is a declared gap.
final class Resuming {
    private final Path file;
    private final Decoding how;
    private final Bookmark.InFile mark;
    private final Source.Sink sink;

    Resuming(Path file, Decoding how, Bookmark.InFile mark, Source.Sink sink) {
        this.file = file;
        this.how = how;
        this.mark = mark;
        this.sink = sink;
    }

    /// A file beside the path, and when it was written last.
    private record Rotated(Path path, FileTime written) {}

    /// Waits until something stands at the path, and takes it.
    interface Waiting {
        /// What stands there.
        Opened first() throws IOException, InterruptedException;
    }

    /// Puts what is to be read before what stands at the path, and the place to begin at. A file
    /// that is only away for now is not another one: it is looked into when it is back.
    void resume(Arrivals arrivals, Waiting until) throws IOException, InterruptedException {
        while (!isSettled(arrivals)) {
            arrivals.before(List.of(until.first()));
        }
    }

    /// False where nothing stands at the path yet, nor the file of the bookmark beside it.
    private boolean isSettled(Arrivals arrivals) throws IOException, InterruptedException {
        Opened now = arrivals.first();
        if (now != null && FileMark.isIn(now.channel(), mark)) {
            Opened at = within(arrivals.next());
            arrivals.before(List.of(at));
            return true;
        }
        String standing = now == null ? "" : now.identity();
        List<Rotated> beside = beside(standing);
        for (int i = 0; i < beside.size(); i++) {
            Opened one = open(beside.get(i).path());
            if (one != null && FileMark.isIn(one.channel(), mark)) {
                if (standing.equals(mark.identity())) {
                    sink.gapAhead(
                            file.getFileName()
                                    + " was copied and cut while nobody watched; what was written"
                                    + " in between may be lost");
                }
                List<Opened> before = new ArrayList<>(List.of(within(one)));
                between(beside, i, before);
                arrivals.before(before);
                return true;
            }
            if (one != null) {
                one.channel().close();
            }
        }
        if (now == null) {
            return false;
        }
        sink.gap(
                file.getFileName()
                        + " is another than before, and the one before was not found; what was"
                        + " written in between may be lost");
        return true;
    }

    /// Those that were begun and rotated away while nobody watched.
    private void between(List<Rotated> beside, int found, List<Opened> into)
            throws IOException, InterruptedException {
        FileTime before = beside.get(found).written();
        for (Rotated one : beside.subList(found + 1, beside.size())) {
            if (!isNumbered(one.path())) {
                continue;
            }
            if (one.written().equals(before)) {
                sink.gapAhead(
                        "in which order "
                                + one.path().getFileName()
                                + " was written cannot be known; it was left out");
                continue;
            }
            Opened opened = open(one.path());
            if (opened != null) {
                into.add(opened);
            }
            before = one.written();
        }
    }

    /// Whether a name is the path's own with a number or a date in it: another log of a similar
    /// name is not ours to read.
    private boolean isNumbered(Path other) {
        String name = String.valueOf(file.getFileName());
        String stem = stem(name);
        String found = String.valueOf(other.getFileName());
        String kind = name.substring(stem.length());
        String added =
                found.startsWith(name)
                        ? found.substring(name.length())
                        : found.endsWith(kind) && found.length() > name.length()
                                ? found.substring(stem.length(), found.length() - kind.length())
                                : "";
        return added.matches("[._-][0-9].*");
    }

    /// Opens a file beside the path; null where it went away or may not be read.
    private static @Nullable Opened open(Path path) throws IOException {
        try {
            String identity = FileMark.identity(path);
            FileChannel in = FileChannel.open(path, StandardOpenOption.READ);
            return new Opened(in, identity == null ? "" : identity, Start.BEGINNING);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return null;
        }
    }

    /// The place of the bookmark in a file: at once where lines stand for themselves, otherwise by
    /// reading from the beginning again.
    private Opened within(Opened one) throws IOException {
        Optional<Recognised> form = Optional.empty();
        if (mark.markerLength() > 0) {
            one.channel().position(0);
            Decoder decoder = new Decoder(Channels.newInputStream(one.channel()), how, 1, 0);
            decoder.next();
            form = decoder.isVerbatim() ? decoder.recognised() : Optional.empty();
        }
        return one.from(
                form.filter(known -> known.format().framing() == Framing.LINES)
                        .map(
                                known ->
                                        new Start(
                                                how.of(known.format()),
                                                mark.line(),
                                                mark.offset(),
                                                0))
                        .orElse(new Start(how, 1, 0, mark.offset())));
    }

    /// The files whose names go on from the path's, the oldest first.
    private List<Rotated> beside(String standing) throws IOException {
        List<Rotated> found = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            return found;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                Path other = one.getFileName();
                if (other != null
                        && !other.equals(name)
                        && other.toString().startsWith(stem(name.toString()))
                        && Files.isRegularFile(one)
                        && !standing.equals(FileMark.identity(one))) {
                    found.add(new Rotated(one, Files.getLastModifiedTime(one)));
                }
            }
        }
        found.sort(Comparator.comparing(Rotated::written));
        return found;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
