package drainboard.ui.fleet;

import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.filter.Filter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is told of a node beside its tile, line by line.
final class TileCard {
    private TileCard() {}

    static List<String> of(NodeState node, SessionPicture picture) {
        FleetRow row = new NodesAsked(picture, Filter.ALL).row(node);
        boolean stale = picture.freshness().isStale(node.node());
        List<String> lines = new ArrayList<>();
        lines.add(Sanitizer.show(node.node().toString()) + labels(row.placed().labels()));
        lines.add(row.stand().word() + ", " + row.age(picture.now()));
        String why =
                switch (node) {
                    case Tracked told -> String.join("; ", FleetRows.reasons(told, stale));
                    case Unseen _ -> row.stand().reason();
                };
        lines.add("Readiness " + row.stand().verdict() + (why.isEmpty() ? "" : ": " + why));
        if (node instanceof Tracked told && told.incident() != null) {
            lines.add("Halt " + row.halted().axes() + "; " + row.halted().who());
            if (row.placed().halted() > 0) {
                lines.add(
                        row.placed().halted()
                                + " of "
                                + row.placed().count()
                                + " placements halted");
            }
        }
        lines.add(source(row, picture.now()));
        return lines;
    }

    private static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> ", " + Sanitizer.show(one.getKey() + " " + one.getValue()))
                .collect(Collectors.joining());
    }

    private static String source(FleetRow row, Instant now) {
        Instant at = row.last().at();
        return at == null
                ? "No event of it is kept"
                : row.place() + ", " + Ages.words(Duration.between(at, now)) + " ago";
    }
}
