package drainboard.journal;

import drainboard.event.WorkloadName;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What became of a message.
///
/// @param actions what the placements of its node were told
/// @param note what else came of it, in words; blank where nothing
public record KeptFate(Disposition disposition, List<Action> actions, String note) {
    public KeptFate {
        actions = List.copyOf(actions);
    }

    /// What one placement was told.
    ///
    /// @param withheld what its latch kept back; null where nothing
    public record Action(
            WorkloadName workload,
            WorkloadAction action,
            @Nullable WorkloadAction withheld,
            boolean catchUp) {}

    /// Of a message that told no placement anything.
    public static KeptFate of(Disposition disposition, String note) {
        return new KeptFate(disposition, List.of(), note);
    }

    /// The actions as bytes; null where there are none.
    static byte @Nullable [] bytes(List<Action> actions) {
        if (actions.isEmpty()) {
            return null;
        }
        Packer out = new Packer();
        out.each(
                actions,
                one -> {
                    out.name(one.workload());
                    out.octet(one.action().rank());
                    out.maybe(one.withheld(), withheld -> out.octet(withheld.rank()));
                    out.bool(one.catchUp());
                });
        return out.bytes();
    }

    /// The actions that [#bytes] wrote.
    static List<Action> actions(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of();
        }
        Unpacker in = new Unpacker(bytes);
        List<Action> actions =
                in.each(
                        () ->
                                new Action(
                                        in.name(),
                                        action(in),
                                        in.maybe(() -> action(in)),
                                        in.bool()));
        in.end();
        return actions;
    }

    private static WorkloadAction action(Unpacker in) {
        int rank = in.octet();
        if (rank >= WorkloadAction.ALL.size()) {
            throw new IllegalArgumentException("there is no action " + rank);
        }
        return WorkloadAction.ALL.get(rank);
    }
}
