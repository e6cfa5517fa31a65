package drainboard.rehearsal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Turns all shards by one batch of blocks after the other, each shard on a worker of its own; the
/// caller may prepare the next batch meanwhile.
final class Turning {
    private final List<Shard> shards;
    private final Books books;
    private final @Nullable Seen seen;
    private final ExecutorService workers;
    private List<Future<Void>> running = List.of();

    /// @param seen what earlier inputs had; null where nothing can come again
    Turning(List<Shard> shards, Books books, @Nullable Seen seen, ExecutorService workers) {
        this.shards = shards;
        this.books = books;
        this.seen = seen;
        this.workers = workers;
    }

    /// Books a batch and begins to turn the shards by it, once they are done with the one before.
    ///
    /// @param linesBefore the lines of its input before it; 0 for a block of decoded records, which
    ///   knows its lines
    void turn(List<ParsedBlock> batch, long linesBefore) throws IOException, InterruptedException {
        long[] first = new long[batch.size()];
        long lines = linesBefore;
        for (int i = 0; i < first.length; i++) {
            ParsedBlock block = batch.get(i);
            if (seen != null) {
                block.leaveOut(seen);
            }
            first[i] = books.places();
            books.add(block, lines);
            lines += block.lines();
        }
        await();
        List<Future<Void>> turning = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            int shard = i;
            Callable<Void> work = () -> turn(batch, first, shard);
            turning.add(workers.submit(work));
        }
        running = turning;
    }

    @SuppressWarnings("NullAway") // Callable<Void> can return nothing but null
    private Void turn(List<ParsedBlock> batch, long[] first, int shard) throws IOException {
        for (int block = 0; block < first.length; block++) {
            shards.get(shard).apply(batch.get(block).shard(shard), first[block]);
        }
        return null;
    }

    /// Waits until all shards are done.
    void await() throws IOException, InterruptedException {
        for (Future<Void> one : running) {
            join(one);
        }
        running = List.of();
    }

    /// Closes the books of all shards.
    void finish() throws IOException, InterruptedException {
        await();
        List<Future<Void>> finishing = new ArrayList<>();
        for (Shard shard : shards) {
            Callable<Void> work = () -> finish(shard);
            finishing.add(workers.submit(work));
        }
        running = finishing;
        await();
    }

    @SuppressWarnings("NullAway") // Callable<Void> can return nothing but null
    private static Void finish(Shard shard) throws IOException {
        shard.finish();
        return null;
    }

    /// What a worker made.
    static <T> T join(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a worker of the rehearsal failed", e.getCause());
        }
    }
}
