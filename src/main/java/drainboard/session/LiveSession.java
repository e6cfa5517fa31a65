package drainboard.session;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.Origin;
import drainboard.event.UnknownKind;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.Effect;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Item;
import drainboard.source.LineSource;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A run over sources that give lines. One thread reads the queue, turns the fleet and publishes
/// pictures; a fault on it ends the run visibly.
public final class LiveSession implements Session {
    private static final long FRAME = 66_000_000L;
    private static final long IDLE_MILLIS = 500;
    private static final int BATCH = 2000;
    private static final int MOST_RAW = 65_536;

    private final Intake intake = new Intake();
    private final Fleet fleet;
    private final SupervisionPolicy policy;
    private final Roster roster;
    private final InstantSource clock;
    private final InstantSource wall;
    private final boolean recorded;
    private final List<LineSource> sources;
    private final List<FollowedSource> standing = new ArrayList<>();
    private final EventReader reader = new EventReader();
    private final Chronicle chronicle = new Chronicle();
    private final DrainHistory history = new DrainHistory();
    private final AtomicReference<Consumer<SessionPicture>> viewer = new AtomicReference<>(_ -> {});
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    private final Thread thread;
    private long position;
    private long read;
    private final Rate rate = new Rate();

    /// A run that starts at once.
    ///
    /// @param clock the run's clock: the wall clock, or that of a recorded log
    /// @param wall the clock that paces pictures and rates
    public LiveSession(
            List<LineSource> sources,
            SupervisionPolicy policy,
            Roster roster,
            InstantSource clock,
            InstantSource wall,
            boolean recorded) {
        this.sources = List.copyOf(sources);
        this.policy = policy;
        this.roster = roster;
        this.clock = clock;
        this.wall = wall;
        this.recorded = recorded;
        this.fleet = new Fleet(policy, roster);
        for (LineSource source : sources) {
            standing.add(
                    new FollowedSource(source.name(), new SourceStatus.Connecting(), 0, 0, null));
        }
        thread = Thread.ofPlatform().name("drainboard-session").daemon().unstarted(this::run);
    }

    /// Opens the sources and begins.
    public LiveSession start() {
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

    @Override
    public Desk desk() {
        return decision -> {
            CompletableFuture<Desk.Answer> answer = new CompletableFuture<>();
            String why = stopped.get();
            if (why != null || !intake.offer(new Item.Decision(decision, answer))) {
                answer.complete(
                        new Desk.Answer.Unavailable(
                                why != null ? why : "the queue is full; try again in a moment"));
            }
            return answer;
        };
    }

    private void run() {
        try {
            turn();
        } catch (InterruptedException e) {
            stop("the run was closed");
        } catch (RuntimeException fault) {
            // The top of the thread: the run ends where all can see it.
            stop("a fault of the program ended the run: " + fault);
            for (int i = 0; i < standing.size(); i++) {
                stand(i, new SourceStatus.Failed("a fault of the program ended the run: " + fault));
            }
            publish();
        }
    }

    private void stop(String why) {
        stopped.set(why);
        for (Item item = next(); item != null; item = next()) {
            if (item instanceof Item.Decision decision) {
                decision.answer().complete(new Desk.Answer.Unavailable(why));
            }
        }
    }

    private @Nullable Item next() {
        try {
            return intake.poll(0);
        } catch (InterruptedException e) {
            return null;
        }
    }

    private void turn() throws InterruptedException {
        long published = 0;
        boolean due = true;
        while (stopped.get() == null) {
            long left = Math.max(0, FRAME - (nanos() - published)) / 1_000_000;
            Item item = intake.poll(due ? left : IDLE_MILLIS);
            boolean decided = item instanceof Item.Decision;
            if (item != null) {
                due = true;
                take(item);
                for (int i = 0; i < BATCH && !decided; i++) {
                    item = intake.poll(0);
                    if (item == null) {
                        break;
                    }
                    decided = item instanceof Item.Decision;
                    take(item);
                }
            }
            if (item == null || decided || nanos() - published >= FRAME) {
                publish();
                published = nanos();
                due = false;
            }
        }
    }

    private long nanos() {
        Instant now = wall.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private void take(Item item) {
        switch (item) {
            case Item.Line line -> line(line);
            case Item.Standing(int source, SourceStatus status) -> stand(source, status);
            case Item.Decision(OperatorDecision decision, CompletableFuture<Desk.Answer> answer) ->
                    answer.complete(decide(decision));
        }
    }

    private Desk.Answer decide(OperatorDecision decision) {
        Outcome outcome = accept(decision, null, "");
        boolean authorised = false;
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DecisionRefused refused) {
                return new Desk.Answer.Refused(refused.refusal(), refused.detail());
            }
            authorised |= effect instanceof Effect.Authorised;
        }
        return new Desk.Answer.Accepted(authorised);
    }

    private void line(Item.Line line) {
        FollowedSource before = standing.get(line.source());
        Instant now = clock.instant();
        standing.set(
                line.source(),
                new FollowedSource(
                        before.name(),
                        new SourceStatus.Live(),
                        line.line(),
                        line.offset() + line.text().length,
                        now));
        read++;
        rate.one(nanos());
        if (line.tooLong()) {
            return;
        }
        Origin origin = new Origin(before.name(), line.line(), line.offset());
        switch (reader.read(line.text(), 0, line.text().length)) {
            case Reading.Understood(FleetEvent event) -> {
                switch (event) {
                    case UnknownKind _ -> {}
                    case NodeEvent news -> accept(news, origin, raw(line));
                }
            }
            case Reading.Refused refused -> refuse(refused, origin, raw(line), now);
        }
    }

    private static String raw(Item.Line line) {
        int length = Math.min(line.text().length, MOST_RAW);
        return new String(line.text(), 0, length, StandardCharsets.UTF_8);
    }

    private void refuse(Reading.Refused refused, Origin origin, String raw, Instant now) {
        NodeId about = refused.about();
        Outcome outcome = fleet.refuse(about);
        if (about != null && outcome.after() != null) {
            chronicle.keep(
                    new Fact(
                            about,
                            null,
                            now,
                            Disposition.REJECTED,
                            null,
                            List.of(),
                            refused.reason().wireName() + ": " + refused.detail(),
                            origin,
                            raw));
        }
    }

    private Outcome accept(NodeEvent event, @Nullable Origin origin, String raw) {
        Outcome outcome = fleet.accept(event, position++);
        chronicle.add(event, outcome, clock.instant(), origin, raw);
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.DrainEnded ended
                    && ended.outcome() == Drain.Outcome.COMPLETED) {
                history.add(ended.drain());
            }
        }
        return outcome;
    }

    private void stand(int source, SourceStatus status) {
        FollowedSource before = standing.get(source);
        standing.set(
                source,
                new FollowedSource(
                        before.name(), status, before.line(), before.offset(), before.lastEvent()));
    }

    private void publish() {
        Instant now = clock.instant();
        Map<NodeMode, DrainHistory.Expected> expected = new EnumMap<>(NodeMode.class);
        for (NodeMode mode : NodeMode.ALL) {
            history.expected(mode).ifPresent(one -> expected.put(mode, one));
        }
        viewer.get()
                .accept(
                        new SessionPicture(
                                now,
                                recorded,
                                fleet.snapshot(),
                                chronicle.facts(),
                                chronicle.edges(now),
                                chronicle.refused(),
                                Map.copyOf(expected),
                                List.copyOf(standing),
                                policy,
                                roster,
                                read,
                                rate.perSecond(nanos())));
    }

    @Override
    public void close() {
        sources.forEach(LineSource::close);
        thread.interrupt();
    }
}
