package drainboard.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ActionPolicy;
import drainboard.lifecycle.Lifecycle;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.InFlight.OfDrain;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A node on which nothing unusual happened, as a run of longs: a million of them fit where as many
/// objects would not, and one lies in one place. Nodes with an incident, a latch, an open
/// checkpoint order, event ids or times far from ours are not plain and stay objects.
public final class PlainNode {
    private static final long OWN_HALTS = ownHalts();
    private static final int MODE_BITS = 3;

    private PlainNode() {}

    /// Writes a node; false where it is not plain, and what was written means nothing.
    public static boolean write(Tracked node, Words out) {
        Trail trail = node.trail();
        ModeChange sequenced = trail.sequenceChange();
        out.begin().put(0);
        boolean plain = node.incident() == null;
        plain &= out.put(node.since());
        plain &= out.put(trail.lastTime());
        if (sequenced != null) {
            out.put(trail.lastSequence());
        }
        Drain drain = node.drain();
        int stays = drain == null ? 0 : stays(drain);
        if (drain != null) {
            plain &= write(drain, out);
        }
        int events = trail.into(out);
        for (Placement placement : node.placements()) {
            plain &= write(placement, out);
        }
        Flags flags = new Flags();
        flags.put(node.mode().rank(), MODE_BITS);
        flags.put(node.doubts().fenceEventNotTaken() ? 1 : 0, 1);
        flags.put(node.doubts().eventNotFollowed() ? 1 : 0, 1);
        flags.put(drain == null ? 0 : 1, 1);
        flags.put(stays, Drain.COLUMNS.size());
        flags.put(sequenced == null ? 0 : sequenced.index() + 1, 6);
        flags.put(Math.max(events, 0), 5);
        flags.put(node.placements().size(), 32);
        out.set(0, flags.bits());
        return plain && events >= 0;
    }

    /// The node that [#write] wrote.
    ///
    /// @param names the given names of its placements, in order; empty where it has only the
    ///   implicit one
    public static Tracked read(NodeId node, long[] words, List<WorkloadName> names, Words in) {
        Flags flags = new Flags(in.over(words).next());
        NodeMode mode = NodeMode.ALL.get(flags.take(MODE_BITS));
        Doubts doubts = Doubts.of(flags.take(1) != 0, flags.take(1) != 0);
        boolean draining = flags.take(1) != 0;
        int stays = flags.take(Drain.COLUMNS.size());
        int sequenced = flags.take(6);
        int events = flags.take(5);
        int count = flags.take(32);
        Instant since = in.nextTime();
        Instant lastTime = in.nextTime();
        long sequence = sequenced == 0 ? 0 : in.next();
        Drain drain = draining ? drain(stays, in) : null;
        ModeChange change = sequenced == 0 ? null : ModeChange.at(sequenced - 1);
        Trail trail = Trail.of(in, events, lastTime, sequence, change);
        return new Tracked(
                node, mode, since, trail, placements(count, names, in), null, drain, doubts);
    }

    private static List<Placement> placements(int count, List<WorkloadName> names, Words in) {
        if (count == 1) {
            return List.of(placement(names.isEmpty() ? null : names.getFirst(), in));
        }
        List<Placement> placements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            placements.add(placement(names.get(i), in));
        }
        return placements;
    }

    private static boolean write(Placement placement, Words out) {
        ActionMemory memory = placement.memory();
        InFlight reports = placement.reports();
        OfDrain drain = reports.drain();
        Flags flags = new Flags();
        flags.put(placement.lifecycle().mode().rank(), MODE_BITS);
        flags.put(placement.lifecycle().acceptsNewWork() ? 1 : 0, 1);
        flags.put(placement.lifecycle().hasPersistedCheckpoint() ? 1 : 0, 1);
        flags.put(rank(placement.lastAction()), MODE_BITS);
        flags.put(rank(placement.withheldAction()), MODE_BITS);
        flags.put(reports.last() < 0 ? 0 : 1, 1);
        flags.put(reports.settled() ? 1 : 0, 1);
        flags.put(drain == null ? 0 : 1, 1);
        out.put(flags.bits() << ModeChange.count() | memory.made());
        boolean plain =
                placement.halt() == null
                        && placement.order() == null
                        && memory.halted() == (memory.made() & OWN_HALTS);
        if (reports.last() >= 0) {
            out.put(reports.last());
        }
        if (drain != null) {
            out.put(drain.peak());
            out.put(drain.last());
            plain &= out.put(drain.lastFall());
            plain &= out.put(drain.reported());
        }
        return plain;
    }

    private static Placement placement(@Nullable WorkloadName given, Words in) {
        long word = in.next();
        Flags flags = new Flags(word >>> ModeChange.count());
        NodeMode mode = NodeMode.ALL.get(flags.take(MODE_BITS));
        Lifecycle lifecycle = Lifecycle.of(mode, flags.take(1) != 0, flags.take(1) != 0);
        WorkloadAction last = action(flags.take(MODE_BITS));
        WorkloadAction withheld = action(flags.take(MODE_BITS));
        boolean reported = flags.take(1) != 0;
        boolean settled = flags.take(1) != 0;
        boolean inDrain = flags.take(1) != 0;
        InFlight reports =
                reported || inDrain ? reports(reported, settled, inDrain, in) : InFlight.NONE;
        long made = word & (1L << ModeChange.count()) - 1;
        ActionMemory memory = new ActionMemory(made, made & OWN_HALTS);
        return new Placement(given, lifecycle, null, last, withheld, null, reports, memory);
    }

    private static InFlight reports(boolean reported, boolean settled, boolean inDrain, Words in) {
        long last = reported ? in.next() : InFlight.NONE.last();
        OfDrain drain =
                inDrain ? new OfDrain(in.next(), in.next(), in.nextTime(), in.nextTime()) : null;
        return new InFlight(last, settled, drain);
    }

    private static int stays(Drain drain) {
        int stays = 0;
        for (int i = 0; i < Drain.COLUMNS.size(); i++) {
            stays |= drain.stay(Drain.COLUMNS.get(i)).isPresent() ? 1 << i : 0;
        }
        return stays;
    }

    private static boolean write(Drain drain, Words out) {
        out.put(drain.position());
        boolean plain = out.put(drain.started());
        for (NodeMode mode : Drain.COLUMNS) {
            Stay stay = drain.stay(mode).orElse(null);
            if (stay != null) {
                plain &= out.put(stay.started());
                plain &= out.put(stay.spent());
            }
        }
        return plain;
    }

    private static Drain drain(int stays, Words in) {
        return new Drain(
                in.next(),
                in.nextTime(),
                stay(stays & 1, in),
                stay(stays & 2, in),
                stay(stays & 4, in),
                stay(stays & 8, in));
    }

    private static @Nullable Stay stay(int there, Words in) {
        return there == 0 ? null : Stay.of(in.nextTime(), in.nextLength());
    }

    private static int rank(@Nullable WorkloadAction action) {
        return action == null ? 0 : action.rank() + 1;
    }

    private static @Nullable WorkloadAction action(int rank) {
        return rank == 0 ? null : WorkloadAction.ALL.get(rank - 1);
    }

    private static long ownHalts() {
        long halts = 0;
        for (int i = 0; i < ModeChange.count(); i++) {
            boolean halt = ActionPolicy.actionFor(ModeChange.at(i)) == WorkloadAction.HALT;
            halts |= halt ? 1L << i : 0;
        }
        return halts;
    }

    /// Small numbers side by side in one long, taken in the order they were put.
    private static final class Flags {
        private long bits;
        private int at;

        Flags() {
            this(0);
        }

        Flags(long bits) {
            this.bits = bits;
        }

        void put(int number, int width) {
            bits |= (long) number << at;
            at += width;
        }

        int take(int width) {
            int number = (int) (bits >>> at & (1L << width) - 1);
            at += width;
            return number;
        }

        long bits() {
            return bits;
        }
    }
}
