package drainboard.rehearsal;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.NodeId;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Takes records in the order of a file and gives them from the last to the first. Memory holds one
/// part of them; the parts before it wait in a file that only its owner may read and that is
/// removed on close. One thread's own.
final class TurnedRecords implements Records, AutoCloseable {
    static final int PART = 4 << 20;

    /// One byte more than a report shows, so that it is seen that there was more.
    private static final int MOST_RAW = Frame.HEAD + 1;

    private static final List<Extent> EXTENTS = List.of(Extent.values());

    private final int most;
    private final Path file;
    private final FileChannel disk;
    private final List<Long> ends = new ArrayList<>();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(held);
    private final Deque<Decoded> ready = new ArrayDeque<>();
    private boolean turned;

    /// Holds about so many bytes in memory.
    TurnedRecords(int most) throws IOException {
        this.most = most;
        this.file = Files.createTempFile("drainboard-rehearsal", ".turned");
        this.disk =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Takes the next record; all are taken before the first is given.
    void add(Decoded decoded) throws IOException {
        frame(decoded.record());
        switch (decoded.finding()) {
            case Finding.Event(var event, @Nullable String key) -> {
                out.writeByte(0);
                PackedEvent.write(out, event);
                PackedEvent.text(out, key);
            }
            case Finding.Refused(RejectionReason reason, String detail, @Nullable NodeId about) -> {
                out.writeByte(1);
                PackedEvent.one(out, RejectionReason.ALL, reason);
                PackedEvent.text(out, detail);
                out.writeBoolean(about != null);
                if (about != null) {
                    PackedEvent.node(out, about);
                }
            }
            case Finding.Missing(String cause) -> {
                out.writeByte(2);
                PackedEvent.text(out, cause);
            }
        }
        if (held.size() >= most) {
            spill();
        }
    }

    private void frame(Frame record) throws IOException {
        int length = Math.min(record.length(), MOST_RAW);
        out.writeInt(length);
        out.write(record.bytes(), record.from(), length);
        out.writeLong(record.line());
        out.writeLong(record.offset());
        out.writeLong(record.end());
        PackedEvent.one(out, EXTENTS, record.extent());
    }

    private void spill() throws IOException {
        ByteBuffer part = ByteBuffer.wrap(held.toByteArray());
        while (part.hasRemaining()) {
            disk.write(part);
        }
        held.reset();
        ends.add(disk.position());
    }

    /// How many parts wait in the file.
    int spilled() {
        return ends.size();
    }

    /// Where they wait.
    Path file() {
        return file;
    }

    @Override
    public @Nullable Decoded next() throws IOException {
        if (!turned) {
            turned = true;
            unpack(held.toByteArray());
            held.reset();
        }
        while (ready.isEmpty() && !ends.isEmpty()) {
            long end = ends.removeLast();
            long begin = ends.isEmpty() ? 0 : ends.getLast();
            unpack(part(begin, (int) (end - begin)));
        }
        return ready.pollLast();
    }

    private byte[] part(long begin, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining()) {
            if (disk.read(part, begin + part.position()) < 0) {
                throw new EOFException("the file of records put aside was cut");
            }
        }
        return part.array();
    }

    private void unpack(byte[] part) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(part));
        while (in.available() > 0) {
            Frame record = frame(in);
            ready.addLast(new Decoded(record, finding(in)));
        }
    }

    private static Frame frame(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        long line = in.readLong();
        long offset = in.readLong();
        long end = in.readLong();
        Extent extent = EXTENTS.get(in.readByte());
        return new Frame(bytes, 0, bytes.length, line, offset, end, extent);
    }

    private static Finding finding(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Finding.Event(PackedEvent.read(in), PackedEvent.text(in));
            case 1 -> {
                RejectionReason reason = RejectionReason.ALL.get(in.readByte());
                String detail = PackedEvent.given(in);
                NodeId about = in.readBoolean() ? PackedEvent.node(in) : null;
                yield new Finding.Refused(reason, detail, about);
            }
            default -> new Finding.Missing(PackedEvent.given(in));
        };
    }

    @Override
    public void close() throws IOException {
        disk.close();
        Files.deleteIfExists(file);
    }
}
