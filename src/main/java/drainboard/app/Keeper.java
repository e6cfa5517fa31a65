package drainboard.app;

import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Retention;
import drainboard.journal.Step;
import drainboard.journal.ToldLines;
import drainboard.session.LiveSession;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.source.http.Surroundings;
import drainboard.telemetry.Outbox;
import drainboard.telemetry.PostTarget;
import drainboard.telemetry.TelemetryFeed;
import drainboard.telemetry.TelemetryFile;
import drainboard.telemetry.TelemetryPost;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a live run as the site asked for, and tells who is to be told.
final class Keeper implements AutoCloseable {
    /// What the program calls itself in the first entry of an audit.
    static final String VERSION = "0.1.0";

    private static final long LAST_WORDS_MILLIS = 2000;
    private static final long LOOK_MILLIS = 50;
    private static final String FILE = "told.file";
    private static final String POST = "told.post";

    private final @Nullable Path journal;
    private final boolean own;
    private final boolean readOnly;
    private final @Nullable Path telemetry;
    private final @Nullable PostTarget post;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final List<ToldLines> reading = new ArrayList<>();
    private final List<Runnable> telling = new ArrayList<>();
    private final Map<String, String> rules = new HashMap<>();
    private Retention retention = Retention.USUAL;

    /// @param journal null where nothing is kept
    /// @param own whether the journal's folder is the program's own, so that it may be closed to
    ///   others
    /// @param telemetry null where no file is written
    /// @param post null where nothing is posted
    Keeper(
            @Nullable Path journal,
            boolean own,
            boolean readOnly,
            @Nullable Path telemetry,
            @Nullable PostTarget post) {
        this.journal = journal;
        this.own = own;
        this.readOnly = readOnly;
        this.telemetry = telemetry;
        this.post = post;
    }

    /// One that keeps nothing.
    static Keeper none() {
        return new Keeper(null, false, false, null, null);
    }

    /// Whether nothing is kept and only what another keeps is looked at.
    boolean isLookingOn() {
        return readOnly;
    }

    /// Keeps messages for so many days.
    Keeper retaining(int days) {
        retention = new Retention(Duration.ofDays(days), Retention.USUAL.most());
        return this;
    }

    /// Enters at each start what holds of the settings that decide what is safe.
    Keeper under(Settings settings) {
        for (Setting one : Setting.values()) {
            if (one.isPolicy()) {
                rules.put(
                        one.key(), settings.shown(one) + " (" + settings.origin(one).words() + ")");
            }
        }
        return this;
    }

    /// Has a run go on from the journal; before its start.
    ///
    /// @throws JournalException where the journal may or can not be used, with a sentence for the
    ///   operator
    void keep(LiveSession run) throws JournalException {
        if (journal == null) {
            return;
        }
        if (readOnly) {
            run.lookOn(
                    Journal.view(journal),
                    journal,
                    "This is a view (--read-only): decisions are made where the journal is kept.");
            return;
        }
        Journal opened = open(journal);
        run.under(rules);
        run.keep(
                opened,
                System.getProperty("user.name", ""),
                telemetry != null || post != null,
                Step.Probe.NONE);
        tell(run, opened, journal);
    }

    private Journal open(Path file) throws JournalException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (own && folder != null && Files.isDirectory(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The journal says itself where its folder is open to others.
        }
        Journal opened = Journal.open(file, VERSION, Instant.now(), Step.Probe.NONE);
        opened.retain(retention);
        return opened;
    }

    private void tell(LiveSession run, Journal opened, Path file) throws JournalException {
        if (telemetry != null) {
            heard.put(FILE, opened.delivered(FILE));
        }
        if (post != null) {
            heard.put(POST, opened.delivered(POST));
        }
        if (telemetry != null) {
            Path log = telemetry;
            TelemetryFeed feed =
                    new TelemetryFeed(
                            () -> new TelemetryFile(log, TelemetryFile.Rotation.USUAL),
                            outbox(file),
                            heard.getOrDefault(FILE, 0L),
                            line -> delivered(run, FILE, line));
            telling.add(feed::close);
            feed.start();
        }
        if (post != null) {
            TelemetryPost posting =
                    new TelemetryPost(
                            post,
                            outbox(file),
                            heard.getOrDefault(POST, 0L),
                            line -> delivered(run, POST, line),
                            Surroundings.real(InstantSource.system()));
            telling.add(posting::close);
            posting.start();
        }
    }

    private void delivered(LiveSession run, String receiver, long line) {
        heard.put(receiver, line);
        long everybody = heard.values().stream().mapToLong(Long::longValue).min().orElse(0);
        run.delivered(receiver, line, everybody);
    }

    private Outbox outbox(Path file) {
        ToldLines lines = new ToldLines(file);
        reading.add(lines);
        return (after, most) ->
                lines.after(after, most).stream()
                        .map(one -> new Outbox.Line(one.sequence(), one.line()))
                        .toList();
    }

    /// Waits a little until everybody has heard what was told, at the end of a run.
    void finish() throws InterruptedException {
        Path file = journal;
        if (file == null || heard.isEmpty()) {
            return;
        }
        Outbox all = outbox(file);
        for (long waited = 0; waited < LAST_WORDS_MILLIS; waited += LOOK_MILLIS) {
            long least = heard.values().stream().mapToLong(Long::longValue).min().orElse(0);
            try {
                if (all.after(least, 1).isEmpty()) {
                    return;
                }
            } catch (IOException e) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /// Tells no more; what was not heard is told when the journal is kept again.
    @Override
    public void close() {
        telling.forEach(Runnable::run);
        telling.clear();
        reading.forEach(ToldLines::close);
        reading.clear();
    }
}
