package drainboard.rehearsal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps what has ended, ordered by where it began, in bounded memory: sorted runs go to files that
/// are removed on close, and are merged when read. One thread's own while it is filled.
final class Spool implements AutoCloseable {
    private static final int MOST_HELD = 4 << 20;

    private final List<Entry> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private ByteBuffer scratch = ByteBuffer.allocate(512);
    private long heldBytes;

    // The bytes are made for the entry and changed by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(long position, byte[] bytes) {}

    /// Writes one record.
    interface Writing {
        void to(ByteBuffer out);
    }

    /// Reads one record.
    interface Visitor {
        void take(long position, ByteBuffer record) throws IOException;
    }

    /// Adds a record that takes at most so many bytes.
    void add(long position, int most, Writing record) throws IOException {
        if (scratch.capacity() < most) {
            scratch = ByteBuffer.allocate(most);
        }
        scratch.clear();
        record.to(scratch);
        held.add(new Entry(position, Arrays.copyOf(scratch.array(), scratch.position())));
        heldBytes += scratch.position() + 48L;
        if (heldBytes > MOST_HELD) {
            spill();
        }
    }

    private void spill() throws IOException {
        held.sort(Comparator.comparingLong(Entry::position));
        Path run = Files.createTempFile("drainboard-rehearsal", ".run");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (Entry entry : held) {
                out.writeLong(entry.position);
                out.writeInt(entry.bytes.length);
                out.write(entry.bytes);
            }
        }
        held.clear();
        heldBytes = 0;
    }

    /// Visits the records of all spools in the order of their positions.
    static void visit(List<Spool> spools, Visitor visitor) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparingLong(Run::position));
        List<InputStream> open = new ArrayList<>();
        try {
            for (Spool spool : spools) {
                spool.held.sort(Comparator.comparingLong(Entry::position));
                offer(heads, new Run(spool.held.iterator(), null));
                for (Path path : spool.runs) {
                    DataInputStream in =
                            new DataInputStream(
                                    new BufferedInputStream(Files.newInputStream(path)));
                    open.add(in);
                    offer(heads, new Run(Collections.emptyIterator(), in));
                }
            }
            for (Run head = heads.poll(); head != null; head = heads.poll()) {
                Entry entry = head.entry();
                visitor.take(entry.position, ByteBuffer.wrap(entry.bytes));
                offer(heads, head);
            }
        } finally {
            for (InputStream in : open) {
                in.close();
            }
        }
    }

    /// A sorted run, in memory or in a file, standing at one of its entries.
    private static final class Run {
        private final Iterator<Entry> memory;
        private final @Nullable DataInputStream file;
        private Entry at = new Entry(-1, new byte[0]);

        Run(Iterator<Entry> memory, @Nullable DataInputStream file) {
            this.memory = memory;
            this.file = file;
        }

        Entry entry() {
            return at;
        }

        long position() {
            return at.position;
        }

        boolean advance() throws IOException {
            if (file == null) {
                if (!memory.hasNext()) {
                    return false;
                }
                at = memory.next();
                return true;
            }
            byte[] position = file.readNBytes(Long.BYTES);
            if (position.length == 0) {
                return false;
            }
            if (position.length < Long.BYTES) {
                throw new EOFException("a run of the rehearsal was cut");
            }
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            at = new Entry(ByteBuffer.wrap(position).getLong(), bytes);
            return true;
        }
    }

    private static void offer(PriorityQueue<Run> heads, Run run) throws IOException {
        if (run.advance()) {
            heads.add(run);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
