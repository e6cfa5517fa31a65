package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Framing;
import drainboard.event.Bookmark;
import drainboard.source.FileSource.Start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
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

    /// Where to begin in the file at the path; what was rotated away is given before.
    Start start() throws IOException, InterruptedException {
        if (holds(file)) {
            return within(file);
        }
        List<Rotated> beside = beside();
        for (int i = 0; i < beside.size(); i++) {
            if (holds(beside.get(i).path())) {
                rest(beside.get(i).path(), within(beside.get(i).path()));
                between(beside, i);
                return Start.BEGINNING;
            }
        }
        sink.gap(
                file.getFileName()
                        + " is another than before, and the one before was not found; what was"
                        + " written in between may be lost");
        return Start.BEGINNING;
    }

    /// Those that were begun and rotated away while nobody watched.
    private void between(List<Rotated> beside, int found) throws IOException, InterruptedException {
        FileTime before = beside.get(found).written();
        for (Rotated one : beside.subList(found + 1, beside.size())) {
            if (one.written().equals(before)) {
                sink.gap(
                        "in which order "
                                + one.path().getFileName()
                                + " was written cannot be known; it was left out");
            } else {
                rest(one.path(), Start.BEGINNING);
            }
            before = one.written();
        }
    }

    private boolean holds(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return false;
        }
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            return FileMark.isIn(in, mark);
        }
    }

    /// The place of the bookmark in a file: at once where lines stand for themselves, otherwise by
    /// reading from the beginning again.
    private Start within(Path path) throws IOException {
        Optional<Recognised> form = Optional.empty();
        if (mark.markerLength() > 0) {
            try (InputStream in = Files.newInputStream(path)) {
                Decoder decoder = new Decoder(in, how, 1, 0);
                decoder.next();
                form = decoder.isVerbatim() ? decoder.recognised() : Optional.empty();
            }
        }
        return form.filter(one -> one.format().framing() == Framing.LINES)
                .map(one -> new Start(how.of(one.format()), mark.line(), mark.offset(), 0))
                .orElse(new Start(how, 1, 0, mark.offset()));
    }

    /// The files whose names go on from the path's, the oldest first.
    private List<Rotated> beside() throws IOException {
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
                        && Files.isRegularFile(one)) {
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

    private void rest(Path path, Start start) throws IOException, InterruptedException {
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            in.position(start.offset());
            Decoder decoder =
                    new Decoder(
                            Channels.newInputStream(in),
                            start.offset() > 0 ? start.how() : how,
                            start.line(),
                            start.offset());
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                if (one.record().end() > start.skipTo()) {
                    sink.took(one);
                }
            }
        }
    }
}
