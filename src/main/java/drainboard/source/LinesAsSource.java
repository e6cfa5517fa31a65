package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.Lines;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;

import java.util.ArrayList;
import java.util.List;

/// A source of lines as a source of records, each line one record.
public final class LinesAsSource implements Source {
    private final LineSource lines;

    /// Will give what the lines say.
    public LinesAsSource(LineSource lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return lines.name();
    }

    @Override
    public void start(Sink sink) {
        lines.start(new Reading(sink));
    }

    @Override
    public void close() {
        lines.close();
    }

    /// Reads each line.
    private static final class Reading implements LineSource.Sink {
        private final Sink sink;
        private final RecordDecoder decoder = new RecordDecoder(Format.NDJSON, Decoding.LIVE);

        Reading(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void line(byte[] text, long line, long offset) throws InterruptedException {
            if (!Lines.isBlank(text, 0, text.length)) {
                give(text, line, offset, Extent.WHOLE);
            }
        }

        @Override
        public void tooLong(byte[] head, long line, long offset) throws InterruptedException {
            give(head, line, offset, Extent.TOO_LONG);
        }

        @Override
        public void unfinished(byte[] head, long line, long offset) throws InterruptedException {
            give(head, line, offset, Extent.UNFINISHED);
        }

        private void give(byte[] text, long line, long offset, Extent extent)
                throws InterruptedException {
            List<Decoded> found = new ArrayList<>(1);
            decoder.decode(
                    new Frame(text, 0, text.length, line, offset, offset + text.length + 1, extent),
                    found::add);
            for (Decoded one : found) {
                sink.took(one);
            }
        }

        @Override
        public void waiting(String cause) throws InterruptedException {
            sink.waiting(cause);
        }

        @Override
        public void caughtUp() throws InterruptedException {
            sink.caughtUp();
        }

        @Override
        public void contact() throws InterruptedException {
            sink.contact();
        }

        @Override
        public void ended() throws InterruptedException {
            sink.ended();
        }

        @Override
        public void lost(String cause) throws InterruptedException {
            sink.lost(cause);
        }
    }
}
