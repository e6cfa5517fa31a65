package drainboard.ui.drain;

import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import java.util.stream.Collectors;

/// Why there is nothing to see: nothing is called empty that is only not connected, or silent.
final class NothingYet {
    private NothingYet() {}

    static String of(SessionPicture picture) {
        String read =
                picture.eventsRead() == 0
                        ? ""
                        : (picture.eventsRead() == 1
                                        ? "1 event"
                                        : Figures.count(picture.eventsRead()) + " events")
                                + " read, none is a node_mode_transition that was taken. ";
        return picture.sources().isEmpty()
                ? "Nothing is being followed."
                : read
                        + picture.sources().stream()
                                .map(source -> standing(source, read.isEmpty()))
                                .collect(Collectors.joining(" "));
    }

    /// That there are drains which a filter hides.
    static String hidden(String asked, int count) {
        return "No drain matches "
                + Sanitizer.show(asked)
                + ". "
                + count
                + (count == 1 ? " is hidden." : " are hidden.");
    }

    private static String standing(FollowedSource source, boolean silent) {
        String name = Sanitizer.show(source.name());
        return switch (source.status()) {
            case SourceStatus.Connecting _ -> name + " is being opened.";
            case SourceStatus.Live _ ->
                    "Connected to " + name + (silent ? ". No event has arrived." : ".");
            case SourceStatus.Stale _ ->
                    name
                            + " is stale: "
                            + (silent
                                    ? "no event has arrived."
                                    : "nothing was heard of it lately.");
            case SourceStatus.Ended _ -> name + " has ended.";
            case SourceStatus.Stopped _ -> name + " is not followed any more.";
            case SourceStatus.Waiting waiting -> Sanitizer.show(waiting.cause());
            case SourceStatus.Failed failed ->
                    name + " cannot be followed: " + Sanitizer.show(failed.cause());
        };
    }
}
