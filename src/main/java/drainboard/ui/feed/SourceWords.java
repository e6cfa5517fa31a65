package drainboard.ui.feed;

import drainboard.session.FeedSource;
import drainboard.session.SeenGap;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is said of a source.
final class SourceWords {
    private SourceWords() {}

    /// @param playing whether the run is recorded: nothing of it is live
    static SourceRow row(FeedSource source, Instant now, Times times, boolean playing) {
        String format = source.format().isEmpty() ? "not recognised yet" : source.format();
        return new SourceRow(
                source.name(),
                look(source.status()),
                new Pair(Sanitizer.show(source.name()), Sanitizer.show(format)),
                new Pair(word(source.status(), now, playing), brief(source, now, times)),
                new Pair(
                        source.lastContact() == null
                                ? "never"
                                : age(source.lastContact(), now) + " ago",
                        source.lastEvent() == null
                                ? "no event yet"
                                : "event " + age(source.lastEvent(), now) + " ago"),
                new Pair(
                        Figures.count(source.records()),
                        source.repeated() == 0
                                ? ""
                                : Figures.count(source.repeated()) + " repeated"),
                new Pair(
                        Figures.count(source.refused()),
                        source.gapCount() == 0 ? "" : gaps(source.gapCount())),
                details(source, Sanitizer.show(format), now, times, playing));
    }

    private static Look look(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Live _ -> Look.ACCEPTING;
            case SourceStatus.Ended ended -> ended.live() ? Look.UNKNOWN : Look.ACCEPTING;
            case SourceStatus.Failed _ -> Look.WARNING;
            case SourceStatus.Connecting _,
                    SourceStatus.Stale _,
                    SourceStatus.Waiting _,
                    SourceStatus.Stopped _ ->
                    Look.UNKNOWN;
        };
    }

    private static String word(SourceStatus status, Instant now, boolean playing) {
        return switch (status) {
            case SourceStatus.Connecting _ -> "Opening";
            case SourceStatus.Live _ -> playing ? "Playing" : "Live";
            case SourceStatus.Stale stale -> "Stale " + age(stale.since(), now);
            case SourceStatus.Waiting _ -> "Waiting";
            case SourceStatus.Ended _ -> "Ended";
            case SourceStatus.Stopped _ -> "Stopped";
            case SourceStatus.Failed _ -> "Lost";
        };
    }

    /// For the row: the whole sentence of what waits stands above the table.
    private static String brief(FeedSource source, Instant now, Times times) {
        return source.status() instanceof SourceStatus.Waiting waiting && waiting.next() != null
                ? Sanitizer.show(waiting.whenNext(now))
                : cause(source, now, times);
    }

    private static String cause(FeedSource source, Instant now, Times times) {
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> "nothing came yet";
            case SourceStatus.Live _ -> source.lastEvent() == null ? "connected, no event yet" : "";
            case SourceStatus.Stale stale -> "silent since " + times.seconds(stale.since());
            case SourceStatus.Waiting waiting -> Sanitizer.show(waiting.words(now));
            case SourceStatus.Ended ended ->
                    "came to its own end" + (ended.live() ? "; its nodes are last known" : "");
            case SourceStatus.Stopped _ -> "you stopped following it; its nodes are last known";
            case SourceStatus.Failed failed -> Sanitizer.show(failed.cause());
        };
    }

    private static List<Pair> details(
            FeedSource source, String format, Instant now, Times times, boolean playing) {
        List<Pair> lines = new ArrayList<>();
        String cause = cause(source, now, times);
        lines.add(
                new Pair(
                        "status",
                        word(source.status(), now, playing)
                                + (cause.isEmpty() ? "" : ": " + cause)));
        lines.add(new Pair("format", format));
        lines.add(new Pair("last contact", moment(source.lastContact(), now, times)));
        lines.add(new Pair("last event", moment(source.lastEvent(), now, times)));
        lines.add(new Pair("records read", Figures.count(source.records())));
        lines.add(new Pair("refused since start", Figures.count(source.refused())));
        lines.add(new Pair("repeated", Figures.count(source.repeated())));
        lines.add(new Pair("gaps", source.gapCount() == 0 ? "none" : gaps(source.gapCount())));
        for (SeenGap gap : source.gaps()) {
            lines.add(new Pair(times.millis(gap.seen()), Sanitizer.show(gap.cause())));
        }
        long untold = source.gapCount() - source.gaps().size();
        if (untold > 0) {
            lines.add(new Pair("", "and " + gaps(untold) + " before these"));
        }
        return lines;
    }

    private static String moment(@Nullable Instant at, Instant now, Times times) {
        return at == null ? "never" : times.full(at) + ", " + age(at, now) + " ago";
    }

    private static String gaps(long count) {
        return Figures.count(count) + (count == 1 ? " gap" : " gaps");
    }

    private static String age(Instant since, Instant now) {
        return Ages.words(Duration.between(since, now));
    }
}
