package drainboard.session;

import drainboard.event.OperatorDecision;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Kept;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Item;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A run over sources that give records; more can be added and stopped while it runs. One thread
/// reads the queue, turns the fleet and publishes pictures; a fault on it ends the run visibly.
public final class LiveSession implements Session {
    /// How long a source may be silent before it is stale, where nobody says otherwise
    /// (lifecycle.md section 12).
    public static final Duration STALE_AFTER = Duration.ofSeconds(60);

    /// At most so often a picture is made: a line waits for the next one.
    private static final long FRAME = 50_000_000L;

    private static final long IDLE_MILLIS = 500;

    /// What came is kept within this time, also where nothing follows.
    private static final long KEPT_WITHIN_MILLIS = 50;

    private static final int BATCH = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Intake intake = new Intake();
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final Object adding = new Object();
    private final Loop loop;
    private final InstantSource clock;
    private final AtomicReference<Consumer<SessionPicture>> viewer = new AtomicReference<>(_ -> {});
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    private final Thread thread;
    private @Nullable Item inHand;
    private Step.Probe probe = Step.Probe.NONE;
    private @Nullable AuditBook audit;
    private Map<String, String> rules = Map.of();
    private List<Shelving> shelved = List.of();

    /// A run that [#start] begins.
    ///
    /// @param clock the run's clock: the wall clock, or that of a recorded log
    public LiveSession(
            List<Source> sources,
            SupervisionPolicy policy,
            Roster roster,
            InstantSource clock,
            boolean recorded) {
        this.sources.addAll(sources);
        this.clock = clock;
        this.loop = new Loop(policy, roster, clock, recorded);
        thread = Thread.ofPlatform().name("drainboard-session").daemon().unstarted(this::run);
    }

    /// Opens the sources and begins.
    public LiveSession start() {
        for (int i = 0; i < sources.size(); i++) {
            loop.open(i, sources.get(i), clock.instant());
        }
        thread.start();
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).start(intake.sinkFor(i));
        }
        return this;
    }

    @Override
    public void show(Consumer<SessionPicture> shown) {
        viewer.set(shown);
    }

    /// Follows one more source from now on; any thread, after the start.
    public void add(Source source) {
        synchronized (adding) {
            int place = sources.size();
            sources.add(source);
            if (stopped.get() != null) {
                source.close();
                return;
            }
            intake.hand(new Item.Opened(place, source, () -> source.start(intake.sinkFor(place))));
        }
    }

    /// Stops following the source that is shown by a name: what hangs on it is only last known from
    /// then on. Any thread; never blocks.
    public void forget(String name) {
        intake.hand(
                new Item.Stop(
                        name, place -> Thread.ofVirtual().start(() -> sources.get(place).close())));
    }

    /// Has the source that is shown by a name tried at once, where it waits between two tries by
    /// its own choice. Any thread; never blocks.
    public void tryNow(String name) {
        intake.hand(new Item.Try(name, place -> sources.get(place).tryNow()));
    }

    /// Sets how long a source may be silent before it is stale; to be called before the start.
    public LiveSession staleAfter(Duration most) {
        loop.staleAfter(most);
        return this;
    }

    /// Sets in how many completed drains a step must be measured before its 95th percentile is a
    /// limit; to be called before the start.
    public LiveSession enough(int drains) {
        loop.enough(drains);
        return this;
    }

    /// Names all that is set of the run and decides what is safe, by its key, with where it comes
    /// from: the audit says it of each start. To be called before [#keep].
    public LiveSession under(Map<String, String> set) {
        rules = new TreeMap<>(set);
        return this;
    }

    /// Goes on from what a journal holds, and keeps in it what happens from now on; to be called
    /// before the start. The journal is closed with the run.
    ///
    /// @param account the operating system's user
    /// @param telling whether event lines go out from the journal
    public LiveSession keep(Journal journal, String account, boolean telling, Step.Probe heard) {
        String session = Long.toHexString(clock.instant().toEpochMilli());
        AuditTrail trail = new AuditTrail(account, session, System.nanoTime(), rules);
        probe = heard;
        loop.keep(journal, trail, heard, telling);
        audit = new JournalBook(Path.of(journal.name()));
        shelved = Shelving.of(journal.kept());
        return this;
    }

    /// Shows what another keeps and goes on from there, but keeps nothing and refuses decisions; to
    /// be called before the start.
    ///
    /// @param file the journal; null where there is none to look at
    /// @param why a sentence for the operator
    public LiveSession lookOn(Kept kept, @Nullable Path file, String why) {
        audit = file == null ? null : new JournalBook(file);
        loop.lookOn(kept, why);
        return this;
    }

    /// Goes on without the journal that was asked for, which cannot be used: it is an alarm, and
    /// decisions are refused; to be called before the start.
    ///
    /// @param why a sentence for the operator
    public LiveSession unkept(String why) {
        loop.unkept(why);
        return this;
    }

    /// A receiver has what was told up to a line, and everybody up to another. Any thread.
    public void delivered(String receiver, long sequence, long everybody) {
        intake.hand(new Item.Delivered(receiver, sequence, everybody));
    }

    /// The audit of what is kept; empty where nothing is. It is closed with the run.
    public Optional<AuditBook> audit() {
        return Optional.ofNullable(audit);
    }

    /// Names who hears what comes of each message; to be called before the start.
    public LiveSession tell(Listener listener) {
        loop.tell(listener);
        return this;
    }

    @Override
    public Desk desk() {
        return this::submit;
    }

    @Override
    public Scribe scribe() {
        return new KeptScribe(this::enter, shelved);
    }

    private CompletableFuture<Desk.Answer> submit(
            OperatorDecision decision, Optional<Attachment> attached) {
        CompletableFuture<Desk.Answer> answer = new CompletableFuture<>();
        ask(new Item.Decision(decision, attached, answer));
        return answer;
    }

    private CompletableFuture<Scribe.Answer> enter(String operator, Deed deed) {
        CompletableFuture<Scribe.Answer> answer = new CompletableFuture<>();
        ask(new Item.Entry(operator, deed, answer));
        return answer;
    }

    private void ask(Item.Asked asked) {
        intake.hand(asked);
        // Looked at after handing in: what the end of the run did not see any more is answered
        // here.
        String why = stopped.get();
        if (why != null) {
            asked.refuse(why);
        }
    }

    private void run() {
        try {
            turn();
        } catch (InterruptedException e) {
            stop("the run was closed");
        } catch (Throwable fault) {
            String why = "a fault of the program ended the run: " + fault;
            // Half of an item may have gathered: it is taken again from its source.
            loop.ledger().drop();
            stop(why);
            loop.lose(why);
            viewer.get().accept(loop.picture());
            throw fault;
        } finally {
            loop.ledger().close(clock.instant());
        }
    }

    private void stop(String why) {
        stopped.set(why);
        sources.forEach(Source::close);
        Item first = inHand != null ? inHand : intake.poll();
        for (Item item = first; item != null; item = intake.poll()) {
            if (item instanceof Item.Asked asked) {
                asked.refuse(why);
            }
        }
    }

    private void turn() throws InterruptedException {
        long published = System.nanoTime() - FRAME;
        boolean due = true;
        while (true) {
            long left = Math.max(0, FRAME - (System.nanoTime() - published)) / 1_000_000;
            Item item = intake.poll(due ? Math.min(left, KEPT_WITHIN_MILLIS) : IDLE_MILLIS);
            boolean quiet = item == null;
            boolean decided = false;
            for (int taken = 1; item != null; taken++) {
                due = true;
                inHand = item;
                probe.at(Step.TAKEN_FROM_QUEUE);
                loop.take(item);
                inHand = null;
                decided = item instanceof Item.Asked;
                if (loop.ledger().isDue(System.nanoTime())) {
                    loop.ledger().flush(clock.instant());
                }
                item = decided || taken == BATCH ? null : intake.poll();
            }
            if (quiet || decided || System.nanoTime() - published >= FRAME) {
                // What is shown is kept before.
                loop.ledger().flush(clock.instant());
                viewer.get().accept(loop.picture());
                probe.at(Step.PUBLISHED);
                published = System.nanoTime();
                due = false;
            }
        }
    }

    @Override
    public void close() {
        sources.forEach(Source::close);
        audit().ifPresent(AuditBook::close);
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
