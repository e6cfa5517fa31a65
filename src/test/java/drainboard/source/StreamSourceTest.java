package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;

class StreamSourceTest {
    private final Listener listener = new Listener();

    @Test
    void a_stream_is_read_to_its_end_which_ends_its_last_record_too() throws Exception {
        byte[] bytes = "one\ntwo".getBytes(StandardCharsets.UTF_8);
        try (StreamSource source =
                new StreamSource(
                        "standard input", new ByteArrayInputStream(bytes), Decoding.LIVE)) {
            source.start(listener);
            assertThat(listener.linesUntil("ended")).containsExactly("1@0 one", "2@4 two");
            assertThat(source.name()).isEqualTo("standard input");
        }
    }

    @Test
    void a_record_is_given_as_soon_as_its_end_was_written() throws Exception {
        try (PipedOutputStream out = new PipedOutputStream();
                StreamSource source =
                        new StreamSource("in", new PipedInputStream(out), Decoding.LIVE)) {
            source.start(listener);
            out.write("one\nha".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(listener.news()).isEqualTo("1@0 one");
            out.write("lf\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(listener.news()).isEqualTo("2@4 half");
        }
    }

    @Test
    void a_stream_that_stands_newest_first_is_lost_with_the_command_that_rehearses_it()
            throws Exception {
        StringBuilder lines = new StringBuilder();
        String[] modes = {"returning", "maintenance", "drained", "draining", "accepting"};
        for (int i = 0; i < 4; i++) {
            lines.append(
                    "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"from\":\"%s\",\"to\":\"%s\",\"ts\":\"2026-11-23T10:00:0%dZ\"}\n"
                            .formatted(modes[i + 1], modes[i], 9 - i));
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Told told = new Told();
        try (StreamSource source =
                new StreamSource(
                        "standard input", new ByteArrayInputStream(bytes), Decoding.LIVE)) {
            source.start(told);
            assertThat(told.until("lost"))
                    .containsExactly(
                            "0x1 maintenance → returning",
                            "lost: standard input is newest first; it cannot be followed."
                                    + " Rehearse it instead: drainboard rehearse -");
        }
    }
}
