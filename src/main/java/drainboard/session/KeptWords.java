package drainboard.session;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptFate;
import drainboard.journal.KeptMove;
import drainboard.node.Disposition;
import drainboard.wire.EventWriter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Says messages as they are kept: by the keys of their sources, which outlast the names that a run
/// shows them by. The session thread's own.
final class KeptWords {
    private final Map<String, String> keys = new HashMap<>();
    private final EventWriter writer = new EventWriter();

    /// A source is shown by this name in this run, and kept by this key.
    void named(String name, String key) {
        keys.put(name, key);
    }

    /// Where something stood, by the key of its source.
    @Nullable Origin keyed(@Nullable Origin shown) {
        return shown == null
                ? null
                : new Origin(
                        keys.getOrDefault(shown.source(), shown.source()),
                        shown.line(),
                        shown.offset());
    }

    /// The transition that a message told of, by the key of its source; null where none was taken.
    @Nullable KeptMove moved(Fact fact) {
        Origin told = fact.isMove() ? keyed(fact.origin()) : null;
        return told == null ? null : new KeptMove(told.source(), fact.seen());
    }

    /// A message that was taken.
    KeptEvent of(Ledger.Taken taken) {
        Fact fact = taken.fact();
        return new KeptEvent(
                fact.node(),
                fact.said(),
                fact.seen(),
                fact.change(),
                fate(fact),
                keyed(fact.origin()),
                raw(taken));
    }

    /// A record that was refused.
    ///
    /// @param about the node it spoke of; null where that could not be read
    KeptEvent refused(@Nullable NodeId about, Rejection rejection, Instant now) {
        String note = refusedFor(rejection.reason(), rejection.detail());
        return new KeptEvent(
                about,
                null,
                now,
                null,
                KeptFate.of(Disposition.REJECTED, note),
                keyed(rejection.origin()),
                rejection.raw());
    }

    /// Why a record was refused.
    static String refusedFor(RejectionReason reason, String detail) {
        return reason.wireName() + ": " + detail;
    }

    private static KeptFate fate(Fact fact) {
        return new KeptFate(
                fact.disposition(),
                fact.told().stream()
                        .map(
                                one ->
                                        new KeptFate.Action(
                                                one.workload(),
                                                one.action(),
                                                one.withheld(),
                                                one.catchUp()))
                        .toList(),
                fact.note());
    }

    /// The text as it came; that of a decision made here as it would be told.
    private String raw(Ledger.Taken taken) {
        return switch (taken.event()) {
            case Acknowledgement said when taken.fact().origin() == null ->
                    writer.acknowledged(
                            said.node(), said.stamp().time(), said.operator(), said.raise());
            case ForensicClear clear when taken.fact().origin() == null -> writer.cleared(clear);
            case NodeEvent _ -> taken.fact().raw();
        };
    }
}
