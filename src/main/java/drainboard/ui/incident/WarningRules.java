package drainboard.ui.incident;

import drainboard.lifecycle.NodeMode;
import drainboard.session.SessionPicture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// When a site wants to be warned.
///
/// @param steps how long a step of a drain may last whatever its history says; a mode that is not
///   there has no such limit
/// @param maintenance how long a node may be in maintenance
/// @param others what is found besides, by rules that other rooms know: services that have no
///   replica left
public record WarningRules(
        Map<NodeMode, Duration> steps,
        Duration maintenance,
        Function<SessionPicture, List<Alarm>> others) {
    /// Steps have no limit but that of their history, maintenance four hours.
    public static final WarningRules DEFAULT =
            new WarningRules(Map.of(), Duration.ofHours(4), _ -> List.of());

    /// Copies the limits.
    public WarningRules {
        steps = Map.copyOf(steps);
    }

    /// The same, with something else found besides.
    public WarningRules with(Function<SessionPicture, List<Alarm>> found) {
        return new WarningRules(
                steps,
                maintenance,
                picture ->
                        Stream.concat(others.apply(picture).stream(), found.apply(picture).stream())
                                .toList());
    }
}
