package drainboard.ui.node;

import drainboard.event.Rejection;
import drainboard.session.FollowedSource;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.SeenGap;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.node.Page.Section;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Puts a source into the words of the inspector: how it stands, and what of it was refused.
final class SourceText {
    private final FollowedSource source;
    private final Instant now;
    private final Times times;
    private final boolean playing;

    /// @param playing whether the run is recorded: nothing of it is live
    SourceText(FollowedSource source, Instant now, Times times, boolean playing) {
        this.playing = playing;
        this.source = source;
        this.now = now;
        this.times = times;
    }

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(read());
        Untold untold = source.untold();
        if (untold != null) {
            sections.add(
                    refused("Last line refused that names no node", untold.last(), untold.seen()));
        }
        if (!source.received().gaps().isEmpty()) {
            sections.add(gaps());
        }
        Rejection last = source.lastRefused();
        if (last != null && (untold == null || !last.equals(untold.last()))) {
            sections.add(refused("Last line refused", last, null));
        }
        return new Page(
                "Source " + Sanitizer.show(source.name()),
                Look.UNKNOWN,
                standing(),
                false,
                "",
                List.of(),
                sections);
    }

    private String standing() {
        String age =
                source.lastEvent() == null
                        ? "no event yet"
                        : "last event " + ago(source.lastEvent()) + " ago";
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> "Opening";
            case SourceStatus.Live _ -> (playing ? "Playing, " : "Live, ") + age;
            case SourceStatus.Waiting waiting ->
                    "Waiting, " + age + ": " + Sanitizer.show(waiting.words(now));
            case SourceStatus.Stale stale -> "Stale, silent for " + ago(stale.since()) + ", " + age;
            case SourceStatus.Ended _ -> "Ended, " + age;
            case SourceStatus.Stopped _ -> "Not followed any more, " + age;
            case SourceStatus.Failed failed ->
                    "Lost, " + age + ": " + Sanitizer.show(failed.cause());
        };
    }

    private Section read() {
        Untold untold = source.untold();
        return new Section(
                "What was read",
                List.of(
                        new Line.Value(
                                "written as",
                                source.received().format().isEmpty()
                                        ? "not known yet"
                                        : source.received().format()),
                        new Line.Value("records", Figures.count(source.received().records())),
                        new Line.Value(
                                "left out as repeated",
                                Figures.count(source.received().repeated())),
                        new Line.Value("lines read", Figures.count(source.line())),
                        new Line.Value("bytes read", Figures.count(source.offset())),
                        new Line.Value("refused since start", Figures.count(source.refused())),
                        new Line.Value("naming no node", untold == null ? "0" : naming(untold))));
    }

    private static String naming(Untold untold) {
        return Figures.count(untold.count())
                + (untold.before() == 0
                        ? ""
                        : ", " + Figures.count(untold.before()) + " in earlier runs");
    }

    private Section gaps() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Value("declared", Figures.count(source.received().gapCount())));
        for (SeenGap gap : source.received().gaps()) {
            lines.add(
                    new Line.Prose(times.seconds(gap.seen()) + "  " + Sanitizer.show(gap.cause())));
        }
        lines.add(
                new Line.Prose(
                        "What was said before is only last known, until a node is heard of"
                                + " again."));
        return new Section("Gaps: something may have been lost", lines);
    }

    private Section refused(String head, Rejection last, @Nullable Instant seen) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line.Prose(
                        Sanitizer.show(last.origin().source())
                                + " line "
                                + last.origin().line()
                                + ", byte "
                                + last.origin().offset()));
        if (seen != null) {
            lines.add(new Line.Prose("read " + times.seconds(seen) + ", " + ago(seen) + " ago"));
        }
        lines.add(new Line.Value("reason", last.reason().wireName()));
        lines.add(new Line.Prose(Sanitizer.show(last.detail())));
        lines.add(new Line.Raw(Sanitizer.show(last.raw())));
        return new Section(head, lines);
    }

    private String ago(Instant then) {
        return Ages.words(Duration.between(then, now));
    }
}
