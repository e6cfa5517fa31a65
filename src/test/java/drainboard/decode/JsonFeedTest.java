package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;
import drainboard.decode.envelope.FieldMapping;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/// JSON around events: whatever was wrapped comes out with the event or the reason that it has
/// bare, and nothing else ever does.
class JsonFeedTest {
    private static final Map<String, Function<List<String>, String>> FORMS = JsonWraps.all();
    private static final String HEAD = "{\"kind\":\"node_mode_transition\",";
    private static final String DRAINING =
            HEAD + "\"node_id\":66,\"from\":\"accepting\",\"to\":\"draining\"}";
    private static final String DRAINED =
            HEAD + "\"node_id\":66,\"from\":\"draining\",\"to\":\"drained\"}";

    /// What is done to a good event, and the reason that it is refused for then.
    enum Fault {
        NO_NODE("missing_field", "\"node_id\":", "\"node\":"),
        NULL_MODE("missing_field", "\"from\":\"accepting\"", "\"from\":null"),
        BAD_NODE("invalid_node_id", "\"node_id\":", "\"node_id\":-1"),
        BAD_MODE("unknown_mode", "\"draining\"", "\"on fire\""),
        BAD_TIME("invalid_timestamp", "\"ts\":\"2026", "\"ts\":\"2026-13"),
        BAD_SEQUENCE("malformed", "\"seq\":", "\"seq\":-"),
        TWICE("malformed", "\"seq\":", "\"from\":\"drained\",\"seq\":");

        private final String reason;
        private final String good;
        private final String bad;

        Fault(String reason, String good, String bad) {
            this.reason = reason;
            this.good = good;
            this.bad = bad;
        }

        String in(String event) {
            assertThat(event).contains(good);
            return event.replace(good, bad);
        }
    }

    static Collection<String> forms() {
        return FORMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_wrapped_event_is_refused_for_the_reason_that_it_has_bare(String form)
            throws IOException {
        long seed = Long.getLong("drainboard.seed", 2026);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> events = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String good = event(random, i);
            events.add(good);
            reasons.add("event");
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            events.add(fault.in(good));
            reasons.add(fault.reason);
        }
        List<String> told = findings(form, wrap(form, events));
        for (int i = 0; i < told.size(); i++) {
            // Only the chain tells gaps, and only behind a record whose links could not be read.
            if (told.get(i).equals("missing")) {
                assertThat(form).isEqualTo("audit_chain");
                assertThat(told.get(i - 1)).isEqualTo("malformed");
            }
        }
        List<String> found = told.stream().filter(one -> !one.equals("missing")).toList();
        assertThat(found).isEqualTo(findings("ndjson", bytes(Wrapping.lines(events))));
        assertThat(found).extracting(one -> one.split(" ", -1)[0]).isEqualTo(reasons);
    }

    private static String event(Random random, int number) {
        String seq = "\"seq\":" + (1 + random.nextInt(1000)) + ",";
        String time = "\"ts\":\"2026-11-23T20:00:%02dZ\"".formatted(number);
        List<String> notes = List.of("", "é€😀", "q\\\"q {", "c:\\\\tmp", "[x] a=b, c", "\\u0041");
        return HEAD
                + seq
                + "\"node_id\":"
                + (1 + random.nextInt(90))
                + ",\"from\":\"accepting\",\"to\":\"draining\","
                + time
                + ",\"note\":\""
                + notes.get(random.nextInt(notes.size()))
                + "\"}";
    }

    /// What every record came to that holds something of ours.
    private static List<String> findings(String form, byte[] stream) throws IOException {
        return read(stream, Decoding.CLOSED.of(format(form))).stream()
                .map(JsonGoldenTest::shown)
                .filter(one -> !one.equals("ignored"))
                .toList();
    }

    private static Format format(String form) {
        int plus = form.indexOf('+');
        return Format.named(plus < 0 ? form : form.substring(0, plus)).orElseThrow();
    }

    private static byte[] wrap(String form, List<String> events) {
        return bytes(Objects.requireNonNull(FORMS.get(form)).apply(events));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Decoded> read(byte[] stream, Decoding how) throws IOException {
        Decoder decoder = new Decoder(new ByteArrayInputStream(stream), how, 1, 0);
        List<Decoded> found = new ArrayList<>();
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            found.add(one);
        }
        return found;
    }

    private static List<String> shown(String stream, Decoding how) throws IOException {
        return read(bytes(stream), how).stream().map(JsonGoldenTest::shown).toList();
    }

    @Test
    void mutated_records_raise_nothing_but_refusals() throws IOException {
        long seed = Long.getLong("drainboard.seed", System.nanoTime());
        int count = Integer.getInteger("drainboard.mutations", 50_000);
        System.out.println("seed " + seed + ", " + count + " mutations");
        Random random = new Random(seed);
        List<String> forms = List.copyOf(FORMS.keySet());
        byte[] marks =
                "\"\\{}[]:,0-9.eu\u0000\u00ff\u001e \n1tn".getBytes(StandardCharsets.ISO_8859_1);
        int told = 0;
        int refused = 0;
        for (int done = 0; done < count; done += 50) {
            String form = forms.get(random.nextInt(forms.size()));
            List<String> events = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                events.add(event(random, i));
            }
            byte[] stream = wrap(form, events);
            for (int i = 0; i < 50; i++) {
                stream[random.nextInt(stream.length)] = marks[random.nextInt(marks.length)];
            }
            for (Decoded one : read(stream, Decoding.CLOSED.of(format(form)))) {
                assertThat(one.record().end()).as("seed %d", seed).isNotNegative();
                told++;
                refused += one.finding() instanceof Finding.Refused ? 1 : 0;
            }
        }
        assertThat(told).as("seed %d", seed).isGreaterThan(count / 50);
        assertThat(refused).as("seed %d", seed).isBetween(1, told - 1);
    }

    @Test
    void a_wrapped_event_among_plain_ones_is_found() throws IOException {
        String stream =
                DRAINING
                        + "\n{\"text\":\"started\"}\n{\"text\":"
                        + quoted(DRAINED)
                        + "}\n{\"text\":"
                        + quoted(DRAINED.substring(0, 40))
                        + "}\n";
        assertThat(shown(stream, Decoding.CLOSED.of(Format.NDJSON)))
                .containsExactly(
                        "event 0x42 accepting draining -",
                        "ignored",
                        "event 0x42 draining drained -",
                        "malformed");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Test
    void transitions_without_a_kind_are_taken_only_where_the_source_is_told_so()
            throws IOException {
        String bare = "{\"node_id\":66,\"from\":\"Accepting\",\"to\":\"Draining\"}";
        String stream =
                String.join(
                        "\n",
                        bare,
                        bare.replace("{", "{\"kind\":null,"),
                        "{\"message\":" + quoted(bare) + "}",
                        "{\"node_id\":66,\"from\":\"Accepting\"}",
                        "{\"node_id\":66,\"from\":\"Accepting\",\"to\":null}",
                        "{\"kind\":\"other\",\"node_id\":66,\"from\":\"a\",\"to\":\"b\"}",
                        bare.replace("66", "-1"));
        Decoding how = new Decoding(Format.NDJSON, FieldMapping.NONE, null, true, true);
        String event = "event 0x42 accepting draining -";
        assertThat(shown(stream, how))
                .containsExactly(
                        event, event, event, "ignored", "ignored", "ignored", "invalid_node_id");
        assertThat(shown(stream, Decoding.CLOSED.of(Format.NDJSON))).containsOnly("ignored");
        assertThat(shown("{\"_source\":" + bare + "}", how.of(Format.ELASTICDUMP)))
                .containsExactly(event);
    }

    @Test
    void a_sites_own_names_are_read_by_their_pointers() throws IOException {
        FieldMapping mapping =
                new FieldMapping(
                        Map.of("node_id", "/host/id", "from", "/said/old", "to", "/said/new/0"));
        Decoding how = new Decoding(Format.NDJSON, mapping, null, false, true);
        String inside = quoted("{\"old\":\"accepting\",\"new\":[\"draining\"]}");
        String stream =
                String.join(
                        "\n",
                        "{\"host\":{\"id\":66},\"said\":"
                                + inside
                                + ",\"seq\":7,\"time\":\"noon\"}",
                        "{\"host\":{\"id\":66},\"said\":\"hello\"}",
                        "{\"host\":{},\"said\":\"hello\",\"seq\":8}",
                        "{\"host\":{\"id\":66},\"said\":\"{\\\"old\\\":\"}",
                        "{\"kind\":\"noise\",\"host\":{\"id\":null}}",
                        "{\"host\":");
        assertThat(shown(stream, how))
                .containsExactly(
                        "event 0x42 accepting draining 7",
                        "missing_field",
                        "ignored",
                        "malformed",
                        "ignored",
                        "malformed");
    }

    @Test
    void a_sites_own_names_are_read_in_the_records_of_pages() throws IOException {
        FieldMapping mapping =
                new FieldMapping(
                        Map.of(
                                "kind", "/_source/what",
                                "node_id", "/_source/a~1b",
                                "from", "/_source/f~0g",
                                "to", "/_source/t"));
        Decoding how = new Decoding(Format.ELASTIC_SEARCH, mapping, null, false, true);
        String item = "{\"_source\":{\"what\":\"%s\",\"a/b\":66,\"f~g\":\"drained\",\"t\":\"x\"}}";
        String stream =
                "{\"hits\":{\"hits\":["
                        + item.formatted("node_mode_transition").replace("\"x\"", "\"fence_lost\"")
                        + ",\n"
                        + item.formatted("node_mode_transition")
                        + ",\n"
                        + item.formatted("other")
                        + "]}}";
        assertThat(shown(stream, how))
                .containsExactly("event 0x42 drained fence_lost -", "unknown_mode", "ignored");
        assertThat(shown(stream.replace("{\"hits\"", "{\"timed_out\":true,\"hits\""), how))
                .containsExactly("malformed");
    }

    @Test
    void reading_goes_on_before_whatever_was_not_given_yet() throws IOException {
        String page =
                "{\"results\":[\n{\"_raw\":%s},\n{\"_raw\":%s}]}\n"
                        .formatted(quoted(DRAINING), quoted(DRAINED));
        List<Decoded> items =
                read(bytes(DRAINING + "\n" + page), Decoding.CLOSED.of(Format.SPLUNK_RESULTS));
        long begin = DRAINING.length() + 1L;
        assertThat(items).extracting(one -> one.record().line()).containsExactly(1L, 3L, 4L);
        assertThat(items.get(1).record().end()).isEqualTo(begin);
        assertThat(items.get(2).record().end()).isEqualTo(begin + page.length() - 1);

        String docker = "{\"log\":%s,\"stream\":\"%s\",\"time\":\"t\"}\n";
        String first = docker.formatted(quoted(DRAINING.substring(0, 30)), "stdout");
        String other = docker.formatted("\"note\\n\"", "stderr");
        String last =
                docker.formatted(quoted(DRAINING.substring(30)), "stdout")
                        .replace("}\",", "}\\n\",");
        List<Decoded> lines = read(bytes(first + other + last), Decoding.CLOSED.of(Format.DOCKER));
        assertThat(lines)
                .extracting(JsonGoldenTest::shown)
                .containsExactly("ignored", "event 0x42 accepting draining -");
        assertThat(lines.get(0).record().end()).isZero();
        assertThat(lines.get(1).record().end())
                .isEqualTo(first.length() + other.length() + last.length());
    }

    @Test
    void a_record_is_known_again_by_what_its_system_calls_it() throws IOException {
        assertThat(
                        key(
                                Format.SPLUNK_EXPORT,
                                "{\"result\":{\"_bkt\":\"g~4\",\"_cd\":\"1:2\",\"_raw\":%s}}"))
                .isEqualTo("r3 g~43 1:2");
        assertThat(
                        key(
                                Format.ELASTICDUMP,
                                "{\"_index\":\"g\",\"_id\":\"a\",\"_source\":{\"message\":%s}}"))
                .isEqualTo("r1 g1 a");
        assertThat(key(Format.JOURNALD, "{\"__CURSOR\":\"s=1\",\"MESSAGE\":%s}"))
                .isEqualTo("r3 s=1");
        assertThat(
                        key(
                                Format.CLOUDWATCH_EVENTS,
                                "{\"events\":[{\"eventId\":\"38\",\"message\":%s}]}"))
                .isEqualTo("r2 38");
        assertThat(key(Format.SPLUNK_EXPORT, "{\"result\":{\"_cd\":\"1:2\",\"_raw\":%s}}"))
                .isEqualTo("none");
    }

    private static String key(Format format, String form) throws IOException {
        List<Decoded> found =
                read(bytes(form.formatted(quoted(DRAINING))), Decoding.CLOSED.of(format));
        assertThat(found).hasSize(1);
        return found.getFirst().finding() instanceof Finding.Event event && event.key() != null
                ? event.key()
                : "none";
    }

    @Test
    void one_bad_record_harms_no_other_of_its_page() {
        String page =
                "{\"data\":[{\"id\":\"a\",\"attributes\":%s},{\"id\":\"b\",\"x\":1,\"x\":2},{\"id\":\"%s\"},{\"id\":\"d\",\"attributes\":%s}]}"
                        .formatted(DRAINING, "x".repeat(Frame.LONGEST), DRAINED);
        byte[] bytes = bytes(page);
        List<String> found = new ArrayList<>();
        new RecordDecoder(Format.DATADOG_PAGE, Decoding.CLOSED)
                .decode(
                        new Frame(bytes, 0, bytes.length, 1, 0, bytes.length, Extent.WHOLE),
                        one -> found.add(JsonGoldenTest.shown(one)));
        assertThat(found)
                .containsExactly(
                        "event 0x42 accepting draining -",
                        "malformed",
                        "too_long",
                        "event 0x42 draining drained -");
    }

    @Test
    void a_page_of_many_fields_and_deep_values_is_bounded() throws IOException {
        StringBuilder fields = new StringBuilder("{\"_source\":{\"f0\":0");
        for (int i = 1; i < 10_001; i++) {
            fields.append(",\"f").append(i).append("\":0");
        }
        Decoding how = Decoding.CLOSED.of(Format.ELASTICDUMP);
        assertThat(shown(fields + "}}", how)).containsExactly("malformed");
        assertThat(shown("{\"_source\":" + "[".repeat(65) + "]".repeat(65) + "}", how))
                .containsExactly("malformed");
        assertThat(shown("{\"_source\":" + "[".repeat(60) + "]".repeat(60) + "}", how))
                .containsExactly("ignored");
    }

    @Test
    void the_chain_may_be_read_backwards_and_a_lost_record_is_a_gap() throws IOException {
        String record =
                "{\"kind\":\"%s\",\"event_data\":{\"T\":{\"node_id\":66,\"from\":\"Accepting\",\"to\":\"Draining\"}},\"sequence\":1,\"prev_event_hash\":\"%s\",\"current_event_hash\":\"%s\"}\n";
        String one = record.formatted("node_mode_transition", "a", "b");
        String two = record.formatted("task_started", "b", "c");
        String three = record.formatted("node_mode_transition", "c", "d");
        Decoding how = Decoding.CLOSED.of(Format.AUDIT_CHAIN);
        String event = "event 0x42 accepting draining 1";
        assertThat(shown(one + two + three, how)).containsExactly(event, "ignored", event);
        assertThat(shown(three + two + one, how)).containsExactly(event, "ignored", event);
        assertThat(shown(one + three, how)).containsExactly(event, "missing", event);
        assertThat(shown(one + two.substring(9) + three, how))
                .containsExactly(event, "malformed", "missing", event);
        assertThat(shown(record.formatted("node_mode_transition_denied", "a", "b"), how))
                .containsExactly("ignored");
    }
}
