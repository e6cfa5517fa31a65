package drainboard.rehearsal;

import drainboard.decode.LineBlocks;
import drainboard.decode.LineBlocks.Block;
import drainboard.event.RejectionReason;
import drainboard.wire.EventReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Reads logs from end to end and turns the fleet by them. While one batch of blocks is applied,
/// node by node, the next two are parsed, so that no thread waits for another; what comes out
/// depends on the input alone.
public final class Rehearsal implements AutoCloseable {
    private static final int BLOCKS_PER_THREAD = 3;
    private static final int BATCHES_AHEAD = 2;

    private final RehearsalOptions options;
    private final LongConsumer progress;
    private final List<Shard> shards = new ArrayList<>();
    private final Queue<List<EventReader>> readers = new ArrayDeque<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
    private long read;
    private long ignored;
    private long lines;
    private long bytesBefore;

    /// A rehearsal that has read nothing yet.
    ///
    /// @param progress is told now and then how many bytes were read
    public Rehearsal(RehearsalOptions options, LongConsumer progress) {
        this.options = options;
        this.progress = progress;
        for (int i = 0; i < options.threads(); i++) {
            shards.add(new Shard(options));
        }
        for (int i = 0; i < BATCHES_AHEAD; i++) {
            readers.add(
                    Stream.generate(EventReader::new)
                            .limit((long) options.threads() * BLOCKS_PER_THREAD)
                            .toList());
        }
    }

    /// Reads the logs in the order given and closes the books.
    ///
    /// @throws InputException where a log is missing, empty, a folder or unreadable
    /// @throws IOException where a file of the rehearsal's own cannot be written
    public RehearsalReport run(List<Path> logs) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            try {
                for (Path log : logs) {
                    read(log, workers);
                }
                finish(workers);
            } catch (IOException | InterruptedException e) {
                workers.shutdownNow();
                throw e;
            }
        }
        return new RehearsalReport(inputs, read, ignored, reasons, rejected, shards);
    }

    private void read(Path log, ExecutorService workers) throws IOException, InterruptedException {
        if (Files.isDirectory(log)) {
            throw new InputException(log, "is a folder; name the log files in it");
        }
        long before = lines;
        try (InputStream in = Files.newInputStream(log)) {
            LineBlocks blocks = new LineBlocks(in);
            Queue<List<Future<ParsedBlock>>> ahead = new ArrayDeque<>();
            for (int i = 0; i < BATCHES_AHEAD; i++) {
                ahead.add(parse(blocks, workers));
            }
            List<Future<Void>> turning = List.of();
            while (!ahead.isEmpty()) {
                List<ParsedBlock> batch = new ArrayList<>();
                for (Future<ParsedBlock> one : ahead.remove()) {
                    batch.add(join(one));
                }
                for (Future<Void> one : turning) {
                    join(one);
                }
                turning = turn(batch, before, workers);
                if (!batch.isEmpty()) {
                    ahead.add(parse(blocks, workers));
                }
                progress.accept(bytesBefore + blocks.offset());
            }
            for (Future<Void> one : turning) {
                join(one);
            }
            bytesBefore += blocks.offset();
            if (blocks.offset() == 0) {
                throw new InputException(log, "is empty; nothing can be rehearsed from it");
            }
            String name = log.getFileName() == null ? log.toString() : log.getFileName().toString();
            inputs.add(new Input(name, blocks.offset(), lines - before, before));
        } catch (NoSuchFileException e) {
            throw new InputException(log, "there is no such file; check the path");
        } catch (InputException e) {
            throw e;
        } catch (java.nio.file.AccessDeniedException e) {
            throw new InputException(log, "may not be read by you; check its permissions");
        }
    }

    private List<Future<ParsedBlock>> parse(LineBlocks blocks, ExecutorService workers)
            throws IOException {
        List<Future<ParsedBlock>> parsing = new ArrayList<>();
        int input = inputs.size();
        // The readers of the batch that was parsed longest ago are free by now.
        List<EventReader> free = readers.remove();
        readers.add(free);
        for (EventReader reader : free) {
            Optional<Block> block = blocks.next();
            if (block.isEmpty()) {
                break;
            }
            parsing.add(workers.submit(() -> parsed(block.get(), input, reader)));
        }
        return parsing;
    }

    private void finish(ExecutorService workers) throws IOException, InterruptedException {
        List<Future<Void>> finishing = new ArrayList<>();
        for (Shard shard : shards) {
            Callable<Void> work = () -> finish(shard);
            finishing.add(workers.submit(work));
        }
        for (Future<Void> one : finishing) {
            join(one);
        }
    }

    @SuppressWarnings("NullAway") // Callable<Void> can return nothing but null
    private static Void finish(Shard shard) throws IOException {
        shard.finish();
        return null;
    }

    private ParsedBlock parsed(Block block, int input, EventReader reader) {
        ParsedBlock parsed = new ParsedBlock(input, shards.size(), options.policy().table());
        parsed.parse(block, reader);
        return parsed;
    }

    private List<Future<Void>> turn(
            List<ParsedBlock> batch, long firstLine, ExecutorService workers) {
        long[] firstLines = new long[batch.size()];
        for (int i = 0; i < firstLines.length; i++) {
            firstLines[i] = lines;
            book(batch.get(i), lines - firstLine);
        }
        List<Future<Void>> turning = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            int shard = i;
            Callable<Void> work = () -> turn(batch, firstLines, shard);
            turning.add(workers.submit(work));
        }
        return turning;
    }

    @SuppressWarnings("NullAway") // Callable<Void> can return nothing but null
    private Void turn(List<ParsedBlock> batch, long[] firstLines, int shard) throws IOException {
        for (int block = 0; block < firstLines.length; block++) {
            shards.get(shard).apply(batch.get(block).shard(shard), firstLines[block]);
        }
        return null;
    }

    private void book(ParsedBlock block, long linesBefore) {
        for (Rejected one : block.rejected()) {
            if (rejected.size() < ParsedBlock.MOST_REJECTED) {
                rejected.add(
                        new Rejected(
                                one.input(),
                                linesBefore + one.line(),
                                one.offset(),
                                one.reason(),
                                one.detail(),
                                one.raw()));
            }
        }
        for (RejectionReason reason : RejectionReason.ALL) {
            reasons.merge(reason, block.rejections(reason), Long::sum);
        }
        read += block.read();
        ignored += block.ignored();
        lines += block.lines();
    }

    private static <T> T join(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a worker of the rehearsal failed", e.getCause());
        }
    }

    /// Removes the files that the rehearsal made for itself.
    @Override
    public void close() throws IOException {
        for (Shard shard : shards) {
            shard.close();
        }
    }
}
