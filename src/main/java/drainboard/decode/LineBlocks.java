package drainboard.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a stream into blocks of whole lines, so that blocks can be read by several threads. A line
/// that no block can hold is passed over and told; its neighbours are untouched.
public final class LineBlocks {
    private static final int SIZE = 3 * Lines.LONGEST;
    private static final int USUAL = Lines.LONGEST / 4;
    private static final int HEAD = 8192;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private long offset;
    private boolean started;
    private boolean ended;

    /// Blocks of a stream; the caller closes it.
    public LineBlocks(InputStream in) {
        this.in = in;
    }

    /// A part of the stream; its bytes are handed over and not used again here.
    @SuppressWarnings("ArrayRecordComponent")
    public sealed interface Block {
        /// Whole lines.
        ///
        /// @param bytes holds them from `from` to `to`; the last may lack its line end
        /// @param offset where `bytes[0]` lies in the stream
        record WholeLines(byte[] bytes, int from, int to, long offset) implements Block {}

        /// One line that is too long for any block.
        ///
        /// @param head how it begins
        /// @param offset where it begins in the stream
        record TooLong(byte[] head, long offset) implements Block {}
    }

    /// How many bytes were handed out or passed over.
    public long offset() {
        return offset;
    }

    /// The next part; empty at the end.
    public Optional<Block> next() throws IOException {
        if (ended && rest.length == 0) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(rest, Math.max(USUAL, rest.length + USUAL));
        int held = rest.length;
        rest = new byte[0];
        while (true) {
            int read = ended ? -1 : in.readNBytes(bytes, held, bytes.length - held);
            if (read >= 0) {
                held += read;
            }
            if (held < bytes.length) {
                ended = true;
                return held == 0 ? Optional.empty() : Optional.of(whole(bytes, held, held));
            }
            int cut = lastEnd(bytes, held);
            if (cut > 0) {
                return Optional.of(whole(bytes, held, cut));
            }
            if (held >= SIZE) {
                return Optional.of(tooLong(bytes));
            }
            bytes = Arrays.copyOf(bytes, SIZE);
        }
    }

    private Block whole(byte[] bytes, int held, int cut) {
        rest = Arrays.copyOfRange(bytes, cut, held);
        int from = started ? 0 : mark(bytes, held);
        started = true;
        Block block = new Block.WholeLines(bytes, from, cut, offset);
        offset += cut;
        return block;
    }

    private static int mark(byte[] bytes, int held) {
        return held >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    private Block tooLong(byte[] bytes) throws IOException {
        long begin = offset;
        int from = started ? 0 : mark(bytes, bytes.length);
        started = true;
        offset += bytes.length;
        byte[] head = Arrays.copyOfRange(bytes, from, from + HEAD);
        while (true) {
            int read = in.readNBytes(bytes, 0, bytes.length);
            int end = Lines.end(bytes, 0, read);
            if (end < read) {
                offset += end + 1L;
                rest = Arrays.copyOfRange(bytes, end + 1, read);
                return new Block.TooLong(head, begin + from);
            }
            offset += read;
            if (read < bytes.length) {
                ended = true;
                return new Block.TooLong(head, begin + from);
            }
        }
    }

    private static int lastEnd(byte[] bytes, int held) {
        int at = held;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
