package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.frame.Frame;
import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Follows a file by its path, whatever it is written in: across rotation by renaming or by copying
/// and cutting, replacement, deletion and return. A file that another took the place of is read to
/// its end first, then the other from its beginning. Where a cut can have lost something, that is a
/// declared gap, and reading goes on.
public final class FileSource implements Source {
    /// A file that never rests is marked every so many records too.
    private static final int MARK_EVERY = 5000;

    private static final long PAUSE_MILLIS = 60;
    private static final long BRIEF_MILLIS = 10;
    private static final String CUT =
            " was cut short; what was written before that and not read yet is lost";
    private static final String OVERWRITTEN =
            " was overwritten; what was written in between may be lost";

    private final Path file;
    private final Decoding how;
    private Bookmark.@Nullable InFile from;
    private final Pausing pausing;
    private final SourceThread thread;

    /// Lets a moment pass between two looks.
    interface Pausing {
        /// Returns when it is time for the next look.
        ///
        /// @param brief whether another file waits to be read
        void pause(boolean brief) throws InterruptedException;
    }

    /// Will follow a file.
    ///
    /// @param from where a reading before this one came to; null to begin at the beginning
    public FileSource(Path file, Decoding how, @Nullable Bookmark from) {
        this.file = file;
        this.how = how.closed(false);
        this.from = from instanceof Bookmark.InFile place ? place : null;
        this.thread = new SourceThread(name());
        this.pausing =
                brief -> thread.pause(brief ? BRIEF_MILLIS : SourceThread.untilBeat(PAUSE_MILLIS));
    }

    FileSource(Path file, Decoding how, @Nullable Bookmark from, Pausing pausing) {
        this.file = file;
        this.how = how.closed(false);
        this.from = from instanceof Bookmark.InFile place ? place : null;
        this.thread = new SourceThread(name());
        this.pausing = pausing;
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    @Override
    public String key() {
        return "file:" + file.toAbsolutePath().normalize();
    }

    @Override
    public boolean isReplayed() {
        return true;
    }

    @Override
    public void resume(Bookmark place) {
        if (place instanceof Bookmark.InFile inFile) {
            from = inFile;
        }
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> follow(sink));
    }

    /// Follows until it is interrupted or lost; on the caller's thread.
    void follow(Sink sink) throws IOException, InterruptedException {
        String unfit = unfit();
        if (!unfit.isEmpty()) {
            sink.lost(unfit);
            return;
        }
        try (Arrivals arrivals = new Arrivals(file)) {
            arrivals.look();
            if (from != null) {
                new Resuming(file, how, from, sink).resume(arrivals, () -> first(arrivals, sink));
            }
            Arrivals.Opened now = first(arrivals, sink);
            Repeats repeats = new Repeats();
            boolean again = false;
            while (true) {
                Generation generation = new Generation(sink, repeats, again);
                FollowedBytes in = generation.read(now, arrivals);
                now = in.next();
                again = in.end() != FollowedBytes.End.REPLACED || arrivals.wasCut(now);
                switch (in.end()) {
                    case NONE, REPLACED -> {
                        // Told before what follows, for some of that may have been read before.
                        if (arrivals.wasCut()) {
                            sink.gap(name() + CUT);
                        }
                    }
                    case CUT -> sink.gap(name() + CUT);
                    case OVERWRITTEN -> sink.gap(name() + OVERWRITTEN);
                }
            }
        }
    }

    /// The first file to read; waits for one where there is none.
    private Arrivals.Opened first(Arrivals arrivals, Sink sink)
            throws IOException, InterruptedException {
        boolean told = false;
        while (arrivals.isEmpty()) {
            String missing = arrivals.look();
            if (arrivals.isEmpty()) {
                if (!told && !missing.isEmpty()) {
                    sink.waiting(name() + missing);
                    told = true;
                }
                pausing.pause(false);
            }
        }
        return arrivals.next();
    }

    private String unfit() throws IOException {
        if (FileMark.identity(file) == null) {
            if (from != null) {
                // It was there before: it is between two rotations, or comes back.
                return "";
            }
            return name() + " is not there. Check the path and open it again.";
        }
        if (Files.isDirectory(file)) {
            return name() + " is a folder. Name a log file in it.";
        }
        return Files.isRegularFile(file)
                ? ""
                : name() + " is no file that can grow. Name a log file.";
    }

    @Override
    public void close() {
        thread.close();
    }

    /// Where the reading of a file begins.
    ///
    /// @param skipTo what ends before here was given already, where a file must be read from its
    ///   beginning again to be understood
    record Start(Decoding how, long line, long offset, long skipTo) {
        static final Start BEGINNING = new Start(Decoding.LIVE, 1, 0, 0);
    }

    /// One file at the path, from its opening until another has taken its place.
    private final class Generation implements FollowedBytes.Waiting {
        private final Sink sink;
        private final Repeats repeats;
        private final Direction direction = new Direction();
        private final boolean again;
        private @Nullable Arrivals arrivals;
        private @Nullable FollowedBytes bytes;
        private @Nullable Decoder decoder;
        private long line = 1;
        private long offset;
        private long marked = -1;
        private String markedIn = "";
        private boolean resting;
        private int unmarked;
        private boolean recognised;
        private boolean missing;

        /// @param again whether what is read now may have been read before
        Generation(Sink sink, Repeats repeats, boolean again) {
            this.sink = sink;
            this.repeats = repeats;
            this.again = again;
        }

        FollowedBytes read(Arrivals.Opened opened, Arrivals arrivals)
                throws IOException, InterruptedException {
            this.arrivals = arrivals;
            Start start = opened.start();
            try (FollowedBytes in = new FollowedBytes(opened, arrivals, this)) {
                bytes = in;
                offset = start.offset();
                line = start.line();
                Decoding as = start.offset() > 0 ? start.how() : how;
                Decoder reading = new Decoder(in, as, line, offset);
                decoder = reading;
                for (Decoded one = reading.next(); one != null; one = reading.next()) {
                    give(one, start.skipTo());
                }
                return in;
            } catch (IOException e) {
                if (e instanceof java.nio.channels.ClosedByInterruptException) {
                    throw e;
                }
                throw new IOException(e.getMessage() + " (behind byte " + offset + ")", e);
            }
        }

        private void give(Decoded one, long skipTo) throws IOException, InterruptedException {
            resting = false;
            Frame record = one.record();
            if (!recognised && decoder != null && decoder.recognised().isPresent()) {
                recognised = true;
                sink.recognised(decoder.recognised().get());
            }
            if (record.end() <= skipTo) {
                place(record);
                return;
            }
            boolean reading = bytes != null && bytes.end() == FollowedBytes.End.NONE;
            if (--unmarked < 0 && reading && offset > 0 && record.offset() >= offset) {
                mark();
                unmarked = MARK_EVERY;
            }
            weigh(one);
            // Known in any case, so that it is recognised when the file is overwritten later.
            boolean repeat = repeats.isRepeat(one);
            if (again && repeat) {
                sink.repeated(1);
            } else {
                sink.took(one);
            }
            place(record);
        }

        /// What stands newest first is never applied as if it happened in that order.
        private void weigh(Decoded one) throws IOException {
            if (direction.isBackwardWith(one)) {
                throw new IOException(
                        "it stands newest first, and what is live is never turned round."
                                + " Rehearse it instead: drainboard rehearse "
                                + name());
            }
        }

        private void place(Frame record) {
            offset = record.end();
            line = record.line() + 1;
        }

        @Override
        public void rest(String cause, boolean more) throws IOException, InterruptedException {
            mark();
            if (arrivals != null && arrivals.wasCut()) {
                sink.gap(name() + CUT);
            }
            if (cause.isEmpty() && !more && !resting) {
                resting = true;
                missing = false;
                sink.caughtUp();
            } else if (!cause.isEmpty() && !missing) {
                missing = true;
                resting = false;
                sink.waiting(name() + cause);
            }
        }

        private void mark() throws IOException, InterruptedException {
            FollowedBytes in = bytes;
            Decoder reading = decoder;
            if (in == null || reading == null || offset == 0) {
                return;
            }
            Arrivals.Opened read = in.file();
            if (offset != marked || !read.identity().equals(markedIn)) {
                marked = offset;
                markedIn = read.identity();
                sink.reached(
                        FileMark.bookmark(
                                read.channel(), markedIn, offset, line, reading.isVerbatim()));
            }
        }

        @Override
        public void pause(boolean brief) throws InterruptedException {
            pausing.pause(brief);
        }
    }
}
