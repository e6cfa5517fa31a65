package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Pieces;
import drainboard.event.NodeTransition;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whatever a wrong count spans, no event comes of it that nobody wrote.
class OctetCountTest {
    @ParameterizedTest
    @CsvSource({
        "json, true",
        "json, false",
        "cef, true",
        "cef, false",
        "leef, true",
        "leef, false",
        "fields, true",
        "fields, false"
    })
    void no_event_is_made_of_two_records(String form, boolean lines) throws IOException {
        List<String> modes = List.of("accepting", "draining", "drained", "maintenance");
        List<String> events =
                List.of(
                        event(1, "accepting", "draining"),
                        event(2, "draining", "drained"),
                        event(3, "drained", "maintenance"));
        List<String> records = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            List<String> one = List.of(events.get(i));
            records.add(
                    switch (form) {
                        case "cef" -> "<134>" + TextWraps.cef(one).strip();
                        case "leef" -> "<134>" + TextWraps.leef(one).strip();
                        case "fields" ->
                                "<134>CEF:0|grafOS|s|3|node_mode_transition|n|3|cs1Label=from cs1=%s"
                                                .formatted(modes.get(i))
                                        + " cs2Label=to cs2=%s cn1Label=node_id cn1=%d"
                                                .formatted(modes.get(i + 1), 11 + i);
                        default -> "<134>1 2026-11-23T20:00:00Z s g - - - " + events.get(i);
                    });
        }
        List<String> moves = moves(stream(records, lines, records.getFirst().length()), true);
        assertThat(moves).hasSize(3).doesNotHaveDuplicates();
        int most = stream(records, lines, 0).length + 9;
        for (int count : IntStream.rangeClosed(1, most).toArray()) {
            byte[] bytes = stream(records, lines, count);
            // Digits that run together are told apart only where both came.
            boolean alone = form.equals("fields") && !lines;
            for (boolean whole : alone ? List.of(true) : List.of(true, false)) {
                List<String> found = moves(bytes, whole);
                assertThat(moves).as("count %s", count).containsAll(found);
                assertThat(found).as("count %s", count).doesNotHaveDuplicates();
                if (lines && whole && count < records.getFirst().length()) {
                    assertThat(found).as("count %s", count).contains(moves.get(1), moves.get(2));
                }
            }
        }
    }

    private static byte[] stream(List<String> records, boolean lines, int first) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            String record = records.get(i);
            all.append(i == 0 ? first : record.getBytes(UTF_8).length).append(' ').append(record);
            all.append(lines ? "\n" : "");
        }
        return all.toString().getBytes(UTF_8);
    }

    /// @param whole whether all comes at once, or byte by byte
    private static List<String> moves(byte[] bytes, boolean whole) throws IOException {
        InputStream in = whole ? new ByteArrayInputStream(bytes) : Pieces.single(bytes);
        Decoder decoder = new Decoder(in, Decoding.CLOSED.of(Format.SYSLOG_OCTETS), 1, 0);
        List<String> moves = new ArrayList<>();
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            if (one.finding() instanceof Finding.Event(NodeTransition move, String _)) {
                moves.add(move.toString());
            }
        }
        return moves;
    }

    private static String event(int node, String from, String to) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(node, from, to);
    }
}
