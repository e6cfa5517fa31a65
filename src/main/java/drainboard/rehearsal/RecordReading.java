package drainboard.rehearsal;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.rehearsal.Input.Gaps;
import drainboard.rehearsal.Input.Order;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// Reads a log of whatever format, record by record; one that stands newest first is put aside
/// whole before its last record is read.
final class RecordReading {
    private static final int TOGETHER = 4096;

    private final String input;
    private final Decoder decoder;
    private final Order order;
    private final Supplier<ParsedBlock> made;
    private final GapList gaps = new GapList();
    private long lines;

    RecordReading(String input, Decoder decoder, Order order, Supplier<ParsedBlock> made) {
        this.input = input;
        this.decoder = decoder;
        this.order = order;
        this.made = made;
    }

    /// Reads to the end.
    void read(Turning turning, Runnable progress) throws IOException, InterruptedException {
        if (order != Order.TURNED) {
            turn(this::next, turning, progress);
            return;
        }
        try (TurnedRecords turned = new TurnedRecords(TurnedRecords.PART)) {
            long taken = 0;
            for (Decoded one = next(); one != null; one = next()) {
                turned.add(one);
                if (++taken % TOGETHER == 0) {
                    progress.run();
                }
            }
            turn(turned, turning, progress);
        }
    }

    private void turn(Records records, Turning turning, Runnable progress)
            throws IOException, InterruptedException {
        ParsedBlock block = made.get();
        for (Decoded one = records.next(); one != null; one = records.next()) {
            block.take(one);
            if (block.places() == TOGETHER) {
                turning.turn(List.of(block), 0);
                progress.run();
                block = made.get();
            }
        }
        turning.turn(List.of(block), 0);
    }

    /// The next record of the file. Where the file cannot be read any further, nothing of it is
    /// reported: the rehearsal ends.
    private @Nullable Decoded next() throws IOException {
        Decoded next;
        try {
            next = decoder.next();
        } catch (IOException e) {
            throw InputException.unreadable(input, "behind line " + lines, e);
        }
        if (next != null) {
            lines = Math.max(lines, next.record().line());
            if (next.finding() instanceof Finding.Missing(String cause)) {
                gaps.add(next.record().line(), cause);
            }
        }
        return next;
    }

    /// The line of the last record.
    long lines() {
        return lines;
    }

    Gaps gaps() {
        return gaps.all();
    }
}
