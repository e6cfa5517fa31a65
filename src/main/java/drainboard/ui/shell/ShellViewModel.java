package drainboard.ui.shell;

import drainboard.event.Rejection;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the bars of the window say about the run as a whole.
public final class ShellViewModel {
    private final String operator;
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.EMPTY);

    /// The text of all bars.
    ///
    /// @param tab the name of what is shown: a recorded run is never called live
    /// @param recorded what the bar of a recorded run says; blank for a live one
    public record Bars(
            String tab,
            String clock,
            String recorded,
            List<Chip> chips,
            String following,
            String keeping) {
        static final Bars EMPTY = new Bars("", "", "", List.of(), "Starting", "");
    }

    /// One source in the top bar.
    public record Chip(Look look, String text) {}

    /// Bars that have seen no picture yet.
    public ShellViewModel(String operator) {
        this.operator = operator;
    }

    /// What the bars say.
    public ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        List<Chip> chips = new ArrayList<>();
        for (FollowedSource source : picture.sources()) {
            chips.add(chip(source, picture));
        }
        String names =
                picture.sources().stream()
                        .map(source -> Sanitizer.show(source.name()))
                        .collect(Collectors.joining(", "));
        bars.set(
                new Bars(
                        picture.recorded() ? "Sample" : "Live",
                        Times.utc(picture.now()),
                        picture.recorded()
                                ? "SAMPLE  "
                                        + names
                                        + ", recorded. Nothing here touches a live system."
                                : "",
                        chips,
                        following(picture),
                        "Decisions are not kept: there is no journal yet     operator "
                                + Sanitizer.show(operator)
                                + "     UTC"));
    }

    private static Chip chip(FollowedSource source, SessionPicture picture) {
        String name = Sanitizer.show(source.name());
        String age =
                source.lastEvent() == null
                        ? "no event yet"
                        : "last event "
                                + Ages.words(Duration.between(source.lastEvent(), picture.now()));
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> new Chip(Look.UNKNOWN, name + " opening");
            case SourceStatus.Live _ -> new Chip(Look.ACCEPTING, name + "  " + age);
            case SourceStatus.Ended _ -> new Chip(Look.ACCEPTING, name + " ended");
            case SourceStatus.Failed _ -> new Chip(Look.UNKNOWN, name + " lost, " + age);
        };
    }

    private static String following(SessionPicture picture) {
        long live =
                picture.sources().stream()
                        .filter(source -> source.status() instanceof SourceStatus.Live)
                        .count();
        StringBuilder text = new StringBuilder();
        text.append(live)
                .append(" of ")
                .append(picture.sources().size())
                .append(picture.recorded() ? " recordings playing" : " sources live");
        text.append(String.format(Locale.ROOT, "     %.0f ev/s", picture.eventsPerSecond()));
        for (FollowedSource source : picture.sources()) {
            text.append("     cursor ")
                    .append(Sanitizer.show(source.name()))
                    .append(String.format(Locale.ROOT, " line %d", source.line()));
            Rejection last = source.lastRefused();
            if (last != null) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "     %d refused, last line %d %s",
                                source.refused(),
                                last.origin().line(),
                                last.reason().wireName()));
            }
            if (source.status() instanceof SourceStatus.Failed failed) {
                text.append("  LOST: ").append(Sanitizer.show(failed.cause()));
            }
        }
        return text.toString();
    }
}
