package drainboard.ui.filter;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a filter may ask of a thing that is shown: a node, or a placement on one. What a thing does
/// not know it answers with nothing, and no term about that matches it.
public interface Candidate {
    /// The node that it is or stands on.
    NodeId node();

    /// The mode it was last seen in; null where nothing was said of it.
    @Nullable NodeMode mode();

    /// How it stands besides its mode.
    Set<Standing> states();

    /// How long it has been in its mode; null where that is not known.
    @Nullable Duration age();

    /// The workloads, as they were written.
    List<String> workloads();

    /// The services that it is part of.
    default List<String> services() {
        return List.of();
    }

    /// The source that spoke of it last; blank where nobody can say.
    default String source() {
        return "";
    }

    /// Where it stands by the site's own names: rack, zone and so on.
    default Map<String, String> labels() {
        return Map.of();
    }

    /// Why it is not done, in the words that are shown; blank where that is no question.
    default String why() {
        return "";
    }
}
