package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.filter.Candidate;
import drainboard.ui.filter.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One node in the fleet table. It holds no age, so that it stays the same row while nothing but
/// time passes.
///
/// @param need how much it needs a person: 0 the most
/// @param last what was said of it last
record FleetRow(NodeId node, int need, Stand stand, Placed placed, Halted halted, Said last) {
    /// What needs a person first, then by node.
    static final Comparator<FleetRow> NEEDS_YOU_FIRST =
            Comparator.comparingInt(FleetRow::need).thenComparing(FleetRow::node, NodeId.ORDER);

    /// How it stands.
    ///
    /// @param mode the mode it was last seen in; null where nothing was said of it
    /// @param since when it entered it; null where that is not known
    /// @param word the mode with a question mark where nobody can vouch for it
    /// @param verdict whether it may be touched, in a word
    /// @param reason the first reason why not; blank where none
    record Stand(
            Look look,
            @Nullable NodeMode mode,
            @Nullable Instant since,
            String word,
            Set<Standing> states,
            String verdict,
            String reason) {}

    /// What is placed on it, not sanitized.
    ///
    /// @param halted how many of the placements are halted
    record Placed(
            int count,
            int halted,
            List<String> workloads,
            List<String> services,
            Map<String, String> labels) {}

    /// Condition and latch of its incident, and who has it; blank where it has none.
    record Halted(String axes, String who) {
        static final Halted NOT = new Halted("", "");
    }

    /// @param at when, by its own time where it has one; null where nothing is remembered
    /// @param source where it stood, not sanitized; blank for a decision made here
    record Said(@Nullable Instant at, String source, long line) {
        static final Said NOTHING = new Said(null, "", 0);
    }

    String name() {
        return Sanitizer.show(node.toString());
    }

    /// Where it stands, by the site's own names.
    String labels() {
        StringBuilder all = new StringBuilder();
        placed.labels()
                .forEach((name, value) -> all.append(all.isEmpty() ? "" : " ").append(value));
        return Sanitizer.show(all.toString());
    }

    /// Whether nobody can vouch for it.
    boolean isUnknown() {
        return stand.states().contains(Standing.UNKNOWN);
    }

    /// How long it has been in its mode.
    String age(Instant now) {
        if (stand.mode() == null) {
            return "";
        }
        if (stand.since() == null) {
            return "time unknown";
        }
        String age = Ages.words(Duration.between(stand.since(), now));
        return isUnknown() ? "last known " + age : age;
    }

    String placements() {
        return placed.count() == 0 ? "none" : String.valueOf(placed.count());
    }

    String haltedPlacements() {
        return placed.halted() == 0 ? "" : placed.halted() + " halted";
    }

    /// When something was said of it last.
    String said(Times times) {
        return last.at() == null ? "none kept" : times.seconds(last.at());
    }

    /// What a row has no room for: its times in both zones.
    String tip(Times times) {
        return name()
                + at("in this mode since", stand.since(), times)
                + at("last event", last.at(), times)
                + (place().isEmpty() ? "" : "\n" + place());
    }

    private static String at(String what, @Nullable Instant at, Times times) {
        return at == null ? "" : "\n" + what + " " + times.both(at).replace("\n", ", ");
    }

    /// Where that stood: `source:line`.
    String place() {
        if (last.at() == null) {
            return "";
        }
        return last.source().isEmpty()
                ? "decided here"
                : Sanitizer.show(last.source()) + ":" + last.line();
    }

    /// What a filter may ask of it.
    Candidate at(Instant now) {
        return new Asked(this, now);
    }

    private record Asked(FleetRow row, Instant now) implements Candidate {
        @Override
        public NodeId node() {
            return row.node;
        }

        @Override
        public @Nullable NodeMode mode() {
            return row.stand.mode();
        }

        @Override
        public Set<Standing> states() {
            return row.stand.states();
        }

        @Override
        public @Nullable Duration age() {
            Instant since = row.stand.since();
            return since == null ? null : Duration.between(since, now);
        }

        @Override
        public List<String> workloads() {
            return row.placed.workloads();
        }

        @Override
        public List<String> services() {
            return row.placed.services();
        }

        @Override
        public String source() {
            return row.last.source();
        }

        @Override
        public Map<String, String> labels() {
            return row.placed.labels();
        }

        @Override
        public String why() {
            return row.stand.reason();
        }
    }
}
