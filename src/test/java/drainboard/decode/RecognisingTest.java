package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.NodeTransition;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Records that come one by one tell their form by what they hold.
class RecognisingTest {
    private static final String EVENT =
            "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"from\":\"accepting\",\"to\":\"draining\"}";
    private static final String HEC = "{\"time\":1,\"host\":\"a\",\"event\":" + EVENT + "}";
    private static final String OCSF =
            "{\"class_uid\":1,\"metadata\":{},\"unmapped\":" + EVENT + "}";

    private final Recognising records = new Recognising(Decoding.LIVE);

    @Test
    void the_first_record_of_a_node_settles_the_form() {
        assertThat(records.recognised()).isEmpty();
        assertThat(told(records, "{\"greeting\":1}")).containsExactly("other");
        assertThat(form(records)).isEqualTo("ndjson");
        assertThat(told(records, "{\"time\":1,\"host\":\"a\",\"event\":\"up\"}"))
                .containsExactly("other");
        assertThat(form(records)).isEqualTo("splunk_hec");
        assertThat(told(records, OCSF)).containsExactly("move");
        assertThat(form(records)).isEqualTo("ocsf");
        assertThat(told(records, HEC)).hasSize(1);
        assertThat(form(records)).isEqualTo("ocsf");
    }

    @Test
    void a_told_form_is_not_asked_for() {
        Recognising forced = new Recognising(Decoding.LIVE.of(Format.NDJSON));
        assertThat(form(forced)).isEqualTo("ndjson");
        assertThat(told(forced, HEC)).containsExactly("move");
        assertThat(told(forced, EVENT)).containsExactly("move");
        assertThat(form(forced)).isEqualTo("ndjson");
    }

    @Test
    void a_header_and_what_belongs_to_it_stay_together() {
        assertThat(told(records, "kind,node_id,from,to")).isEmpty();
        assertThat(told(records, "node_mode_transition,1,accepting,draining"))
                .containsExactly("move");
        assertThat(form(records)).isEqualTo("csv");
    }

    @Test
    void two_events_in_one_record_are_none() {
        assertThat(told(records, EVENT + "\n" + EVENT)).containsExactly("refused");
        assertThat(told(records, HEC + HEC)).containsExactly("refused");
        String other = EVENT.replace("draining", "fence_lost");
        assertThat(told(records, "[" + EVENT + "," + other + "]")).containsExactly("refused");
    }

    @Test
    void any_bytes_are_records_or_refusals() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> forms = new ArrayList<>(List.of(EVENT, HEC, OCSF, "", "1 <1>", "a,b"));
        Wrapping.all()
                .forEach((_, form) -> forms.add(new String(form.apply(List.of(EVENT)), UTF_8)));
        for (int i = 0; i < 5000; i++) {
            Recognising fresh = new Recognising(Decoding.LIVE);
            for (int record = 0; record < 3; record++) {
                byte[] bytes = forms.get(random.nextInt(forms.size())).getBytes(UTF_8);
                for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertThat(fresh.decode(frame(bytes))).as("seed %s, %s", seed, i).isNotNull();
                assertThat(fresh.recognised()).as("seed %s, %s", seed, i).isPresent();
            }
            fresh.finish(left -> assertThat(left.record()).isNotNull());
        }
    }

    private static String form(Recognising records) {
        return records.recognised().map(one -> one.format().wireName()).orElse("");
    }

    private static List<String> told(Recognising records, String record) {
        return records.decode(frame(record.getBytes(UTF_8))).stream()
                .map(
                        one ->
                                switch (one.finding()) {
                                    case Finding.Event(NodeTransition _, String _) -> "move";
                                    case Finding.Event _ -> "other";
                                    case Finding.Refused _ -> "refused";
                                    case Finding.Missing _ -> "missing";
                                })
                .toList();
    }

    private static Frame frame(byte[] bytes) {
        return new Frame(bytes, 0, bytes.length, 1, 0, bytes.length, Extent.WHOLE);
    }
}
