package drainboard.rehearsal;

import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A drain as the report tells it.
///
/// @param outcome the outcome's name
/// @param spent the time in draining, drained, maintenance and returning; null where not known
record ReportedDrain(
        long position,
        String node,
        @Nullable Instant started,
        @Nullable Instant ended,
        String outcome,
        List<@Nullable Duration> spent) {
    private static final int FIXED = 96;

    /// The modes that the report has a column for.
    static final List<NodeMode> COLUMNS = Drain.COLUMNS;

    static ReportedDrain of(
            String node, Drain drain, Drain.Outcome outcome, @Nullable Instant ended) {
        List<@Nullable Duration> spent = new ArrayList<>();
        for (NodeMode mode : COLUMNS) {
            var stay = drain.stay(mode);
            spent.add(stay.isPresent() ? stay.get().spent() : null);
        }
        return new ReportedDrain(
                drain.position(), node, drain.started(), ended, outcome.wireName(), spent);
    }

    int size() {
        return FIXED + Packed.size(node) + Packed.size(outcome);
    }

    void write(ByteBuffer out) {
        Packed.text(out, node);
        Packed.instant(out, started);
        Packed.instant(out, ended);
        Packed.text(out, outcome);
        for (Duration one : spent) {
            Packed.flag(out, one != null);
            if (one != null) {
                out.putLong(one.getSeconds());
                out.putInt(one.getNano());
            }
        }
    }

    static ReportedDrain read(long position, ByteBuffer in) {
        String node = Packed.text(in);
        Instant started = Packed.instant(in);
        Instant ended = Packed.instant(in);
        String outcome = Packed.text(in);
        List<@Nullable Duration> spent = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            spent.add(Packed.flag(in) ? Duration.ofSeconds(in.getLong(), in.getInt()) : null);
        }
        return new ReportedDrain(position, node, started, ended, outcome, spent);
    }
}
