package drainboard.ui.incident;

import drainboard.event.Rejection;
import drainboard.node.NodeState.Tracked;
import drainboard.session.FollowedSource;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.SeenGap;
import drainboard.session.SeenRejection;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.incident.Alarm.Feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a source itself needs a person.
final class SourceAlarms {
    private SourceAlarms() {}

    /// What every source of a picture raises.
    static List<Alarm> in(SessionPicture picture) {
        List<Alarm> alarms = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Map<String, Long> known = known(picture);
        for (FollowedSource source : picture.sources()) {
            if (source.status().isMissed() && named.add(source.name())) {
                alarms.add(overdue(source, known.getOrDefault(source.name(), 0L)));
            }
            SeenGap gap = source.lastGap();
            if (gap != null) {
                alarms.add(gap(source, gap));
            }
            if (source.untold() != null) {
                alarms.add(refused(source, source.untold()));
            }
        }
        return alarms;
    }

    /// How many nodes are only last known by each source that is missed: those that hang on it, as
    /// everywhere else. Counted once for all.
    private static Map<String, Long> known(SessionPicture picture) {
        Map<String, Long> known = new HashMap<>();
        if (picture.sources().stream().anyMatch(source -> source.status().isMissed())) {
            for (Tracked node : picture.fleet().tracked()) {
                String source = picture.freshness().source(node.node());
                if (source != null) {
                    known.merge(source, 1L, Long::sum);
                }
            }
        }
        return known;
    }

    /// A source that is lost or stale.
    ///
    /// @param nodes how many are only last known by it
    private static Alarm overdue(FollowedSource source, long nodes) {
        String name = Sanitizer.show(source.name());
        Saying cause =
                switch (source.status()) {
                    case SourceStatus.Failed failed -> sentence(failed.cause());
                    case SourceStatus.Waiting waiting -> sentence(waiting.cause());
                    case SourceStatus.Stale silent ->
                            Saying.of("silent ").since(silent.since()).and(".");
                    case SourceStatus.Connecting _,
                            SourceStatus.Live _,
                            SourceStatus.Ended _,
                            SourceStatus.Stopped _ ->
                            Saying.of("nothing was heard of it.");
                };
        Instant since =
                source.status() instanceof SourceStatus.Stale stale
                        ? stale.since()
                        : source.lastEvent() == null ? source.lostSince() : source.lastEvent();
        boolean stale = source.status() instanceof SourceStatus.Stale;
        return new Alarm(
                stale ? Severity.SOURCE_STALE : Severity.SOURCE_LOST,
                new Feed(source.name()),
                stale ? "SOURCE STALE" : "SOURCE LOST",
                name,
                nodes == 0
                        ? cause
                        : cause.and(
                                " "
                                        + Figures.count(nodes)
                                        + (nodes == 1 ? " node" : " nodes")
                                        + " last known."),
                consequence(source, cause, nodes),
                since,
                // Each is lost by itself: five others do not take its name from the list.
                Alarm.Trait.of(name, 0));
    }

    private static Saying consequence(FollowedSource source, Saying cause, long nodes) {
        String name = Sanitizer.brief(source.name());
        // Of a source that is lost the cause often names it already.
        Saying said =
                why(source.status()).startsWith(source.name() + " ")
                        ? cause
                        : Saying.of(name + ": ").and(cause);
        Saying all = nodes == 0 ? said : said.and(" What hangs on it is only last known.");
        if (source.status() instanceof SourceStatus.Stale) {
            return all;
        }
        return source.lastEvent() == null
                ? all.and(" No event of it has come yet.")
                : all.and(" Its last event came ").ago(source.lastEvent()).and(".");
    }

    private static String why(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Failed failed -> failed.cause();
            case SourceStatus.Waiting waiting -> waiting.cause();
            case SourceStatus.Stale _,
                    SourceStatus.Connecting _,
                    SourceStatus.Live _,
                    SourceStatus.Ended _,
                    SourceStatus.Stopped _ ->
                    "";
        };
    }

    private static Saying sentence(String cause) {
        String said = Sanitizer.show(cause);
        return Saying.of(said.endsWith(".") ? said : said + ".");
    }

    /// Something of a source may have been lost: what it said before is only last known.
    private static Alarm gap(FollowedSource source, SeenGap gap) {
        String name = Sanitizer.show(source.name());
        String said = Sanitizer.show(gap.cause());
        String cause = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        long others = source.received().gapCount() - 1;
        return new Alarm(
                        Severity.SOURCE_GAP,
                        new Feed(source.name()),
                        "SOURCE GAP",
                        name,
                        cause + (others == 0 ? "" : " (" + Figures.count(others) + " before)"),
                        Sanitizer.brief(source.name())
                                + ": "
                                + cause
                                + ". What it said before is only last known.",
                        gap.seen())
                .marked(Alarm.Trait.of(name, source.received().gapCount()));
    }

    /// Lines that could not be read and that name no node: nobody knows what they said.
    private static Alarm refused(FollowedSource source, Untold untold) {
        String name = Sanitizer.show(source.name());
        Rejection last = untold.last();
        String lines = untold.count() == 1 ? "1 line" : Figures.count(untold.count()) + " lines";
        String place = "line " + Figures.count(last.origin().line());
        return new Alarm(
                        Severity.LINES_REFUSED,
                        new Feed(source.name(), new SeenRejection(last, untold.seen())),
                        "LINES REFUSED",
                        name,
                        lines + " refused, last: " + place + ", " + Sanitizer.show(last.detail()),
                        Sanitizer.brief(source.name())
                                + ": "
                                + lines
                                + " refused that "
                                + (untold.count() == 1 ? "names" : "name")
                                + " no node, last "
                                + place
                                + ", "
                                + last.reason().wireName()
                                + ". What was said there is not known.",
                        untold.seen())
                .marked(Alarm.Trait.of(name, untold.count()));
    }
}
