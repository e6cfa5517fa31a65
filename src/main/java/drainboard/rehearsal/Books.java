package drainboard.rehearsal;

import drainboard.event.RejectionReason;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was counted of all logs before any node saw it. Kept by one thread, block by block.
final class Books {
    private final List<Input> inputs = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
    private long read;
    private long ignored;
    private long repeated;
    private long places;

    /// Books one block; `linesBefore` are the lines of its input before it, where its lines are
    /// counted within the block.
    void add(ParsedBlock block, long linesBefore) {
        for (Rejected one : block.rejected()) {
            if (rejected.size() < ParsedBlock.MOST_REJECTED) {
                rejected.add(one.below(linesBefore));
            }
        }
        for (RejectionReason reason : RejectionReason.ALL) {
            reasons.merge(reason, block.rejections(reason), Long::sum);
        }
        read += block.read();
        ignored += block.ignored();
        repeated += block.repeated();
        places += block.places();
    }

    void add(Input input) {
        inputs.add(input);
    }

    List<Input> inputs() {
        return inputs;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    long rejections(RejectionReason reason) {
        return reasons.getOrDefault(reason, 0L);
    }

    long rejections() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    long read() {
        return read;
    }

    long ignored() {
        return ignored;
    }

    /// How many events came again in a later input.
    long repeated() {
        return repeated;
    }

    /// How many places all blocks so far have.
    long places() {
        return places;
    }
}
