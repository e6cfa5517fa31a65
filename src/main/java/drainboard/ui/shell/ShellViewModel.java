package drainboard.ui.shell;

import drainboard.session.FollowedSource;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the bars of the window say about the run as a whole.
public final class ShellViewModel {
    private final String operator;
    private final Times times;
    private final Consumer<String> tryNow;
    private final LagWatch lag = new LagWatch();
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.EMPTY);

    /// The text of all bars.
    ///
    /// @param tab the name of what is shown: a recorded run is never called live
    /// @param recorded what the bar of a recorded run says; blank for a live one
    /// @param refused how many records were refused in all
    public record Bars(
            String tab,
            String clock,
            String recorded,
            List<Chip> chips,
            Status status,
            long refused) {
        static final Bars EMPTY =
                new Bars(
                        "",
                        "",
                        "",
                        List.of(),
                        new Status(
                                "Starting",
                                false,
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                Keeping.NONE,
                                "",
                                "",
                                ""),
                        0);
    }

    /// What the status bar says, each part blank where there is nothing to say.
    ///
    /// @param sources how many of them are read
    /// @param lacking whether one of them is not read although it ought to be
    /// @param refused how many lines were refused, and the last of them
    /// @param lost which sources are lost, and why
    /// @param cursor how far each source was read
    /// @param rate how many events come
    /// @param lag how far the newest event lies behind the clock
    /// @param skew whose clock differs from ours
    /// @param slow that the window does not keep up
    /// @param chain when the chain of the audit was last found whole
    /// @param keeping whether decisions are kept
    /// @param desk who decides here, and in which time
    /// @param refusedBrief the refused where there is little room
    /// @param lostBrief the lost where there is little room
    public record Status(
            String sources,
            boolean lacking,
            String refused,
            String lost,
            String cursor,
            String rate,
            String lag,
            String skew,
            String slow,
            String chain,
            Keeping keeping,
            String desk,
            String refusedBrief,
            String lostBrief) {
        /// All of it, for who cannot see the bar.
        String whole() {
            return Stream.of(
                            sources,
                            rate,
                            lag.replace("▲", "rising").replace("▼", "falling"),
                            cursor,
                            refused,
                            lost,
                            skew,
                            slow,
                            chain,
                            keeping.words(),
                            desk)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
    }

    /// One source in the top bar.
    ///
    /// @param name its name, safe to show
    /// @param stand how it stands and how old that is
    /// @param brief the same where there is little room
    /// @param key its name as it came
    /// @param said how it stands, where it waits to be tried again; blank otherwise
    /// @param untried why it cannot be tried now; blank where it can
    public record Chip(
            Look look,
            String name,
            String stand,
            String brief,
            String key,
            String said,
            String untried) {
        /// All that it says.
        public String text() {
            return name + " " + stand;
        }
    }

    /// Bars that show times in UTC.
    public ShellViewModel(String operator) {
        this(operator, Times.ofUtc(), _ -> {});
    }

    /// Bars that have seen no picture yet.
    ///
    /// @param times in which zone times are shown
    /// @param tryNow has the source of a name tried at once
    public ShellViewModel(String operator, Times times, Consumer<String> tryNow) {
        this.tryNow = tryNow;
        this.times = times;
        this.operator = operator;
    }

    /// What the bars say.
    public ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /// Shows the present state of things, of which nothing else was found.
    void show(SessionPicture picture) {
        show(picture, Watched.NOTHING);
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture, Watched watched) {
        List<Chip> chips = new ArrayList<>();
        for (FollowedSource source : picture.sources()) {
            chips.add(chip(source, picture));
        }
        String names =
                picture.sources().stream()
                        .map(source -> Sanitizer.brief(source.name()))
                        .collect(Collectors.joining(", "));
        bars.set(
                new Bars(
                        tab(picture),
                        times.seconds(picture.now()),
                        picture.recorded()
                                ? "SAMPLE  "
                                        + names
                                        + ", recorded. Nothing here touches a live system."
                                : "",
                        chips,
                        status(picture, watched),
                        picture.feeds().counted()));
    }

    private static String tab(SessionPicture picture) {
        return picture.recorded()
                ? "Sample"
                : picture.saving().isOnlyLookedAt() ? "Looking on" : "Live";
    }

    /// Has the source of a chip tried at once.
    void tryNow(Chip chip) {
        tryNow.accept(chip.key());
    }

    private static Chip chip(FollowedSource source, SessionPicture picture) {
        String said =
                source.status() instanceof SourceStatus.Waiting waiting
                        ? Sanitizer.show(waiting.words(picture.now()))
                        : "";
        Standing stands = stands(source, picture);
        return new Chip(
                stands.look(),
                Sanitizer.brief(source.name()),
                stands.words(),
                stands.brief(),
                source.name(),
                said,
                source.status().untried());
    }

    private record Standing(Look look, String words, String brief) {
        Standing(Look look, String words) {
            this(look, words, words);
        }
    }

    private static Standing stands(FollowedSource source, SessionPicture picture) {
        Instant last = source.lastEvent();
        String old = last == null ? "" : Ages.words(Duration.between(last, picture.now()));
        String age = last == null ? "no event yet" : "last event " + old;
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> new Standing(Look.UNKNOWN, "opening");
            case SourceStatus.Live _ ->
                    new Standing(Look.ACCEPTING, age, last == null ? "no event" : old);
            case SourceStatus.Waiting _ ->
                    new Standing(Look.UNKNOWN, "waiting, " + age, ("waiting " + old).strip());
            case SourceStatus.Stale stale ->
                    new Standing(
                            Look.UNKNOWN,
                            "stale " + Ages.words(Duration.between(stale.since(), picture.now())));
            case SourceStatus.Ended ended when ended.live() ->
                    new Standing(Look.UNKNOWN, "ended, " + age, ("ended " + old).strip());
            case SourceStatus.Ended _ -> new Standing(Look.ACCEPTING, "ended");
            case SourceStatus.Stopped _ -> new Standing(Look.UNKNOWN, "stopped");
            case SourceStatus.Failed _ ->
                    new Standing(Look.UNKNOWN, "lost, " + age, ("lost " + old).strip());
        };
    }

    private Status status(SessionPicture picture, Watched watched) {
        List<FollowedSource> all = picture.sources();
        long live = all.stream().filter(one -> one.status() instanceof SourceStatus.Live).count();
        return new Status(
                live
                        + " of "
                        + all.size()
                        + (picture.recorded() ? " recordings playing" : " sources live"),
                all.stream().anyMatch(one -> isLacking(one.status())),
                EachSource.refused(all, picture.feeds().earlier()),
                EachSource.lost(all, picture.now()),
                EachSource.cursor(all),
                Figures.count(Math.round(picture.eventsPerSecond())) + " ev/s",
                lag.show(picture),
                watched.skew(),
                watched.slow(),
                chain(picture, watched),
                Keeping.of(picture, watched, times),
                "operator " + Sanitizer.show(operator) + "     " + times.zoneName(picture.now()),
                EachSource.refusedBriefly(all, picture.feeds().earlier()),
                EachSource.lostBriefly(all));
    }

    private static boolean isLacking(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Waiting _, SourceStatus.Stale _, SourceStatus.Failed _ -> true;
            case SourceStatus.Connecting _,
                    SourceStatus.Live _,
                    SourceStatus.Ended _,
                    SourceStatus.Stopped _ ->
                    false;
        };
    }

    /// Blank where there is no chain, and where what is kept says already that it is broken.
    private String chain(SessionPicture picture, Watched watched) {
        Instant verified = watched.verified();
        return switch (picture.saving()) {
            case Saving.NotAsked _, Saving.LookingOn _ -> "";
            case Saving.Kept _, Saving.Unsaved _ -> {
                if (!watched.broken().isEmpty()) {
                    yield "";
                }
                boolean kept = picture.saving() instanceof Saving.Kept;
                yield verified == null
                        ? "chain not verified yet"
                        : (kept ? "chain verified " : "chain last verified ")
                                + times.seconds(verified);
            }
        };
    }
}
