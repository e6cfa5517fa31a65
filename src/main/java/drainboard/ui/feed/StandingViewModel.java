package drainboard.ui.feed;

import drainboard.session.FeedPicture;
import drainboard.session.FeedSource;
import drainboard.session.Received.Ignored;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Clause;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.feed.StandingRow.Remedy;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why nothing is shown, source by source: not connected is never told as empty.
public final class StandingViewModel {
    private static final int MOST = 5;

    private final Remedies remedies;
    private final ReadOnlyObjectWrapper<List<StandingRow>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StandingRow>> notable =
            new ReadOnlyObjectWrapper<>(List.of());

    /// Since when each source that is open has been so, as far as was seen here.
    private final Map<String, Instant> open = new HashMap<>();

    /// Has seen no picture yet.
    public StandingViewModel(Remedies remedies) {
        this.remedies = remedies;
    }

    /// Every source.
    public ReadOnlyObjectProperty<List<StandingRow>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Those that wait, or from which nothing of use came.
    public ReadOnlyObjectProperty<List<StandingRow>> notableProperty() {
        return notable.getReadOnlyProperty();
    }

    /// Does what a row offers, where it can be done.
    public void act(StandingRow row) {
        if (row.refusal().isEmpty()) {
            switch (row.remedy()) {
                case NONE -> {}
                case TRY -> remedies.tryNow().accept(row.key());
                case MAPPING -> remedies.mapping().accept(row.key());
                case REJECTIONS -> remedies.rejections().accept(row.key());
                case CONNECT -> remedies.connect().accept(row.key());
            }
        }
    }

    void show(FeedPicture picture, Instant now) {
        see(picture);
        boolean alone = picture.sources().size() == 1;
        List<StandingRow> rows =
                picture.sources().stream().map(source -> row(source, now, alone)).toList();
        all.set(cut(rows));
        notable.set(cut(rows.stream().filter(StandingRow::notable).toList()));
    }

    private void see(FeedPicture picture) {
        for (FeedSource source : picture.sources()) {
            Instant contact = source.lastContact();
            if (contact != null && !source.status().isOverdue()) {
                open.putIfAbsent(source.name(), contact);
            } else {
                open.remove(source.name());
            }
        }
    }

    private static List<StandingRow> cut(List<StandingRow> rows) {
        if (rows.size() <= MOST) {
            return rows;
        }
        List<StandingRow> few = new ArrayList<>(rows.subList(0, MOST));
        few.add(StandingRow.said("", "And " + (rows.size() - MOST) + " more: see Sources.", true));
        return few;
    }

    private StandingRow row(FeedSource source, Instant now, boolean alone) {
        String name = Sanitizer.show(source.name());
        return switch (source.status()) {
            case SourceStatus.Connecting _ ->
                    said(source, name + " is being opened. Nothing came yet.");
            case SourceStatus.Live _ -> {
                Instant since = open.get(source.name());
                yield came(source, "Connected to " + name + ago(since, now) + ".", true, alone);
            }
            case SourceStatus.Stale stale ->
                    came(
                            source,
                            name + " is silent for " + age(stale.since(), now) + ".",
                            true,
                            alone);
            case SourceStatus.Ended _ -> came(source, name + " has ended.", false, alone);
            case SourceStatus.Stopped _ -> said(source, name + " is not followed any more.");
            case SourceStatus.Failed failed ->
                    new StandingRow(
                            source.name(),
                            name
                                    + " cannot be followed: "
                                    + Clause.of(Sanitizer.show(failed.cause())),
                            true,
                            Remedy.CONNECT,
                            "");
            case SourceStatus.Waiting waiting ->
                    waiting.next() == null
                            ? StandingRow.said(
                                    source.name(), Sanitizer.show(waiting.words(now)), true)
                            : new StandingRow(
                                    source.name(),
                                    Sanitizer.show(waiting.words(now)),
                                    true,
                                    Remedy.TRY,
                                    waiting.untried());
        };
    }

    private static StandingRow said(FeedSource source, String sentence) {
        return StandingRow.said(source.name(), sentence, false);
    }

    private static StandingRow came(
            FeedSource source, String stands, boolean notable, boolean alone) {
        Ignored ignored = source.ignored();
        long ours = source.records() - ignored.count() - source.refused();
        if (source.records() == 0) {
            return StandingRow.said(source.name(), stands + " No event has arrived.", notable);
        }
        if (ours > 0) {
            return said(source, stands);
        }
        if (ignored.count() == 0) {
            String lines = source.refused() == 1 ? " line was" : " lines were";
            return new StandingRow(
                    source.name(),
                    stands
                            + " "
                            + Figures.count(source.refused())
                            + lines
                            + " refused, none taken.",
                    true,
                    Remedy.REJECTIONS,
                    "");
        }
        return new StandingRow(
                source.name(),
                (alone ? "" : Sanitizer.show(source.name()) + ": ")
                        + events(ignored.count())
                        + " read, none is a node_mode_transition."
                        + kinds(ignored),
                true,
                Remedy.MAPPING,
                "");
    }

    private static String events(long count) {
        return count == 1 ? "1 event" : Figures.count(count) + " events";
    }

    private static String kinds(Ignored ignored) {
        return ignored.kinds().isEmpty()
                ? " None names a kind."
                : ignored.kinds().stream()
                        .map(Sanitizer::show)
                        .collect(Collectors.joining(", ", " First kinds seen: ", "."));
    }

    private static String ago(@Nullable Instant since, Instant now) {
        return since == null ? "" : " " + age(since, now) + " ago";
    }

    private static String age(Instant since, Instant now) {
        return Ages.words(Duration.between(since, now));
    }
}
