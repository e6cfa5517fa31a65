package drainboard.ui.happening;

import drainboard.session.FollowedSource;
import drainboard.session.Received.Ignored;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why no event is shown, source by source: not connected is never told as nothing.
final class NothingHappened {
    private static final int MOST = 5;

    /// Since when each source that is open has been so, as far as was seen here.
    private final Map<String, Instant> open = new HashMap<>();

    /// Notes which sources are open.
    void see(SessionPicture picture) {
        for (FollowedSource source : picture.sources()) {
            Instant contact = source.lastContact();
            if (contact != null && !source.status().isOverdue()) {
                open.putIfAbsent(source.name(), contact);
            } else {
                open.remove(source.name());
            }
        }
    }

    /// The sentences, a line for each source.
    String words(SessionPicture picture) {
        List<FollowedSource> sources = picture.sources();
        if (sources.isEmpty()) {
            return "Nothing is being followed.";
        }
        List<String> lines = new ArrayList<>();
        sources.stream().limit(MOST).forEach(one -> lines.add(words(one, picture.now())));
        if (sources.size() > MOST) {
            lines.add("and " + (sources.size() - MOST) + " more sources");
        }
        return String.join("\n", lines);
    }

    private String words(FollowedSource source, Instant now) {
        String name = Sanitizer.show(source.name());
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> name + " is being opened. Nothing came yet.";
            case SourceStatus.Live _ ->
                    came(source, "Connected to " + name + ago(open.get(source.name()), now) + ".");
            case SourceStatus.Ended _ -> came(source, name + " came to its own end.");
            case SourceStatus.Stale stale ->
                    came(source, name + " is silent" + since(stale.since(), now) + ".");
            case SourceStatus.Waiting waiting -> Sanitizer.show(waiting.words(now));
            case SourceStatus.Stopped _ -> name + " is not followed any more.";
            case SourceStatus.Failed failed -> name + " is lost: " + Sanitizer.show(failed.cause());
        };
    }

    private static String came(FollowedSource source, String stands) {
        Ignored ignored = source.received().ignored();
        long refused = source.refused();
        if (ignored.count() > 0) {
            return stands
                    + " "
                    + HappeningWords.events(ignored.count())
                    + " read, none is a node_mode_transition."
                    + kinds(ignored);
        }
        if (refused > 0) {
            return stands + " " + Figures.count(refused) + " lines were refused; see Rejections.";
        }
        return stands
                + (source.received().records() == 0
                        ? " No event has arrived."
                        : " None of its "
                                + Figures.count(source.received().records())
                                + " records tells of a change.");
    }

    private static String kinds(Ignored ignored) {
        return ignored.kinds().isEmpty()
                ? " None names a kind."
                : ignored.kinds().stream()
                        .map(Sanitizer::show)
                        .collect(Collectors.joining(", ", " First kinds seen: ", "."));
    }

    private static String ago(@Nullable Instant since, Instant now) {
        return since == null ? "" : " " + Ages.words(Duration.between(since, now)) + " ago";
    }

    private static String since(Instant since, Instant now) {
        return " for " + Ages.words(Duration.between(since, now));
    }
}
