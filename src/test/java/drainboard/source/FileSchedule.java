package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoding;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.Bookmark;
import drainboard.event.NodeTransition;
import drainboard.source.ChangingFile.Step;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// What is done to one followed file, by chance, and what its follower made of it. Everything
/// happens on one thread: each pause of the follower is the next step, so that every failure comes
/// again with its seed.
final class FileSchedule implements Source.Sink {
    private static final int STEPS = 40;
    private static final int QUIET = 24;

    private final Random random;
    private final boolean cuts;
    private final ChangingFile log;
    private final List<String> story = new ArrayList<>();

    private List<String> given = new ArrayList<>();
    private List<Long> events = new ArrayList<>();
    private List<String> givenAtMark = List.of();
    private List<Long> eventsAtMark = List.of();
    private final List<String> gaps = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<Long> seen = new TreeSet<>();

    /// What an earlier follower gave: a later one that lost its place may give it again.
    private Set<Long> before = new HashSet<>();

    private @Nullable Bookmark mark;
    private int steps;
    private int pauses;
    private int gapsAtStart;
    private boolean stopping;
    private boolean up;

    /// Whether what was written last may not have been read while it was in reach.
    private boolean unread;

    FileSchedule(Path folder, long seed, boolean cuts) throws IOException {
        this.random = new Random(seed);
        this.cuts = cuts;
        this.log = new ChangingFile(folder, random);
    }

    /// Every record told, and those without an end as such.
    List<String> given() {
        return given;
    }

    /// The events told, by their sequence.
    List<Long> events() {
        return events;
    }

    List<String> gaps() {
        return gaps;
    }

    /// What a follower must never tell.
    List<String> wrong() {
        return wrong;
    }

    /// The events that stood in the file while nothing happened for a while.
    Set<Long> seen() {
        return seen;
    }

    ChangingFile log() {
        return log;
    }

    @Override
    public String toString() {
        return story.toString();
    }

    /// Follows the file from its first step to its last, with restarts.
    void run() throws IOException {
        up = true;
        while (up) {
            up = false;
            try (FileSource source = new FileSource(log.path(), Decoding.LIVE, mark, _ -> step())) {
                source.follow(this);
                wrong.add("it came to an end");
            } catch (InterruptedException | ClosedByInterruptException asked) {
                // The mark of interruption is ours; the next follower begins without it.
                if (Thread.interrupted() && up) {
                    story.add("interrupted while reading");
                }
            }
            if (up) {
                down();
            }
        }
    }

    /// One pause of the follower.
    private void step() throws InterruptedException {
        try {
            if (pauses > 0) {
                passes();
            } else if (stopping) {
                stopping = false;
                up = true;
                throw new InterruptedException("restart");
            } else if (steps > STEPS) {
                throw new InterruptedException("the end");
            } else if (steps++ == STEPS) {
                settle();
                pauses *= 2;
            } else {
                acts();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passes() throws IOException {
        pauses--;
        if (pauses == 0 && log.stands() && !log.onDisk().isEmpty()) {
            unread = false;
            seen.addAll(log.onDisk());
        }
    }

    private void acts() throws IOException {
        if (random.nextInt(12) == 0) {
            stopping = true;
            // A follower that came to no place yet has none to go on from.
            if (unread || mark == null || random.nextBoolean()) {
                settle();
            }
            return;
        }
        Step step = chosen(Step.values());
        unread |= !step.keeps() || step == Step.COPIED;
        does(step);
        pauses = random.nextInt(5) == 0 ? QUIET : 0;
    }

    private Step chosen(Step[] among) {
        Step[] allowed =
                Arrays.stream(among).filter(one -> cuts || !one.cuts()).toArray(Step[]::new);
        return random.nextInt(3) == 0 ? Step.LINE : allowed[random.nextInt(allowed.length)];
    }

    private void does(Step step) throws IOException {
        story.add(step.toString());
        log.does(step);
    }

    /// Something whole stands in the file at the path, and its follower has time to read it.
    private void settle() throws IOException {
        does(Step.CREATED);
        does(Step.LINE);
        pauses = QUIET;
    }

    /// What happens while nobody watches. What is out of reach by then can be known to be missing
    /// only if it was read from before, and nothing is cut in an exact schedule.
    private void down() throws IOException {
        story.add("DOWN");
        given = new ArrayList<>(givenAtMark);
        events = new ArrayList<>(eventsAtMark);
        boolean read = seen.containsAll(log.onDisk()) && !log.onDisk().isEmpty();
        for (int i = mark == null ? 0 : random.nextInt(5); i > 0; i--) {
            Step step = chosen(Step.values());
            // A copy whose like is moved away looks like one that was cut: a gap too many.
            if (cuts ? step.keeps() || read : step.keeps() && step != Step.COPIED) {
                does(step);
                read &= step != Step.RENAMED && step != Step.CREATED;
            }
        }
        before = new HashSet<>(events);
        gapsAtStart = gaps.size();
        story.add("UP");
    }

    @Override
    public void took(Decoded record) {
        String text = record.raw();
        given.add(record.record().extent() == Extent.UNFINISHED ? "unfinished " + text : text);
        if (record.finding() instanceof Finding.Event event
                && event.event() instanceof NodeTransition news) {
            long sequence = news.stamp().sequence();
            if (!log.written().contains(sequence)) {
                wrong.add("never written: " + sequence);
            }
            if (gaps.size() == gapsAtStart || !before.contains(sequence)) {
                events.add(sequence);
            }
        }
    }

    @Override
    public void reached(Bookmark next) {
        mark = next;
        givenAtMark = List.copyOf(given);
        eventsAtMark = List.copyOf(events);
    }

    @Override
    public void gap(String cause) {
        story.add("GAP");
        gaps.add(cause);
    }

    @Override
    public void waiting(String cause) {
        story.add("waiting");
    }

    @Override
    public void caughtUp() {
        story.add("caught up");
    }

    @Override
    public void ended() {
        wrong.add("ended");
    }

    @Override
    public void lost(String cause) {
        wrong.add("lost: " + cause);
    }
}
