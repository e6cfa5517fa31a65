package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.lifecycle.NodeMode;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.filter.Candidate;
import drainboard.ui.filter.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row as a filter asks it, at the moment of a picture.
record AskedRow(DrainRow row, DrainWords words, SessionPicture picture) implements Candidate {
    @Override
    public NodeId node() {
        return row.key().node();
    }

    @Override
    public NodeMode mode() {
        return row.course().mode();
    }

    @Override
    public Set<Standing> states() {
        Set<Standing> states = EnumSet.noneOf(Standing.class);
        boolean lost = words.freshness().isStale(node());
        if (lost) {
            states.add(Standing.STALE);
        }
        if (lost || row.course().isUnsure()) {
            states.add(Standing.UNKNOWN);
        }
        if (row.isHalted()) {
            states.add(Standing.HALTED);
        }
        if (row.bucket() == DrainNeed.READY && !lost) {
            states.add(Standing.READY);
        }
        return states;
    }

    @Override
    public @Nullable Duration age() {
        Instant since = row.course().since();
        return since == null ? null : Duration.between(since, words.now());
    }

    @Override
    public List<String> workloads() {
        return List.of(row.workload().text());
    }

    @Override
    public List<String> services() {
        return picture.roster().serviceOf(row.workload()).stream().toList();
    }

    @Override
    public String source() {
        for (Fact fact : picture.facts().getOrDefault(node(), List.of())) {
            Origin origin = fact.origin();
            if (origin != null) {
                return origin.source();
            }
        }
        return "";
    }

    @Override
    public Map<String, String> labels() {
        return picture.roster().labelsOf(node());
    }

    @Override
    public String why() {
        String why = words.why(row).first();
        return row.need() == DrainNeed.STALLED ? why + ", stalled" : why;
    }
}
