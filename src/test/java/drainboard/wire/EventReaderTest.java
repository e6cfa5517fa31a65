package drainboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.RejectionReason;
import drainboard.event.UnknownKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The accepted forms and the refusals of events.md.
class EventReaderTest {
    private final EventReader reader = new EventReader();

    private Reading read(String object) {
        byte[] bytes = object.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length);
    }

    private Reading transition(String members) {
        return read("{'kind':'node_mode_transition'," + members + "}");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "66 | 0x42",
                "'66' | 0x42",
                "'0x42' | 0x42",
                "'0X42' | 0x42",
                "'0042' | 0x2a",
                "18446744073709551615 | 0xffffffffffffffff",
                "'0xffffffffffffffff' | 0xffffffffffffffff",
                "0 | 0x0"
            },
            quoteCharacter = '~')
    void node_ids_are_read(String written, String shown) {
        Reading reading = transition("'node_id':" + written + ",'from':'Drained','to':'FenceLost'");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood ->
                                assertThat(((NodeTransition) understood.event()).node())
                                        .hasToString(shown));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'2026-11-23T10:15:30.123456Z' | 2026-11-23T10:15:30.123456Z",
                "'2026-11-23t10:15:30z' | 2026-11-23T10:15:30Z",
                "'2026-11-23 12:15:30+02:00' | 2026-11-23T10:15:30Z",
                "'2024-02-29T00:00:00Z' | 2024-02-29T00:00:00Z",
                "'2026-11-23T10:15:30+23:59' | 2026-11-22T10:16:30Z",
                "1772323215 | 2026-03-01T00:00:15Z",
                "1772323215468 | 2026-03-01T00:00:15.468Z",
                "1772323215468001 | 2026-03-01T00:00:15.468001Z",
                "1772323215468001002 | 2026-03-01T00:00:15.468001002Z",
                "1772323215.5 | 2026-03-01T00:00:15.5Z",
                "'1772323215.25' | 2026-03-01T00:00:15.25Z",
                "-1 | 1969-12-31T23:59:59Z",
                "-0.5 | 1969-12-31T23:59:59.5Z",
                "1.772323215e9 | 2026-03-01T00:00:15Z"
            })
    void times_are_read(String written, String instant) {
        Reading reading =
                transition("'node_id':1,'from':'draining','to':'drained','ts':" + written);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood ->
                                assertThat(((NodeTransition) understood.event()).stamp().time())
                                        .isEqualTo(Instant.parse(instant)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'from':'draining','to':'drained' | missing_field",
                "'node_id':null,'from':'draining','to':'drained' | missing_field",
                "'node_id':1,'to':'drained' | missing_field",
                "'node_id':1.0,'from':'draining','to':'drained' | invalid_node_id",
                "'node_id':1e3,'from':'draining','to':'drained' | invalid_node_id",
                "'node_id':-1,'from':'draining','to':'drained' | invalid_node_id",
                "'node_id':'','from':'draining','to':'drained' | invalid_node_id",
                "'node_id':'0x','from':'draining','to':'drained' | invalid_node_id",
                "'node_id':'+5','from':'draining','to':'drained' | invalid_node_id",
                "'node_id':18446744073709551616,'from':'draining','to':'drained' | invalid_node_id",
                "'node_id':'0x10000000000000000','from':'draining','to':'drained' |"
                        + " invalid_node_id",
                "'node_id':{},'from':'draining','to':'on_fire' | invalid_node_id",
                "'node_id':1,'from':'draining','to':'on_fire' | unknown_mode",
                "'node_id':1,'from':7,'to':'drained','ts':'x' | unknown_mode",
                "'node_id':1,'from':'draining','to':'drained','ts':'x' | invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':'2026-02-29T00:00:00Z' |"
                        + " invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':'2026-01-01T23:59:60Z' |"
                        + " invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':'0000-01-01T00:00:00Z' |"
                        + " invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':'9999-12-31T23:59:59-01:00' |"
                        + " invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':1e400 | invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','ts':true,'seq':'x' |"
                        + " invalid_timestamp",
                "'node_id':1,'from':'draining','to':'drained','seq':'x' | malformed",
                "'node_id':1,'from':'draining','to':'drained','seq':1.0 | malformed",
                "'node_id':1,'from':'draining','to':'drained','seq':18446744073709551616 |"
                        + " malformed",
                "'node_id':1,'from':'draining','to':'drained','event_id':1.5 | malformed",
                "'node_id':1,'from':'draining','to':'drained','cell':' ' | malformed",
                "'node_id':1,'from':'draining','to':'drained','workload':'' | malformed",
                "'node_id':1,'from':'draining','to':'drained','workloads':['a',1] | malformed",
                "'node_id':1,'node_id':1,'from':'draining','to':'drained' | malformed",
                "'node_id':1,'from':'draining','to':'drained','x':{'a':1,'\\u0061':2} | malformed",
                "'node_id':01,'from':'draining','to':'drained' | malformed",
                "'node_id':1,'from':'draining','to':'drained'} {} | malformed"
            })
    void refusals_are_looked_for_in_the_order_of_the_specification(String members, String reason) {
        assertThat(transition(members))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().wireName()).isEqualTo(reason));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'kind':'lease_allocated'}",
                "{'kind':null}",
                "{}",
                "{'kind':5}",
                "{'kind':'NODE_MODE_TRANSITION'}"
            })
    void other_kinds_are_ignored(String object) {
        assertThat(read(object))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood ->
                                assertThat(understood.event()).isInstanceOf(UnknownKind.class));
    }

    @ParameterizedTest(name = "{0} speaks of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "'node_id':66,'from':'draining' | 0x42",
                "'node_id':66,'cell':'east','from':'draining','to':'x' | east/0x42",
                "'node_id':66,'cell':7,'from':'draining','to':'x' | none",
                "'from':'draining','to':'x' | none"
            })
    void a_refused_message_tells_its_node_where_it_can_be_read(String members, String node) {
        assertThat(transition(members))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> {
                            NodeId about = refused.about();
                            assertThat(about == null ? "none" : about.toString())
                                    .isEqualTo(node == null ? "none" : node);
                            assertThat(refused.reason())
                                    .isNotEqualTo(RejectionReason.ILLEGAL_TRANSITION);
                        });
    }
}
