package drainboard.ui.shell;

import drainboard.event.Rejection;
import drainboard.session.FollowedSource;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the status bar says of the sources one by one: each by its name, where there are several.
final class EachSource {
    private static final int NAMED = 3;

    private EachSource() {}

    /// How many lines were refused; of one source alone, the last of them too.
    ///
    /// @param earlier how many of earlier runs are at hand; null where there was none
    static String refused(List<FollowedSource> sources, @Nullable Long earlier) {
        String now = refused(sources);
        if (earlier == null || earlier == 0) {
            return now;
        }
        String before = Figures.count(earlier) + " refused before this start";
        return now.isEmpty() ? before : now + ", " + before;
    }

    static String refused(List<FollowedSource> sources) {
        List<FollowedSource> some =
                sources.stream().filter(one -> one.lastRefused() != null).toList();
        return switch (some.size()) {
            case 0 -> "";
            case 1 -> name(some.getFirst(), sources) + refused(some.getFirst());
            default ->
                    Figures.count(some.stream().mapToLong(FollowedSource::refused).sum())
                            + " refused: "
                            + named(some, one -> " " + Figures.count(one.refused()));
        };
    }

    private static String refused(FollowedSource source) {
        Rejection last = source.lastRefused();
        return Figures.count(source.refused())
                + " refused"
                + (last == null
                        ? ""
                        : ", last line "
                                + Figures.count(last.origin().line())
                                + " "
                                + last.reason().wireName());
    }

    /// The same where there is little room.
    static String refusedBriefly(List<FollowedSource> sources, @Nullable Long earlier) {
        long now =
                sources.stream()
                        .filter(one -> one.lastRefused() != null)
                        .mapToLong(FollowedSource::refused)
                        .sum();
        if (now == 0) {
            return refused(sources, earlier);
        }
        String before =
                earlier == null || earlier == 0 ? "" : ", " + Figures.count(earlier) + " before";
        return Figures.count(now) + " refused" + before;
    }

    /// How many wait or are lost; blank where none.
    static String lostBriefly(List<FollowedSource> sources) {
        long waiting =
                sources.stream()
                        .filter(one -> one.status() instanceof SourceStatus.Waiting)
                        .count();
        long lost =
                sources.stream().filter(one -> one.status() instanceof SourceStatus.Failed).count();
        return Stream.of(counted(lost, "lost"), counted(waiting, "waiting"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String how) {
        return count == 0
                ? ""
                : Figures.count(count) + (count == 1 ? " source " : " sources ") + how;
    }

    /// Which are lost, and why.
    static String lost(List<FollowedSource> sources, Instant now) {
        return sources.stream()
                .filter(one -> !lost(one, now).isEmpty())
                .map(one -> name(one, sources) + lost(one, now))
                .collect(Collectors.joining("     "));
    }

    private static String lost(FollowedSource source, Instant now) {
        return switch (source.status()) {
            case SourceStatus.Failed failed -> "LOST: " + Sanitizer.show(failed.cause());
            case SourceStatus.Waiting waiting -> "WAITING: " + Sanitizer.show(waiting.words(now));
            case SourceStatus.Connecting _,
                    SourceStatus.Live _,
                    SourceStatus.Stale _,
                    SourceStatus.Ended _,
                    SourceStatus.Stopped _ ->
                    "";
        };
    }

    /// How far each was read.
    static String cursor(List<FollowedSource> sources) {
        return sources.isEmpty()
                ? ""
                : "cursor " + named(sources, one -> " line " + Figures.count(one.line()));
    }

    /// The first few by their names, and how many there are besides.
    private static String named(
            List<FollowedSource> sources, Function<FollowedSource, String> words) {
        return sources.stream()
                        .limit(NAMED)
                        .map(one -> Sanitizer.brief(one.name()) + words.apply(one))
                        .collect(Collectors.joining(", "))
                + (sources.size() > NAMED ? ", +" + (sources.size() - NAMED) + " more" : "");
    }

    /// The name and a blank; nothing where there is only one that could be meant.
    private static String name(FollowedSource source, List<FollowedSource> all) {
        return all.size() == 1 ? "" : Sanitizer.brief(source.name()) + " ";
    }
}
