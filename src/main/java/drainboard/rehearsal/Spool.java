package drainboard.rehearsal;

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
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps what has ended, ordered by where it began, in bounded memory: sorted runs go to files that
/// are removed on close, and are merged when read. One thread's own while it is filled.
final class Spool implements AutoCloseable {
    private static final int MOST_HELD = 4 << 20;

    /// Bits of a key that number the record within its run; a run holds fewer records than that.
    private static final int NUMBER = 22;

    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final List<Path> runs = new ArrayList<>();
    private ByteBuffer held = ByteBuffer.allocate(1 << 12);
    private long[] keys = new long[64];
    private int[] ends = new int[64];
    private int count;

    /// Writes one record.
    interface Writing {
        void to(ByteBuffer out);
    }

    /// Reads one record; the buffer is good for the call alone.
    interface Visitor {
        void take(long position, ByteBuffer record) throws IOException;
    }

    /// Adds a record that takes at most so many bytes.
    void add(long position, int most, Writing record) throws IOException {
        if (held.position() > 0 && held.position() + most > MOST_HELD) {
            spill();
        }
        while (held.remaining() < most) {
            held = ByteBuffer.allocate(held.capacity() * 2 + most).put(held.flip());
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        record.to(held);
        keys[count] = position << NUMBER | count;
        ends[count] = held.position();
        count++;
    }

    private void spill() throws IOException {
        Path run = Files.createTempFile("drainboard-rehearsal", ".run");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            Head memory = new Memory(this);
            while (memory.advance()) {
                ByteBuffer record = memory.record();
                byte[] bytes = new byte[record.remaining()];
                record.get(bytes);
                out.writeLong(memory.position());
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        held.clear();
        count = 0;
    }

    /// Visits the records of all spools in the order of their positions.
    static void visit(List<Spool> spools, Visitor visitor) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparingLong(Head::position));
        List<InputStream> open = new ArrayList<>();
        try {
            for (Spool spool : spools) {
                offer(heads, new Memory(spool));
                for (Path path : spool.runs) {
                    DataInputStream in =
                            new DataInputStream(
                                    new BufferedInputStream(Files.newInputStream(path), 1 << 16));
                    open.add(in);
                    offer(heads, new Run(in));
                }
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                visitor.take(head.position(), head.record());
                offer(heads, head);
            }
        } finally {
            for (InputStream in : open) {
                in.close();
            }
        }
    }

    private static void offer(PriorityQueue<Head> heads, Head head) throws IOException {
        if (head.advance()) {
            heads.add(head);
        }
    }

    /// Stands at one record of a sorted run.
    private interface Head {
        boolean advance() throws IOException;

        long position();

        ByteBuffer record();
    }

    /// The records in memory, in order; the spool must not be added to meanwhile.
    private static final class Memory implements Head {
        private final Spool spool;
        private final long[] order;
        private int at = -1;

        Memory(Spool spool) {
            this.spool = spool;
            order = Arrays.copyOf(spool.keys, spool.count);
            Arrays.sort(order);
        }

        @Override
        public boolean advance() {
            return ++at < order.length;
        }

        @Override
        public long position() {
            return order[at] >> NUMBER;
        }

        @Override
        public ByteBuffer record() {
            int number = (int) order[at] & (1 << NUMBER) - 1;
            int from = number == 0 ? 0 : spool.ends[number - 1];
            return spool.held.slice(from, spool.ends[number] - from);
        }
    }

    /// The records of a file.
    private static final class Run implements Head {
        private final DataInputStream file;
        private long position;
        private byte[] record = new byte[0];
        private int length;

        Run(DataInputStream file) {
            this.file = file;
        }

        @Override
        public boolean advance() throws IOException {
            byte[] head = file.readNBytes(HEAD);
            if (head.length == 0) {
                return false;
            }
            if (head.length < HEAD) {
                throw new EOFException("a run of the rehearsal was cut");
            }
            position = ByteBuffer.wrap(head).getLong();
            length = ByteBuffer.wrap(head).getInt(Long.BYTES);
            if (record.length < length) {
                record = new byte[length * 2];
            }
            file.readFully(record, 0, length);
            return true;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public ByteBuffer record() {
            return ByteBuffer.wrap(record, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
