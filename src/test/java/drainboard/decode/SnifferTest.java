package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import drainboard.decode.Sniffer.Guess;
import drainboard.decode.frame.Framing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a stream's first bytes tell, and that it is told no later than its first record is there.
class SnifferTest {
    private static final String EVENT =
            "{\"kind\":\"node_mode_transition\",\"node_id\":66,\"from\":\"accepting\",\"to\":\"draining\"}";

    /// One line of a format, with what must follow before it can be told.
    record Case(String format, String line) {
        @Override
        public String toString() {
            return format + " " + line.strip();
        }
    }

    static Stream<Case> lines() {
        return Stream.of(json(), wrapped(), text()).flatMap(List::stream);
    }

    private static Case json(String format, String line) {
        return new Case(
                format,
                line.replace('\'', '"').replace("TEXT", quoted()).replace("EVENT", EVENT) + "\n");
    }

    private static String quoted() {
        return "\"" + EVENT.replace("\"", "\\\"") + "\"";
    }

    private static List<Case> json() {
        return List.of(
                json("ndjson", "EVENT"),
                json("ndjson", "{'kind':'operator_note','text':'a } b'}"),
                json("json_seq", "\u001EEVENT"),
                json("json_array", "[EVENT,"),
                json("json_array", "[EVENT]"),
                json("json_concatenated", "EVENTEVENT"),
                json(
                        "splunk_export",
                        "{'preview':false,'offset':0,'result':{'_cd':'1:2','_raw':TEXT}}"),
                json("splunk_results", "{'init_offset':0,'messages':[],'results':[{'_raw':TEXT}]}"),
                json("splunk_hec", "{'time':1795464000.412,'host':'s','event':EVENT}"),
                json("splunk_hec", "{'time':'1795464009.001','host':'s','event':EVENT}"),
                json(
                        "elasticdump",
                        "{'_index':'g','_id':'k','_score':1,'_source':{'message':TEXT}}"),
                json(
                        "elastic_search",
                        "{'took':4,'timed_out':false,'_shards':{'failed':1},'hits':{'hits':[{'_source':EVENT}]}}"),
                json("elastic_bulk", "{'index':{'_index':'g','_id':'1'}}"),
                json(
                        "log_analytics",
                        "{'tables':[{'name':'P','columns':[{'name':'E','type':'dynamic'}],'rows':[[TEXT]]}]}"),
                json(
                        "sentinel_export",
                        "{'TimeGenerated':'2026-11-23T20:00:09Z','Type':'G_CL','RawData':TEXT}"),
                json("journald", "{'__CURSOR':'s=9f','__REALTIME_TIMESTAMP':'1','MESSAGE':TEXT}"),
                json("gelf", "{'version':'1.1','host':'s','short_message':TEXT,'timestamp':1.5}"));
    }

    private static List<Case> wrapped() {
        return List.of(
                json("ocsf", "{'class_uid':6002,'time':1,'metadata':{'uid':'9'},'raw_data':TEXT}"),
                json("datadog", "{'id':'A','type':'log','attributes':{'attributes':EVENT}}"),
                json(
                        "datadog_page",
                        "{'data':[{'id':'A','type':'log','attributes':{}}],'meta':{}}"),
                json(
                        "datadog_archive",
                        "{'_id':'A','date':'2026-11-23T20:00:01.000Z','message':TEXT,'attributes':{}}"),
                json(
                        "logcli",
                        "{'labels':{'job':'g'},'line':TEXT,'timestamp':'2026-11-23T20:00:00Z'}"),
                json("loki", "{'streams':[{'stream':{'job':'g'},'values':[['1',TEXT]]}]}"),
                json(
                        "cloudwatch_subscription",
                        "{'messageType':'DATA_MESSAGE','owner':'1','logEvents':[{'message':TEXT}]}"),
                json(
                        "cloudwatch_events",
                        "{'events':[{'eventId':'1','message':TEXT}],'nextToken':'t'}"),
                json("vector", "{'file':'f','message':TEXT,'source_type':'file'}"),
                json("fluent_bit", "{'date':1795464001.000123,'log':TEXT,'stream':'stdout'}"),
                json("fluent_bit", "[1795464001.1, {'log':TEXT}]"),
                json("docker", "{'log':TEXT,'stream':'stdout','time':'2026-11-23T20:00:00Z'}"),
                json("wrapped_json", "{'who':'me','said':TEXT}"));
    }

    private static List<Case> text() {
        String csv = "\"" + EVENT.replace("\"", "\"\"") + "\"";
        return List.of(
                new Case("cef", "CEF:0|grafOS|scheduler|3.2|n|Node|3|rt=1 cn1=66\n"),
                new Case("cef", "Nov 23 20:00:00 sched-1 CEF:0|grafOS|s|3.2|n|Node|3|rt=1\n"),
                new Case("leef", "LEEF:2.0|grafOS|s|3.2|n|^|sev=8^nodeId=66\n"),
                new Case("leef", "<13>1 2026-11-23T20:00:00.412Z s LEEF:1.0|g|s|3.2|n|sev=3\n"),
                new Case("syslog", "<134>1 2026-11-23T20:00:00.412345Z s g 8 N - " + EVENT + "\n"),
                new Case("syslog", "<134>Nov  3 20:00:01 s g[8]: @cee: " + EVENT + "\n"),
                new Case("syslog_octets", "129 <134>1 2026-11-23T20:00:09Z s g - - - {}\n"),
                new Case("cri", "2026-11-23T20:00:00.412345678Z stdout F " + EVENT + "\n"),
                new Case("cloudwatch_export", "2026-11-23T20:00:00.412Z " + EVENT + "\n"),
                new Case("splunk_csv", "\"_time\",host,\"_raw\"\n"),
                new Case("kibana_csv", "\"@timestamp\",host,\"event.original\"\n"),
                new Case("sentinel_csv", "\uFEFF\"TimeGenerated [UTC]\",Type,RawData\r\n"),
                new Case("csv", "kind,node_id,from,to\n"),
                new Case("csv", "when,what\n1," + csv + "\n"),
                new Case("gelf_tcp", "{\"short_message\":\"m\",\"host\":\"s\"}\0"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_format_is_told_as_soon_as_its_first_line_is_there_and_never_wrongly_before(Case one) {
        byte[] line = one.line().getBytes(UTF_8);
        for (int length = 0; length < line.length; length++) {
            assertThat(told(line, length)).as("%d bytes", length).isIn("", one.format());
        }
        assertThat(told(line, line.length)).isEqualTo(one.format());
    }

    private static String told(byte[] head, int length) {
        Optional<Guess> guess = Sniffer.sniff(head, length, false);
        return guess.map(found -> found.format().wireName()).orElse("");
    }

    static Stream<String> forms() {
        return Wrapping.all().keySet().stream().filter(name -> !name.contains("+"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_beginning_of_a_whole_file_tells_another_format(String form) {
        Map<String, Function<List<String>, byte[]>> all = Wrapping.all();
        byte[] file = Objects.requireNonNull(all.get(form)).apply(List.of(EVENT, EVENT));
        for (int length = 0; length <= file.length; length++) {
            assertThat(told(file, length)).as("%d bytes", length).isIn("", form);
        }
        assertThat(Sniffer.sniff(file, file.length, true).orElseThrow().format().wireName())
                .isEqualTo(form);
    }

    @Test
    void broken_lines_before_a_good_one_do_not_hide_how_the_stream_is_written() {
        String good = EVENT + "\n";
        for (String broken :
                List.of(
                        "{\"kind\":\"node_mo\n",
                        "{\"kind\":\"x\"\n",
                        "{\"kind\":{\"a\":1}\n",
                        "{\"kind\":[1}\n",
                        "{\"kind\" {\n",
                        "{\"kind\":\"node_mo\n{\"a\":[}\n")) {
            byte[] head = (broken + good + good).getBytes(UTF_8);
            Guess guess = Sniffer.sniff(head, head.length, false).orElseThrow();
            assertThat(guess).as(broken).isEqualTo(new Guess(Format.NDJSON, Framing.LINES));
        }
        String export = "{\"preview\":false,\"result\":{\"_raw\":" + quoted() + "}}\n";
        byte[] head = (export.substring(0, 40) + "\n" + export).getBytes(UTF_8);
        assertThat(told(head, head.length)).isEqualTo("splunk_export");
    }

    @Test
    void a_page_over_several_lines_is_not_taken_for_a_broken_line() {
        String page = "{\"init_offset\":0,\"results\":[\n{\"_raw\":\"x\"},\n{\"_raw\":\"y\"}]}\n";
        byte[] head = page.getBytes(UTF_8);
        for (int length = 0; length < head.length - 1; length++) {
            assertThat(told(head, length)).isIn("", "splunk_results");
        }
        assertThat(told(head, head.length)).isEqualTo("splunk_results");
    }

    @Test
    void many_broken_lines_and_deep_brackets_are_looked_at_in_bounded_time() {
        for (String one : List.of("{\"a\n", "{\n", "[", "{\"a\":", "\u001E", "{}\0", "[{")) {
            byte[] head = one.repeat(65_536 / one.length()).getBytes(UTF_8);
            assertThat(Sniffer.sniff(head, head.length, true)).as(one).isPresent();
        }
    }
}
