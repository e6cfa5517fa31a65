package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;

/// A stream that was open already is read line by line to its end.
class StreamLinesTest {
    private final Listener listener = new Listener();

    @Test
    void lines_are_given_as_they_come_and_the_last_needs_no_end() throws Exception {
        PipedInputStream in = new PipedInputStream();
        try (StreamLines lines = new StreamLines("standard input", in)) {
            try (PipedOutputStream writer = new PipedOutputStream(in)) {
                lines.start(listener);
                writer.write("one\nha".getBytes(StandardCharsets.UTF_8));
                writer.flush();
                assertThat(listener.news()).isEqualTo("1@0 one");
                writer.write("lf\nlast".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(listener.news()).isEqualTo("2@4 half");
            assertThat(listener.news()).isEqualTo("3@9 last");
            assertThat(listener.news()).isEqualTo("ended");
        }
    }

    @Test
    void a_stream_that_breaks_is_lost_behind_its_whole_lines() throws Exception {
        InputStream breaking =
                new ByteArrayInputStream("one\ntw".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public int read(byte[] into) throws IOException {
                        if (available() == 0) {
                            throw new IOException("the pipe is broken");
                        }
                        return super.read(into);
                    }
                };
        try (StreamLines lines = new StreamLines("standard input", breaking)) {
            lines.start(listener);
            assertThat(listener.news()).isEqualTo("1@0 one");
            assertThat(listener.news())
                    .isEqualTo("lost: standard input cannot be read: the pipe is broken");
        }
    }
}
