package drainboard.rehearsal;

import drainboard.decode.Decoder;
import drainboard.decode.Format;
import drainboard.decode.LineBlocks;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.rehearsal.Input.Order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Reads logs from end to end and turns the fleet by them. What comes out depends on the input
/// alone.
public final class Rehearsal implements AutoCloseable {
    private final RehearsalOptions options;
    private final LongConsumer progress;
    private final List<Shard> shards = new ArrayList<>();
    private final Books books = new Books();
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
    }

    /// Reads files of whatever format; see [#rehearse].
    public RehearsalReport run(List<Path> files) throws IOException, InterruptedException {
        return rehearse(files.stream().map(Log::of).toList());
    }

    /// Reads the logs in the order given and closes the books. An event that comes again in a later
    /// log is left out there.
    ///
    /// @throws InputException where a log is missing, empty, a folder or unreadable
    /// @throws IOException where a file of the rehearsal's own cannot be written
    public RehearsalReport rehearse(List<Log> logs) throws IOException, InterruptedException {
        Seen seen = logs.size() > 1 ? new Seen(Seen.MOST) : null;
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            Turning turning = new Turning(shards, books, seen, workers);
            try {
                for (Log log : logs) {
                    read(log, seen != null, turning, workers);
                }
                turning.finish();
            } catch (IOException | InterruptedException e) {
                workers.shutdownNow();
                throw e;
            }
        }
        return new RehearsalReport(books, shards);
    }

    private void read(Log log, boolean marked, Turning turning, ExecutorService workers)
            throws IOException, InterruptedException {
        Path file = log.file();
        if (Files.isDirectory(file)) {
            throw new InputException(log.shown(), "is a folder; name the log files in it");
        }
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            readFile(log, marked, turning, workers);
            return;
        }
        // A pipe gives its bytes once, but they are looked at twice.
        try (InputStream in = open(log);
                HeldInput held = HeldInput.of(in)) {
            readFile(log.heldIn(held.file()), marked, turning, workers);
        }
    }

    private void readFile(Log log, boolean marked, Turning turning, ExecutorService workers)
            throws IOException, InterruptedException {
        Head head = head(log);
        int number = books.inputs().size();
        Supplier<ParsedBlock> made =
                () ->
                        new ParsedBlock(
                                number,
                                shards.size(),
                                options.policy().table(),
                                marked ? new Marks() : null);
        Input read;
        try (InputStream in = open(log)) {
            if (head.isPlain(log.how())) {
                LineBlocks blocks = new LineBlocks(in);
                Supplier<LineReader> reader = () -> LineReader.of(log.how());
                PlainReading plain =
                        new PlainReading(blocks, reader, made, workers, options.threads());
                read = plain(log, plain, blocks, turning);
            } else {
                read = records(log, head, new Counting(in), made, turning);
            }
        }
        if (read.bytes() == 0) {
            throw new InputException(log.shown(), "is empty; nothing can be rehearsed from it");
        }
        bytesBefore += read.bytes();
        books.add(read);
    }

    private static InputStream open(Log log) throws IOException {
        try {
            return Files.newInputStream(log.file());
        } catch (IOException e) {
            throw InputException.unreadable(log.shown(), "from its beginning", e);
        }
    }

    private static Head head(Log log) throws IOException {
        try (InputStream in = open(log)) {
            return Head.of(in, log.how());
        } catch (IOException e) {
            throw InputException.unreadable(log.shown(), "in its first records", e);
        }
    }

    private Input plain(Log log, PlainReading plain, LineBlocks blocks, Turning turning)
            throws IOException, InterruptedException {
        long first = books.places();
        plain.read(turning, bytes -> progress.accept(bytesBefore + bytes));
        turning.await();
        Recognised form = new Recognised(Format.NDJSON, Compression.NONE);
        long places = books.places() - first;
        return new Input(
                log.name(),
                blocks.offset(),
                plain.lines(),
                first,
                places,
                form,
                Order.LINES,
                plain.gaps());
    }

    private Input records(
            Log log, Head head, Counting in, Supplier<ParsedBlock> made, Turning turning)
            throws IOException, InterruptedException {
        long first = books.places();
        Order order = head.newestFirst() ? Order.TURNED : Order.RECORDS;
        Decoder decoder = new Decoder(in, log.how(), 1, 0);
        RecordReading reading = new RecordReading(log.shown(), decoder, order, made);
        reading.read(turning, () -> progress.accept(bytesBefore + in.bytes()));
        turning.await();
        Recognised form = form(decoder);
        boolean counted = form.compression() == Compression.NONE;
        return new Input(
                log.name(),
                in.bytes(),
                counted ? Math.max(in.lines(), reading.lines()) : reading.lines(),
                first,
                books.places() - first,
                form,
                order,
                reading.gaps());
    }

    private static Recognised form(Decoder decoder) {
        return decoder.recognised().orElse(new Recognised(Format.NDJSON, Compression.NONE));
    }

    /// Removes the files that the rehearsal made for itself.
    @Override
    public void close() throws IOException {
        for (Shard shard : shards) {
            shard.close();
        }
    }
}
