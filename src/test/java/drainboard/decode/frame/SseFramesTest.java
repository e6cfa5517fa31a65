package drainboard.decode.frame;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Server-sent events by the rules of the WHATWG, whatever pieces they come in.
@SuppressWarnings("StringConcatToTextBlock") // every byte counts here
class SseFramesTest {
    private static final String X = "x".repeat(2048);

    static Stream<Arguments> cases() {
        return Stream.of(
                // what comes, and what must be told: retry, `:`, type|data|id, and the last id
                of("\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n", m("1"), m("3"), ""),
                of("\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n", m("2"), m("3"), ""),
                of(
                        "data:1\r:\0\n:\r\ndata:2\n:"
                                + X
                                + "\rdata:3\n:data:fail\r:"
                                + X
                                + "\ndata:4\n\n",
                        ":",
                        ":",
                        ":",
                        ":",
                        ":",
                        m("1\n2\n3\n4"),
                        ""),
                of("retry:1000\ndata:test1\n\nid:test\ndata:test2", "retry 1000", m("test1"), ""),
                of("data:\n\ndata\ndata\n\ndata:test\n\n", m(""), m("\n"), m("test"), ""),
                of("event:test\ndata:x\n\ndata:x\n\n", "test|x|", m("x"), ""),
                of("event: \ndata:data\n\n", m("data"), ""),
                of("id:\u2026\ndata:x\n\n", "message|x|\u2026", "\u2026"),
                of("id:1\ndata:a\n\ndata:b\n\n", "message|a|1", "message|b|1", "1"),
                of(
                        "id:1\ndata:a\n\nid:2\ndata:b\n\ndata:c\n\n",
                        "message|a|1",
                        "message|b|2",
                        "message|c|2",
                        "2"),
                of(
                        "id:1\ndata:a\n\nid\ndata:b\n\ndata:c\n\n",
                        "message|a|1",
                        "message|b|",
                        "message|c|",
                        ""),
                of("id:\0\ndata:a\n\n", m("a"), ""),
                of("id:\0x\ndata:a\n\n", m("a"), ""),
                of("id:x\0\ndata:a\n\n", m("a"), ""),
                of(
                        "data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\n"
                                + "data:3\rdata:\r\n data:32\ndata:4\n\n",
                        m("\0\n 2\n1\n3\n\n4"),
                        ""),
                of("retry:03000\ndata:x\n\n", "retry 3000", m("x"), ""),
                of("retry:3000\nretry:1000x\ndata:x\n\n", "retry 3000", m("x"), ""),
                of("retry\ndata:test\n\n", m("test"), ""),
                of("retry:-5\nretry:+5\nretry:\u0661\u0662\ndata:x\n\n", m("x"), ""),
                of("retry:" + "9".repeat(30) + "\n", "retry " + Long.MAX_VALUE, ""),
                of(
                        "data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\n"
                                + "data:test\n\n",
                        ":",
                        m("test\n\ntest"),
                        ""),
                of("data:\ttest\rdata: \ndata:test\n\n", m("\ttest\n\ntest"), ""),
                of("data:test\r\ndata\ndata:test\r\n\r", m("test\n\ntest"), ""),
                of("data:\0\n\n", m("\0"), ""),
                of("data:ok\u2026\n\n", m("ok\u2026"), ""),
                of("id:7\rdata:x\r\r", "message|x|7", "7"),
                of("event:node\rdata:x\r\r", "node|x|", ""),
                of("data:a\nid:1\n\nid:2\n\ndata:b\n\n", "message|a|1", "message|b|2", "2"),
                of(
                        "data:msg\ndata:msg\n\n:\ndata:\n\ndata:end\n\n",
                        m("msg\nmsg"),
                        ":",
                        m(""),
                        m("end"),
                        ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_comes_out_the_same_at_every_split_point(String sent, List<String> told)
            throws IOException {
        byte[] bytes = sent.getBytes(UTF_8);
        assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo(told);
        assertThat(read(Pieces.single(bytes))).isEqualTo(told);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(read(Pieces.cutAt(bytes, cut))).as("cut at %d", cut).isEqualTo(told);
        }
    }

    @Test
    void an_event_that_is_too_long_is_told_and_its_neighbours_are_whole() throws IOException {
        String big = "x".repeat(SseFrames.LONGEST_LINE - 5);
        String many = ("data:" + big + "\n").repeat(5);
        String sent =
                "data:a\n\nid:9\ndata:" + big + "y\n\ndata:b\n\n" + many + "\ndata:" + big + "\n\n";
        List<String> told = read(new ByteArrayInputStream(sent.getBytes(UTF_8)));
        assertThat(told)
                .containsExactly(
                        m("a"),
                        "too long " + (4 + 6 + big.length()),
                        "message|b|9",
                        "too long " + 5 * (5 + big.length()),
                        "message|" + big + "|9",
                        "9");
    }

    @Test
    void an_id_of_the_connection_before_is_kept() throws IOException {
        byte[] bytes = "data:x\n\n".getBytes(UTF_8);
        SseFrames frames =
                new SseFrames(new ByteArrayInputStream(bytes), listener(new ArrayList<>()), "4");
        SseFrames.Event event = Objects.requireNonNull(frames.next());
        assertThat(event.lastEventId()).isEqualTo("4");
    }

    private static Arguments of(String sent, String... told) {
        return Arguments.of(sent, List.of(told));
    }

    private static String m(String data) {
        return "message|" + data + "|";
    }

    private static SseFrames.Listener listener(List<String> told) {
        return new SseFrames.Listener() {
            @Override
            public void retry(long millis) {
                told.add("retry " + millis);
            }

            @Override
            public void comment() {
                told.add(":");
            }

            @Override
            public void tooLong(long bytes) {
                told.add("too long " + bytes);
            }
        };
    }

    private static List<String> read(InputStream in) throws IOException {
        List<String> told = new ArrayList<>();
        SseFrames frames = new SseFrames(in, listener(told));
        SseFrames.Event event = frames.next();
        while (event != null) {
            told.add(
                    event.type()
                            + "|"
                            + new String(event.data(), UTF_8)
                            + "|"
                            + event.lastEventId());
            event = frames.next();
        }
        told.add(frames.lastEventId());
        return told;
    }
}
