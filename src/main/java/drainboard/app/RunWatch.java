package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.Rejection;
import drainboard.log.LogWords;
import drainboard.log.RunLog;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.session.Saving;
import drainboard.session.SeenGap;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the log what becomes of a run: of its sources, its halts and its journal, never what an
/// event said. On the session's thread.
final class RunWatch {
    private static final String SOURCE = "drainboard.source";
    private static final String JOURNAL = "drainboard.journal";
    private static final String HALT = "drainboard.halt";
    private static final int MOST_RAISES = 100;
    private static final long REST_NANOS = 10_000_000_000L;

    private final RunLog log;
    private final List<Told> sources = new ArrayList<>();
    private final Map<NodeId, Integer> raises = new HashMap<>();
    private Saving saving = new Saving.NotAsked();
    private long happened;
    private boolean begun;

    RunWatch(RunLog log) {
        this.log = log;
    }

    /// What was told of a source last.
    private static final class Told {
        private SourceStatus status = new SourceStatus.Connecting();
        private long gaps;
        private long refused;
        private @Nullable Long refusedAt;
        private @Nullable Long waitingAt;
    }

    /// Tells what is new in a picture.
    ///
    /// @param nanos of any beginning
    void show(SessionPicture picture, long nanos) {
        List<FollowedSource> now = picture.sources();
        for (int i = 0; i < now.size(); i++) {
            FollowedSource one = now.get(i);
            if (i == sources.size()) {
                sources.add(new Told());
                log.tell(Level.INFO, SOURCE, source("opened", one));
            }
            Told told = sources.get(i);
            status(told, one, nanos);
            gaps(told, one);
            refusals(told, one, nanos);
        }
        saving(picture.saving());
        halts(picture);
    }

    private static LogWords source(String event, FollowedSource one) {
        return LogWords.of(event).with("source", one.name());
    }

    private void status(Told told, FollowedSource one, long nanos) {
        SourceStatus now = one.status();
        SourceStatus was = told.status;
        if (now.equals(was)) {
            return;
        }
        told.status = now;
        switch (now) {
            case SourceStatus.Connecting _ -> {}
            case SourceStatus.Live _ ->
                    log.tell(
                            Level.INFO, SOURCE, source(was.isOverdue() ? "returned" : "live", one));
            case SourceStatus.Waiting(String cause, var _) -> {
                // A source that is tried again and again says so each time in other words.
                if (!(was instanceof SourceStatus.Waiting)
                        || told.waitingAt == null
                        || nanos - told.waitingAt >= REST_NANOS) {
                    told.waitingAt = nanos;
                    log.tell(Level.WARNING, SOURCE, source("waiting", one).with("cause", cause));
                }
            }
            case SourceStatus.Stale(Instant since) ->
                    log.tell(
                            Level.WARNING,
                            SOURCE,
                            source("stale", one).with("since", since.toString()));
            case SourceStatus.Failed(String cause) ->
                    log.tell(Level.ERROR, SOURCE, source("lost", one).with("cause", cause));
            case SourceStatus.Ended _ ->
                    log.tell(
                            Level.INFO,
                            SOURCE,
                            source("ended", one)
                                    .with("lines", one.line())
                                    .with("refused", one.refused()));
            case SourceStatus.Stopped _ -> log.tell(Level.INFO, SOURCE, source("stopped", one));
        }
    }

    private void gaps(Told told, FollowedSource one) {
        long now = one.received().gapCount();
        SeenGap last = one.lastGap();
        if (now > told.gaps && last != null) {
            log.tell(
                    Level.WARNING,
                    SOURCE,
                    source("gap", one).with("in_all", now).with("cause", last.cause()));
        }
        told.gaps = now;
    }

    /// Many refusals in a row are one line every ten seconds, and one at the end.
    private void refusals(Told told, FollowedSource one, long nanos) {
        Rejection last = one.lastRefused();
        boolean rests =
                told.refusedAt != null
                        && nanos - told.refusedAt < REST_NANOS
                        && !(one.status() instanceof SourceStatus.Ended);
        if (one.refused() <= told.refused || last == null || rests) {
            return;
        }
        log.tell(
                Level.WARNING,
                SOURCE,
                source("refused", one)
                        .with("more", one.refused() - told.refused)
                        .with("in_all", one.refused())
                        .with("line", last.origin().line())
                        .with("offset", last.origin().offset())
                        .with("reason", last.reason().wireName()));
        told.refused = one.refused();
        told.refusedAt = nanos;
    }

    private void saving(Saving now) {
        Saving was = saving;
        saving = now;
        switch (now) {
            case Saving.NotAsked _ -> {}
            case Saving.Kept(String file, String _, List<String> differences) -> {
                if (!(was instanceof Saving.Kept)) {
                    log.tell(
                            Level.INFO,
                            JOURNAL,
                            LogWords.of(was instanceof Saving.Unsaved ? "kept_again" : "opened")
                                    .with("file", file)
                                    .with("differences", differences.size()));
                }
            }
            case Saving.Unsaved(Instant _, String cause, long messages) -> {
                if (!(was instanceof Saving.Unsaved)) {
                    log.tell(
                            Level.ERROR,
                            JOURNAL,
                            LogWords.of("failed").with("cause", cause).with("waiting", messages));
                }
            }
            case Saving.LookingOn(String cause) -> {
                if (!now.equals(was)) {
                    log.tell(
                            Level.WARNING, JOURNAL, LogWords.of("looking_on").with("cause", cause));
                }
            }
        }
    }

    /// Looks at the nodes only to which something happened.
    private void halts(SessionPicture picture) {
        List<Fact> remembered = picture.history().happenings();
        long fresh = picture.history().count() - happened;
        happened = picture.history().count();
        Set<NodeId> nodes = new HashSet<>();
        if (!begun || fresh > remembered.size()) {
            nodes.addAll(picture.fleet().nodes().keySet());
        } else {
            remembered
                    .subList(remembered.size() - (int) fresh, remembered.size())
                    .forEach(fact -> nodes.add(fact.node()));
        }
        int told = 0;
        int more = 0;
        for (NodeId node : nodes) {
            if (isRaised(node, picture.fleet().nodes().get(node), told < MOST_RAISES)) {
                told++;
                more += told > MOST_RAISES ? 1 : 0;
            }
        }
        if (more > 0) {
            log.tell(Level.WARNING, HALT, LogWords.of("raised_more").with("nodes", more));
        }
        begun = true;
    }

    private boolean isRaised(NodeId node, @Nullable NodeState state, boolean tell) {
        Incident incident = state instanceof Tracked tracked ? tracked.incident() : null;
        if (incident == null) {
            if (raises.remove(node) != null) {
                log.tell(Level.INFO, HALT, LogWords.of("released").with("node", node.toString()));
            }
            return false;
        }
        Integer before = raises.put(node, incident.raises());
        if (before != null && before >= incident.raises()) {
            return false;
        }
        if (tell) {
            log.tell(
                    Level.WARNING,
                    HALT,
                    LogWords.of(begun ? "raised" : "stands")
                            .with("node", node.toString())
                            .with("cause", incident.cause().wireName())
                            .with("raise", incident.raises()));
        }
        return true;
    }
}
