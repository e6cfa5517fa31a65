package drainboard.rehearsal;

import drainboard.decode.LineBlocks.Block;
import drainboard.decode.Lines;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.RejectionReason;
import drainboard.event.UnknownKind;
import drainboard.lifecycle.TransitionTable;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the lines of one block say, sorted by the shard that their node belongs to. Lines are
/// counted within the block; filled by one thread, then read by others.
final class ParsedBlock {
    static final int MOST_REJECTED = 1000;
    private static final int MOST_RAW = 8192;
    private static final String TOO_LONG = "longer than 1,048,576 bytes";

    private final List<List<Item>> shards = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
    private final TransitionTable table;
    private final int input;
    private long lines;
    private long read;
    private long ignored;

    /// One message for a shard.
    ///
    /// @param line its line within the block, counted from 0
    /// @param event what was understood; null for a refused message
    /// @param node the node it speaks of
    record Item(int line, @Nullable NodeEvent event, NodeId node) {}

    ParsedBlock(int input, int shardCount, TransitionTable table) {
        this.input = input;
        this.table = table;
        for (int i = 0; i < shardCount; i++) {
            shards.add(new ArrayList<>());
        }
    }

    void parse(Block block, EventReader reader) {
        switch (block) {
            case Block.TooLong(byte[] head, long offset) -> {
                lines = 1;
                read = 1;
                reject(RejectionReason.TOO_LONG, TOO_LONG, offset, head, 0, head.length);
            }
            case Block.WholeLines(byte[] bytes, int from, int to, long offset) -> {
                int at = from;
                while (at < to) {
                    int end = Lines.end(bytes, at, to);
                    line(bytes, at, Lines.textEnd(bytes, at, end), offset, reader);
                    lines++;
                    at = end + 1;
                }
            }
        }
    }

    private void line(byte[] bytes, int from, int to, long offset, EventReader reader) {
        if (Lines.isBlank(bytes, from, to)) {
            return;
        }
        read++;
        if (to - from > Lines.LONGEST) {
            reject(RejectionReason.TOO_LONG, TOO_LONG, offset + from, bytes, from, to);
            return;
        }
        switch (reader.read(bytes, from, to)) {
            case Reading.Understood(FleetEvent event) -> {
                switch (event) {
                    case UnknownKind _ -> ignored++;
                    case NodeEvent news -> {
                        if (news instanceof NodeTransition transition
                                && !table.permits(transition.change())) {
                            reject(
                                    RejectionReason.ILLEGAL_TRANSITION,
                                    transition.change().toString(),
                                    offset + from,
                                    bytes,
                                    from,
                                    to);
                        }
                        shard(news.node()).add(new Item((int) lines, news, news.node()));
                    }
                }
            }
            case Reading.Refused(RejectionReason reason, String detail, @Nullable NodeId about) -> {
                reject(reason, detail, offset + from, bytes, from, to);
                if (about != null) {
                    shard(about).add(new Item((int) lines, null, about));
                }
            }
        }
    }

    private List<Item> shard(NodeId node) {
        return shards.get(Shard.of(node, shards.size()));
    }

    private void reject(
            RejectionReason reason, String detail, long offset, byte[] bytes, int from, int to) {
        reasons.merge(reason, 1L, Long::sum);
        if (rejected.size() < MOST_REJECTED) {
            int cut = Math.min(to, from + MOST_RAW);
            String raw = new String(bytes, from, cut - from, StandardCharsets.UTF_8);
            rejected.add(
                    new Rejected(
                            input, lines + 1, offset, reason, detail, cut < to ? raw + "…" : raw));
        }
    }

    List<Item> shard(int shard) {
        return shards.get(shard);
    }

    List<Rejected> rejected() {
        return rejected;
    }

    long rejections(RejectionReason reason) {
        return reasons.getOrDefault(reason, 0L);
    }

    int input() {
        return input;
    }

    long lines() {
        return lines;
    }

    long read() {
        return read;
    }

    long ignored() {
        return ignored;
    }
}
