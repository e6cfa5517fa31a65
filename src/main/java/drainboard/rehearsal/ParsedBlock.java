package drainboard.rehearsal;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.LineBlocks.Block;
import drainboard.decode.Lines;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.RejectionReason;
import drainboard.event.UnknownKind;
import drainboard.lifecycle.TransitionTable;
import drainboard.rehearsal.Marks.Mark;
import drainboard.wire.Reading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the lines or records of one block say, sorted by the shard that their node belongs to.
/// Places are counted within the block; filled by one thread, then read by others.
final class ParsedBlock {
    static final int MOST_REJECTED = 1000;
    private static final int MOST_RAW = 8192;
    private static final String TOO_LONG = "longer than 1,048,576 bytes";

    private final List<List<Item>> shards = new ArrayList<>();

    /// By place, in the order of the places.
    private final Map<Integer, Rejected> rejected = new LinkedHashMap<>();

    private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
    private final List<Long> holes = new ArrayList<>();
    private final TransitionTable table;
    private final @Nullable Marks marks;
    private final int input;
    private long lines;
    private int places;
    private long read;
    private long ignored;
    private long repeated;

    /// One message for a shard.
    ///
    /// @param place its place within the block, counted from 0
    /// @param event what was understood; null for a refused message
    /// @param node the node it speaks of
    /// @param mark by what it is known when it comes again; null for nothing
    record Item(int place, @Nullable NodeEvent event, NodeId node, @Nullable Mark mark) {}

    /// A block that holds nothing yet.
    ///
    /// @param marks marks what may come again; null where nothing can
    ParsedBlock(int input, int shardCount, TransitionTable table, @Nullable Marks marks) {
        this.input = input;
        this.table = table;
        this.marks = marks;
        for (int i = 0; i < shardCount; i++) {
            shards.add(new ArrayList<>());
        }
    }

    void parse(Block block, LineReader reader) {
        switch (block) {
            case Block.TooLong(byte[] head, long offset) -> {
                read = 1;
                behindHole(head, 0, head.length);
                reject(RejectionReason.TOO_LONG, TOO_LONG, offset, head, 0, head.length);
                lines = 1;
                places = 1;
            }
            case Block.WholeLines(byte[] bytes, int from, int to, long offset) -> {
                int at = from;
                while (at < to) {
                    int end = Lines.end(bytes, at, to);
                    int text = Lines.textEnd(bytes, at, end);
                    line(bytes, behindHole(bytes, at, text), text, offset, reader);
                    lines++;
                    places++;
                    at = end + 1;
                }
            }
        }
    }

    /// Where a line's text begins: a run of NUL bytes before it is a hole, as a cut file leaves.
    private int behindHole(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == 0) {
            at++;
        }
        if (at > from) {
            holes.add(lines);
        }
        return at;
    }

    private void line(byte[] bytes, int from, int to, long offset, LineReader reader) {
        if (Lines.isBlank(bytes, from, to)) {
            return;
        }
        read++;
        if (to - from > Lines.LONGEST) {
            reject(RejectionReason.TOO_LONG, TOO_LONG, offset + from, bytes, from, to);
            return;
        }
        switch (reader.quick().read(bytes, from, to)) {
            case Reading.Understood(UnknownKind _) -> inside(bytes, from, to, offset, reader);
            case Reading.Understood(FleetEvent event) ->
                    understood(event, null, offset + from, bytes, from, to);
            case Reading.Refused(RejectionReason reason, String detail, @Nullable NodeId about) -> {
                reject(reason, detail, offset + from, bytes, from, to);
                refused(about);
            }
        }
    }

    /// What a line holds that is no event itself: most often nothing.
    private void inside(byte[] bytes, int from, int to, long offset, LineReader reader) {
        long at = offset + from;
        Frame line = new Frame(bytes, from, to, lines + 1, at, at + to - from, Extent.WHOLE);
        reader.inside()
                .decode(
                        line,
                        found -> {
                            switch (found.finding()) {
                                case Finding.Event(FleetEvent event, @Nullable String key) ->
                                        understood(event, key, at, bytes, from, to);
                                case Finding.Refused(
                                                RejectionReason reason,
                                                String detail,
                                                @Nullable NodeId about) -> {
                                    reject(reason, detail, at, bytes, from, to);
                                    refused(about);
                                }
                                case Finding.Missing _ -> {}
                            }
                        });
    }

    /// Takes one record that was decoded elsewhere; its line and offset are those of its input.
    void take(Decoded decoded) {
        Frame record = decoded.record();
        lines = record.line() - 1;
        byte[] bytes = record.bytes();
        switch (decoded.finding()) {
            case Finding.Event(FleetEvent event, @Nullable String key) -> {
                read++;
                understood(event, key, record.offset(), bytes, record.from(), record.to());
            }
            case Finding.Refused(RejectionReason reason, String detail, @Nullable NodeId about) -> {
                read++;
                reject(reason, detail, record.offset(), bytes, record.from(), record.to());
                refused(about);
            }
            case Finding.Missing _ -> {}
        }
        places++;
    }

    private void understood(
            FleetEvent event, @Nullable String key, long offset, byte[] bytes, int from, int to) {
        switch (event) {
            case UnknownKind _ -> ignored++;
            case NodeEvent news -> {
                if (isIllegal(news)) {
                    String pair = ((NodeTransition) news).change().toString();
                    reject(RejectionReason.ILLEGAL_TRANSITION, pair, offset, bytes, from, to);
                }
                Mark mark = marks == null ? null : marks.of(news, key);
                shard(news.node()).add(new Item(places, news, news.node(), mark));
            }
        }
    }

    private boolean isIllegal(@Nullable NodeEvent news) {
        return news instanceof NodeTransition transition && !table.permits(transition.change());
    }

    private void refused(@Nullable NodeId about) {
        if (about != null) {
            shard(about).add(new Item(places, null, about, null));
        }
    }

    /// Takes out what an earlier input had: it is no news to any node, and is not rejected again.
    void leaveOut(Seen seen) {
        for (List<Item> items : shards) {
            items.removeIf(item -> item.mark() != null && isRepeat(item, item.mark(), seen));
        }
        seen.settle();
    }

    private boolean isRepeat(Item item, Mark mark, Seen seen) {
        if (!seen.had(mark, input)) {
            return false;
        }
        repeated++;
        if (isIllegal(item.event())) {
            reasons.merge(RejectionReason.ILLEGAL_TRANSITION, -1L, Long::sum);
            rejected.remove(item.place());
        }
        return true;
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
            rejected.put(
                    places,
                    new Rejected(
                            input, lines + 1, offset, reason, detail, cut < to ? raw + "…" : raw));
        }
    }

    List<Item> shard(int shard) {
        return shards.get(shard);
    }

    Collection<Rejected> rejected() {
        return rejected.values();
    }

    long rejections(RejectionReason reason) {
        return reasons.getOrDefault(reason, 0L);
    }

    int input() {
        return input;
    }

    /// How many lines it holds; of decoded records, the line above the last one's.
    long lines() {
        return lines;
    }

    /// The lines, counted from 0, that begin with a hole: something may be missing before them.
    List<Long> holes() {
        return holes;
    }

    /// How many places it has that an event can stand at.
    int places() {
        return places;
    }

    /// How many events were left out.
    long repeated() {
        return repeated;
    }

    long read() {
        return read;
    }

    long ignored() {
        return ignored;
    }
}
