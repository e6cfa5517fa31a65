package drainboard.source;

import drainboard.source.Source.Sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;

/// The output of a command as a stream, which tells its sink when all that came was read and when
/// more comes. One thread's own.
final class LiveOutput extends InputStream {
    private static final long LONG = 1000;

    private final RunningCommand command;
    private final Sink sink;
    private byte[] chunk = RunningCommand.END;
    private int at;
    private boolean resting;
    private boolean ended;

    LiveOutput(RunningCommand command, Sink sink) {
        this.command = command;
        this.sink = sink;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (at == chunk.length && !ended) {
            try {
                more();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        return count == 0 ? -1 : count;
    }

    private void more() throws InterruptedException {
        if (!resting && !command.hasNext()) {
            resting = true;
            sink.caughtUp();
        }
        byte[] next = command.next(LONG);
        if (next == null) {
            return;
        }
        at = 0;
        chunk = next;
        ended = next.length == 0;
        if (!ended) {
            resting = false;
            sink.contact();
        }
    }

    @Override
    public int available() {
        return chunk.length - at;
    }
}
