package drainboard.rehearsal;

import drainboard.decode.LineBlocks;
import drainboard.decode.LineBlocks.Block;
import drainboard.rehearsal.Input.Gaps;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads a log that has one event on each line: while one batch of blocks is applied, node by node,
/// the next two are parsed, so that no thread waits for another.
final class PlainReading {
    private static final int BLOCKS_PER_THREAD = 3;
    private static final int BATCHES_AHEAD = 2;

    private static final String HOLE = "a hole of NUL bytes: the file was cut while it was written";

    private final LineBlocks blocks;
    private final Supplier<ParsedBlock> made;
    private final ExecutorService workers;
    private final Queue<List<LineReader>> readers = new ArrayDeque<>();
    private final GapList gaps = new GapList();
    private long lines;

    PlainReading(
            LineBlocks blocks,
            Supplier<LineReader> reader,
            Supplier<ParsedBlock> made,
            ExecutorService workers,
            int threads) {
        this.blocks = blocks;
        this.made = made;
        this.workers = workers;
        for (int i = 0; i < BATCHES_AHEAD; i++) {
            readers.add(Stream.generate(reader).limit((long) threads * BLOCKS_PER_THREAD).toList());
        }
    }

    /// Reads to the end.
    ///
    /// @param progress is told how many bytes were read
    void read(Turning turning, LongConsumer progress) throws IOException, InterruptedException {
        Queue<List<Future<ParsedBlock>>> ahead = new ArrayDeque<>();
        for (int i = 0; i < BATCHES_AHEAD; i++) {
            ahead.add(parse());
        }
        while (!ahead.isEmpty()) {
            List<ParsedBlock> batch = new ArrayList<>();
            for (Future<ParsedBlock> one : ahead.remove()) {
                batch.add(Turning.join(one));
            }
            turning.turn(batch, lines);
            for (ParsedBlock block : batch) {
                for (long hole : block.holes()) {
                    gaps.add(lines + hole + 1, HOLE);
                }
                lines += block.lines();
            }
            if (!batch.isEmpty()) {
                ahead.add(parse());
            }
            progress.accept(blocks.offset());
        }
    }

    long lines() {
        return lines;
    }

    Gaps gaps() {
        return gaps.all();
    }

    private List<Future<ParsedBlock>> parse() throws IOException {
        List<Future<ParsedBlock>> parsing = new ArrayList<>();
        // The readers of the batch that was parsed longest ago are free by now.
        List<LineReader> free = readers.remove();
        readers.add(free);
        for (LineReader reader : free) {
            Optional<Block> block = blocks.next();
            if (block.isEmpty()) {
                break;
            }
            parsing.add(workers.submit(() -> parsed(block.get(), reader)));
        }
        return parsing;
    }

    private ParsedBlock parsed(Block block, LineReader reader) {
        ParsedBlock parsed = made.get();
        parsed.parse(block, reader);
        return parsed;
    }
}
