package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes the long lists of a report part by part: the parts are made by several threads and put
/// down in order, so the bytes do not depend on the threads. One thread's own.
final class LongLists implements AutoCloseable {
    private static final int PART = 2048;
    private static final int DEPTH = 2;
    private static final byte[] BEFORE_ENTRY = "\n    ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_END = "\n  ".getBytes(StandardCharsets.US_ASCII);

    private final JsonFactory factory;
    private final JsonGenerator json;
    private final OutputStream out;
    private final ExecutorService workers;
    private final Queue<Future<byte[]>> making = new ArrayDeque<>();
    private final int ahead;
    private boolean empty;

    /// Lists of the report that `json` writes to `out`.
    LongLists(JsonFactory factory, JsonGenerator json, OutputStream out, int threads) {
        this.factory = factory;
        this.json = json;
        this.out = out;
        this.ahead = threads * 2;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /// Hands out what a list holds, in order.
    interface Entries<T> {
        void each(RehearsalReport.Each<T> each) throws IOException;
    }

    /// Writes one entry, on any thread.
    interface Writing<T> {
        void write(T entry, JsonGenerator json) throws IOException;
    }

    /// Writes a member of the report whose value is a list.
    <T> void write(String member, Entries<T> entries, Writing<T> writing) throws IOException {
        json.writeFieldName(member);
        json.writeStartArray();
        json.flush();
        empty = true;
        List<T> part = new ArrayList<>(PART);
        entries.each(
                entry -> {
                    part.add(entry);
                    if (part.size() == PART) {
                        make(List.copyOf(part), writing);
                        part.clear();
                    }
                });
        make(List.copyOf(part), writing);
        while (!making.isEmpty()) {
            put(making.remove());
        }
        if (!empty) {
            out.write(BEFORE_END);
        }
        json.writeEndArray();
    }

    private <T> void make(List<T> part, Writing<T> writing) throws IOException {
        making.add(workers.submit(() -> made(part, writing)));
        if (making.size() > ahead) {
            put(making.remove());
        }
    }

    private <T> byte[] made(List<T> part, Writing<T> writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.size() * 256);
        try (JsonGenerator entries = factory.createGenerator(bytes)) {
            entries.setPrettyPrinter(new ReportLayout(DEPTH));
            for (T entry : part) {
                writing.write(entry, entries);
            }
        }
        return bytes.toByteArray();
    }

    private void put(Future<byte[]> made) throws IOException {
        byte[] part = join(made);
        if (part.length == 0) {
            return;
        }
        if (!empty) {
            out.write(',');
        }
        empty = false;
        out.write(BEFORE_ENTRY);
        out.write(part);
    }

    private static byte[] join(Future<byte[]> made) throws IOException {
        try {
            return made.get();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the writing of the report was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a writer of the report failed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
