package drainboard.session;

import drainboard.journal.AuditEntry;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Keeps what a run takes: gathers it, commits it in one unit, and only then lets the rest happen.
/// A unit that failed is looked up before anything else is written. The session thread's own.
final class Keeping {
    private static final int MOST = 256;
    private static final long LATEST = 50_000_000L;
    private static final long AGAIN = 1_000_000_000L;

    private final @Nullable Journal journal;
    private final Step.Probe probe;
    private final BiFunction<String, Long, AuditEntry> notKept;
    private final List<Runnable> after = new ArrayList<>();
    private Gathered gathered = new Gathered();
    private @Nullable Gathered doubtful;
    private Saving saving;
    private String head;
    private long begun;
    private long tried;
    private long position;

    /// @param journal null where nothing is to be kept
    /// @param notKept makes the entry that so many messages could not be kept
    Keeping(
            @Nullable Journal journal,
            Step.Probe probe,
            BiFunction<String, Long, AuditEntry> notKept) {
        this.journal = journal;
        this.probe = probe;
        this.notKept = notKept;
        this.head = journal == null ? "" : head(journal);
        this.saving =
                journal == null
                        ? new Saving.NotAsked()
                        : new Saving.Kept(journal.name(), head, journal.kept().differences());
        this.position = journal == null ? 0 : journal.kept().position();
    }

    /// Keeps nothing, for another does.
    void lookOn(String why) {
        saving = new Saving.LookingOn(why);
    }

    /// Keeps nothing, for the journal that was asked for cannot be used.
    void fail(String why, Instant now) {
        saving = new Saving.Unsaved(now, why, 0);
    }

    /// Whether anything is kept at all.
    boolean isAsked() {
        return journal != null;
    }

    /// What gathers now.
    Gathered gathered() {
        return gathered;
    }

    Saving saving() {
        return saving;
    }

    /// What happens only when all before it is kept, or cannot be.
    void afterwards(Runnable act) {
        if (journal == null) {
            act.run();
        } else {
            after.add(act);
        }
    }

    /// Something was gathered.
    void gathered(long nanos) {
        if (begun == 0) {
            begun = nanos;
        }
    }

    /// Something was gathered that leads behind this place in the run.
    void gatheredTo(long next, long nanos) {
        position = next;
        gathered(nanos);
    }

    /// Whether it is time to keep what has gathered.
    boolean isDue(long nanos) {
        return gathered.events.size() >= MOST || (begun != 0 && nanos - begun >= LATEST);
    }

    /// Keeps what has gathered, or says why it cannot.
    void flush(Instant now, long nanos) {
        if (journal != null) {
            boolean wait = saving instanceof Saving.Unsaved && nanos - tried < AGAIN;
            if (!wait && (!gathered.isEmpty() || doubtful != null)) {
                tried = nanos;
                keep(journal, now);
            } else if (saving instanceof Saving.Unsaved(Instant since, String cause, long _)) {
                saving = new Saving.Unsaved(since, cause, gathered.messages());
            }
        }
        begun = 0;
        after.forEach(Runnable::run);
        after.clear();
    }

    /// What became of a decision that was to be kept.
    ///
    /// @param cause why it is not kept; blank where it is
    /// @param unknown whether it may stand on the disk all the same
    record Decided(String cause, boolean unknown) {
        static final Decided KEPT = new Decided("", false);

        boolean isKept() {
            return cause.isEmpty();
        }
    }

    /// Keeps what has gathered at once and alone, as an operator's decision asks: all before it was
    /// kept. One that is not kept now never is.
    Decided decide(Instant now) {
        if (journal == null) {
            return Decided.KEPT;
        }
        keep(journal, now);
        begun = 0;
        if (!(saving instanceof Saving.Unsaved(Instant since, String cause, long _))) {
            return Decided.KEPT;
        }
        boolean unknown = doubtful != null;
        after.clear();
        doubtful = null;
        gathered = new Gathered();
        if (!unknown) {
            // What waits is tried again: without it a quiet run would refuse for ever.
            gathered.audit.add(notKept.apply("decision_not_kept", 1L));
        }
        saving = new Saving.Unsaved(since, cause, 0);
        return new Decided(cause, unknown);
    }

    private void keep(Journal into, Instant now) {
        try {
            if (doubtful != null || !into.isOpen()) {
                lookUp(into);
            }
            long givenUp = gathered.newlyGivenUp();
            if (givenUp > 0) {
                gathered.audit.add(notKept.apply("messages_not_kept", givenUp));
            }
            long unsaid = gathered.newlyUnsaid();
            if (unsaid > 0) {
                gathered.audit.add(notKept.apply("lines_not_told", unsaid));
            }
            probe.at(Step.BEFORE_UNIT);
            write(into);
            probe.at(Step.UNIT_KEPT);
            saving = new Saving.Kept(into.name(), head, into.kept().differences());
        } catch (JournalException e) {
            Instant since = saving instanceof Saving.Unsaved before ? before.since() : now;
            saving = new Saving.Unsaved(since, sentence(e), gathered.messages());
        }
    }

    private void write(Journal into) throws JournalException {
        if (gathered.isEmpty()) {
            return;
        }
        Gathered now = gathered;
        try {
            head = into.keep(now.unit(position)).toString();
            gathered = new Gathered();
        } catch (JournalException.Unwritten e) {
            if (!e.isBegun()) {
                throw e;
            }
            doubtful = now;
            gathered = new Gathered();
            if (!lookUp(into)) {
                throw e;
            }
            head = into.head().toString();
        }
    }

    /// Opens the journal again and looks whether the unit in doubt was kept; one that was not waits
    /// to be kept again.
    private boolean lookUp(Journal into) throws JournalException {
        boolean there = into.settle();
        Gathered before = doubtful;
        doubtful = null;
        if (!there && before != null) {
            before.then(gathered);
            gathered = before;
        }
        return there;
    }

    private static String sentence(JournalException e) {
        return String.valueOf(e.getMessage());
    }

    private static String head(Journal journal) {
        try {
            return journal.head().toString();
        } catch (JournalException e) {
            throw new IllegalStateException("a journal that was just opened is open", e);
        }
    }

    /// Lets go of what has gathered: a fault came in the middle of it.
    void drop() {
        gathered = new Gathered();
        after.clear();
    }

    /// Tries once more to keep what waits, however lately that failed: there is no later. Then lets
    /// go of the journal.
    void close(Instant now, long nanos) {
        try {
            tried = nanos - AGAIN;
            flush(now, nanos);
        } finally {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
