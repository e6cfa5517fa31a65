package drainboard.decode.frame;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A wrong count costs one record that names the place; what is read from its bytes is nothing.
class OctetFramesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    too short, the rest of its line    | 5 <1>abc↵4 <2>b↵          | !1@0 5 <1>abc; 2@11 <2>b
                    too short, no line end behind it   | 5 <1>abc4 <2>b            | !1@0 5 <1>abc4 <2>b
                    too long, into the text behind it  | 7 <1>a↵b c↵4 <2>b↵        | !1@0 7 <1>a↵b c; 3@13 <2>b
                    too long, over a neighbour         | 12 <1>a↵4 <2>b↵4 <3>c↵    | !1@0 12 <1>a↵4 <2>b↵; 3@17 <3>c
                    too long, into a neighbour         | 8 <1>a↵4 <2>b↵4 <3>c↵     | !1@0 8 <1>a; 2@9 <2>b; 3@16 <3>c
                    too long, over all that there is   | 99 <1>a↵4 <2>b↵4 <3>c     | !1@0 99 <1>a; 2@10 <2>b; 3@17 <3>c
                    over the end, with no whole chain  | 99 <1>a↵4 <2>b↵4 <3>      | ?1@3 <1>a↵4 <2>b↵4 <3>
                    too long, over a whole neighbour   | 11 <1>a↵4 <2>b↵4 <3>c     | !1@0 11 <1>a↵4 <2>b; 3@17 <3>c
                    right, with a quoted neighbour     | 12 <1>a↵4 <2>b)↵4 <3>c    | 1@3 <1>a↵4 <2>b); 3@18 <3>c
                    lost until a priority              | 5 <1>abc↵4 is↵4 <2>b      | !1@0 5 <1>abc; !2@9 4 is; 3@16 <2>b
                    no count behind a record           | 4 <1>a↵x↵4 <2>b           | 1@2 <1>a; 2@7 x; 3@11 <2>b
                    """)
    void a_table_of_wrong_counts(String name, String stream, String frames) throws IOException {
        byte[] bytes = stream.replace('↵', '\n').getBytes(UTF_8);
        assertThat(told(new OctetFrames(new ByteArrayInputStream(bytes), 1, 0)))
                .as(name)
                .isEqualTo(List.of(frames.split("; ")));
    }

    @Test
    void nothing_swallowed_is_ever_given_as_a_record_wherever_the_stream_pauses()
            throws IOException {
        for (int wrong : IntStream.rangeClosed(1, 60).filter(one -> one != 9).toArray()) {
            String stream = wrong + " <1>first.\n10 <2>second.\n9 <3>third.\n";
            byte[] bytes = stream.getBytes(UTF_8);
            for (int cut = 0; cut < bytes.length; cut++) {
                String where = wrong + " cut at " + cut;
                OctetFrames frames = new OctetFrames(Pieces.cutAt(bytes, cut), 1, 0);
                for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                    if (frame.extent() == Frame.Extent.WHOLE) {
                        String text = text(frame);
                        assertThat("<1>first.".startsWith(text) ? "a part of it" : text)
                                .as(where)
                                .matches("a part of it|<1>first[.]\\n[0-9]* ?|<[23]>[a-z]{5,6}[.]");
                    }
                }
            }
        }
    }

    private static List<String> told(OctetFrames frames) throws IOException {
        List<String> told = new ArrayList<>();
        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
            String sign =
                    switch (frame.extent()) {
                        case WHOLE -> "";
                        case MISCOUNTED -> "!";
                        case UNFINISHED -> "?";
                        case TOO_LONG, HOLE -> frame.extent() + " ";
                    };
            told.add(
                    sign
                            + frame.line()
                            + "@"
                            + frame.offset()
                            + " "
                            + text(frame).replace('\n', '↵'));
        }
        return told;
    }

    private static String text(Frame frame) {
        return new String(frame.bytes(), frame.from(), frame.length(), UTF_8);
    }
}
