package drainboard.session;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Frame;
import drainboard.event.Bookmark;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.UnknownKind;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Kept;
import drainboard.journal.KeptDrain;
import drainboard.journal.Place;
import drainboard.journal.Step;
import drainboard.node.Disposition;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Intake.Item;
import drainboard.source.Source;
import drainboard.telemetry.Telemetry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// The single writer of a run: all in it happens on the session's thread, in the order of the
/// queue.
final class Loop {
    private final SupervisionPolicy policy;
    private final Roster roster;
    private final InstantSource clock;
    private final boolean recorded;
    private final Fleet fleet;
    private final Feeds feeds;
    private final Places places = new Places();
    private final Chronicle chronicle;
    private final DrainHistory history = new DrainHistory();
    private final Telemetry telemetry = new Telemetry();
    private final Rate rate = new Rate(System.nanoTime());
    private Listener listener = Listener.NONE;
    private final Ledger ledger = new Ledger();
    private final Deciding deciding;
    private boolean heard;
    private long position;
    private long read;

    Loop(SupervisionPolicy policy, Roster roster, InstantSource clock, boolean recorded) {
        this.policy = policy;
        this.roster = roster;
        this.clock = clock;
        this.recorded = recorded;
        this.fleet = new Fleet(policy, roster);
        this.feeds = new Feeds(recorded);
        this.chronicle = new Chronicle(policy.table());
        this.deciding =
                new Deciding(fleet, chronicle, ledger, decision -> accept(decision, null, ""));
    }

    /// Goes on from what was kept, and keeps what is taken from now on; before the first source.
    void keep(Journal journal, AuditTrail says, Step.Probe hears, boolean tell) {
        ledger.keep(journal, says, hears, tell);
        restore(journal.kept());
        ledger.began(policy, journal.kept().differences(), clock.instant());
    }

    private void restore(Kept kept) {
        position = kept.position();
        places.restore(kept.places());
        kept.nodes().forEach(node -> fleet.restore(node.state()));
        history.restore(kept.drains().stream().map(KeptDrain::completed).flatMap(Optional::stream));
        chronicle.restore(kept);
        feeds.restore(kept);
    }

    /// Goes on from what another keeps, and keeps nothing: decisions are refused.
    void lookOn(Kept kept, String why) {
        restore(kept);
        ledger.lookOn(why);
    }

    /// Keeps nothing though it was asked for: decisions are refused.
    void unkept(String why) {
        ledger.fail(why, clock.instant());
    }

    /// Names who hears what comes of each message; before the first.
    void tell(Listener hearer) {
        listener = hearer;
        heard = true;
    }

    /// Sets how long a source may be silent; before the first message.
    void staleAfter(Duration most) {
        feeds.staleAfter(most);
    }

    /// In how many drains a step must be measured to have a limit.
    void enough(int drains) {
        history.enough(drains);
    }

    void take(Item item) {
        Instant now = clock.instant();
        switch (item) {
            case Item.Opened(int source, Source opened, Runnable then) -> {
                open(source, opened, now);
                then.run();
            }
            case Item.Reached(int source, Bookmark bookmark) -> {
                if (places.reached(source, bookmark)) {
                    ledger.place(places.key(source), places.place(source));
                }
            }
            case Item.Stop(String name, IntConsumer then) ->
                    feeds.stop(name)
                            .ifPresent(
                                    place -> {
                                        places.stop(place);
                                        ledger.source("source_stopped", name, "", now);
                                        then.accept(place);
                                    });
            case Item.Taken(int source, Decoded decoded) -> record(source, decoded, now);
            case Item.Standing standing -> feeds.stand(standing, now);
            case Item.Retried retried -> feeds.stand(retried, now);
            case Item.Try(String name, IntConsumer then) -> feeds.tried(name, now).ifPresent(then);
            case Item.Contact(int source) -> feeds.change(source, one -> one.heard(now));
            case Item.Gap(int source, String cause, boolean ahead) ->
                    gap(source, cause, ahead, now);
            case Item.Written(int source, Recognised form) ->
                    feeds.written(source, RecordWords.of(form));
            case Item.Repeated(int source, long count) -> {
                places.repeated(source, count);
                feeds.repeated(source, count, now);
            }
            case Item.Announced(int source, Duration every) -> feeds.announced(source, every);
            case Item.Delivered(String receiver, long sequence, long everybody) ->
                    ledger.delivered(receiver, sequence, everybody);
            case Item.Entry entry -> Entering.enter(entry, ledger, now);
            case Item.Decision decision -> {
                long before = position;
                position = deciding.isDecided(decision, now) ? position : before;
            }
        }
    }

    /// A source is followed from now on.
    void open(int source, Source opened, Instant now) {
        feeds.open(source, opened.name());
        Place from = places.open(source, opened);
        String name = feeds.at(source).name();
        chronicle.rename(places.key(source), name);
        ledger.named(name, places.key(source));
        feeds.resumed(source, places.key(source), from);
        Fact.lastOf(name, chronicle.facts()).ifPresent(last -> feeds.known(source, last));
        if (from.bookmark() != null) {
            opened.resume(from.bookmark());
        } else if (places.isBegunAnew(opened, from)) {
            gap(source, Places.BEGUN_ANEW, false, now);
        }
        ledger.place(places.key(source), places.place(source));
        ledger.source("source_opened", name, places.key(source), now);
    }

    private void gap(int source, String cause, boolean ahead, Instant now) {
        Instant seen = feeds.gap(source, cause, now);
        if (places.gap(source, ahead, seen)) {
            ledger.place(places.key(source), places.place(source));
        }
        String name = feeds.at(source).name();
        ledger.source("gap", name, cause, now);
        ledger.afterwards(() -> listener.gap(name, cause));
    }

    /// Every source is lost for one cause.
    void lose(String cause) {
        feeds.lose(cause);
    }

    private void record(int source, Decoded decoded, Instant now) {
        FollowedSource before = feeds.at(source);
        if (before.status() instanceof SourceStatus.Stopped
                || isTakenBefore(source, decoded, now)) {
            return;
        }
        Frame record = decoded.record();
        Origin origin = new Origin(before.name(), record.line(), record.offset());
        if (decoded.finding() instanceof Finding.Missing(String cause)) {
            gap(source, cause, false, now);
            return;
        }
        feeds.read(source, decoded, now);
        read++;
        rate.one(System.nanoTime());
        switch (decoded.finding()) {
            case Finding.Missing _ -> {}
            case Finding.Event(UnknownKind other, String _) -> feeds.ignored(source, other);
            case Finding.Event(NodeEvent news, String _) -> {
                Outcome outcome = accept(news, origin, decoded.raw());
                if (outcome.disposition() == Disposition.REJECTED) {
                    RejectionReason why = RejectionReason.ILLEGAL_TRANSITION;
                    String words = RecordWords.of(news);
                    refuse(source, new Rejection(why, words, origin, decoded.raw()), true, now);
                }
            }
            case Finding.Refused refused -> {
                Rejection rejection =
                        new Rejection(refused.reason(), refused.detail(), origin, decoded.raw());
                refuse(source, rejection, doubt(refused, rejection, now), now);
            }
        }
    }

    /// Whether a record was taken before the restart; how far the source is, is kept in any case.
    private boolean isTakenBefore(int source, Decoded decoded, Instant now) {
        boolean before = places.isTakenBefore(source);
        if (before) {
            feeds.read(source, decoded, now);
        } else {
            ledger.place(places.key(source), places.place(source));
        }
        return before;
    }

    private void refuse(int source, Rejection rejection, boolean told, Instant now) {
        ledger.afterwards(() -> listener.refused(rejection));
        feeds.refuse(source, rejection, now, told);
    }

    /// News that could not be read, of a node that can: what is known of it is in doubt. Answers
    /// whether the node's page tells of it.
    private boolean doubt(Finding.Refused refused, Rejection rejection, Instant now) {
        NodeId about = refused.about();
        NodeState before = about == null ? null : fleet.state(about);
        Outcome outcome = fleet.refuse(about);
        ledger.refused(about, before, outcome, rejection, now);
        boolean told = about != null && outcome.after() instanceof Tracked;
        if (about != null && outcome.after() != null) {
            String why = refused.reason().wireName() + ": " + refused.detail();
            chronicle.refuse(about, why, rejection, now, outcome.after());
        }
        return told;
    }

    private Outcome accept(NodeEvent event, @Nullable Origin origin, String raw) {
        NodeState before = fleet.state(event.node());
        Outcome outcome = fleet.accept(event, position++);
        Fact fact = chronicle.add(event, outcome, clock.instant(), origin, raw);
        boolean told = heard || ledger.isTelling();
        List<String> lines = told ? telemetry.tell(event, before, outcome) : List.of();
        ledger.took(new Ledger.Taken(event, before, outcome, fact, lines), position);
        ledger.afterwards(() -> lines.forEach(listener::told));
        history.take(outcome);
        return outcome;
    }

    Ledger ledger() {
        return ledger;
    }

    /// The run as it stands now.
    SessionPicture picture() {
        Instant now = clock.instant();
        List<FollowedSource> shown = feeds.shown(now);
        return new SessionPicture(
                now,
                recorded,
                fleet.snapshot(),
                chronicle.facts(),
                chronicle.edges(now),
                chronicle.refused(),
                history.expected(),
                shown,
                policy,
                roster,
                read,
                rate.perSecond(System.nanoTime()),
                feeds.picture(shown),
                ledger.saving(),
                chronicle.history(feeds.silences(shown)),
                chronicle.freshness(shown));
    }
}
