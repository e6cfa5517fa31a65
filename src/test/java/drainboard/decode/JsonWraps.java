package drainboard.decode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Wraps inner events in each JSON format as its system would write them. In a template, `EVENT` is
/// the object, `TEXT` the object as a JSON string, `NUMBER` its number, `TIME` the envelope's own
/// time `MILLIS` and `SECONDS` the same as epoch numbers; an apostrophe is a quote.
final class JsonWraps {
    private static final Instant BEGUN = Instant.parse("2026-11-23T20:00:00.412Z");
    private static final String SPLUNK =
            "{'preview':PREVIEW,'offset':NUMBER,'result':{'_cd':'12:NUMBER','_bkt':'grafos~4~7C0B',"
                    + "'_time':'TIME','host':'sched-1','tag':['drain','ops'],'_raw':TEXT}}";
    private static final String HASH = "%064x";

    private JsonWraps() {}

    static Map<String, Function<List<String>, String>> all() {
        Map<String, Function<List<String>, String>> forms = new LinkedHashMap<>();
        forms.put("splunk_export", JsonWraps::splunkExport);
        forms.put(
                "splunk_results",
                page(
                        "{'init_offset':0,'messages':[],'fields':[{'name':'_raw'}],'results':[",
                        "{'_time':'TIME','_cd':'12:NUMBER','_bkt':'g~4~7','_raw':TEXT}",
                        "]}"));
        forms.put(
                "splunk_hec",
                stacked("{'time':SECONDS.5,'host':'sched-1','sourcetype':'g:a','event':EVENT}"));
        forms.put(
                "elasticdump",
                lines(
                        "{'_index':'grafos','_id':'kNUMBER','_score':1,'_source':{'@timestamp':"
                                + "'TIME','event':{'kind':'event','original':TEXT}}}"));
        forms.put(
                "elastic_search",
                page(
                        "{'took':4,'timed_out':false,'_shards':{'total':3,'successful':3,"
                                + "'skipped':0,'failed':0},'hits':{'total':{'value':50,'relation':"
                                + "'eq'},'hits':[",
                        "{'_index':'g','_id':'aNUMBER','_source':{'@timestamp':'TIME','message':"
                                + "TEXT},'sort':[MILLIS,NUMBER]}",
                        "]}}"));
        forms.put(
                "elastic_bulk",
                lines(
                        "{'index':{'_index':'g','_id':'bNUMBER'}}\n"
                                + "{'@timestamp':'TIME','message':TEXT}"));
        forms.put(
                "log_analytics",
                page(
                        "{'tables':[{'name':'PrimaryResult','columns':[{'name':'TimeGenerated',"
                            + "'type':'datetime'},{'name':'Event_d','type':'dynamic'}],'rows':[",
                        "['TIME',TEXT]",
                        "]}]}"));
        forms.put(
                "sentinel_export",
                lines("{'TimeGenerated':'TIME','Type':'GrafosAudit_CL','RawData':TEXT}"));
        forms.put(
                "journald",
                lines(
                        "{'__CURSOR':'s=9f;i=NUMBER','__REALTIME_TIMESTAMP':'MILLIS000',"
                                + "'_HOSTNAME':'sched-1','PRIORITY':'6','MESSAGE':TEXT}"));
        forms.put("gelf", JsonWraps::gelf);
        forms.put(
                "ocsf",
                lines(
                        "{'class_uid':6002,'category_uid':6,'activity_id':99,'time':MILLIS,"
                                + "'metadata':{'version':'1.7.0','product':{'name':'grafOS'},"
                                + "'uid':'oNUMBER'},'raw_data':TEXT}"));
        others(forms);
        return forms;
    }

    private static void others(Map<String, Function<List<String>, String>> forms) {
        forms.put(
                "datadog",
                page(
                        "{'data':[",
                        "{'id':'AgNUMBER','type':'log','attributes':{'timestamp':'TIME','service':"
                                + "'grafos','message':'node mode','attributes':EVENT}}",
                        "],'meta':{'page':{'after':'x'},'status':'done'}}"));
        forms.put(
                "datadog_archive",
                lines(
                        "{'_id':'AZNUMBER','date':'TIME','service':'grafos','status':'info',"
                                + "'message':TEXT,'attributes':{},'tags':['env:prod']}"));
        forms.put(
                "loki",
                page(
                        "{'streams':[{'stream':{'job':'grafos'},'values':[",
                        "['MILLIS000000',TEXT]",
                        "]}]}"));
        forms.put("logcli", lines("{'labels':{'job':'grafos'},'line':TEXT,'timestamp':'TIME'}"));
        forms.put("cloudwatch_subscription", JsonWraps::subscription);
        forms.put(
                "cloudwatch_events",
                page(
                        "{'events':[",
                        "{'logStreamName':'s','timestamp':MILLIS,'message':TEXT,'eventId':'NUMBER'}",
                        "],'searchedLogStreams':[]}"));
        forms.put(
                "vector",
                lines(
                        "{'file':'/var/log/grafos.log','host':'sched-1','message':TEXT,"
                                + "'source_type':'file','timestamp':'TIME'}"));
        forms.put("fluent_bit", lines("{'date':SECONDS.000123,'log':TEXT,'stream':'stdout'}"));
        forms.put("fluent_bit_stdout", lines("[SECONDS.000123, {'log':TEXT}]"));
        forms.put("docker", JsonWraps::docker);
        forms.put("json_array", page("[", "EVENT", "]"));
        forms.put("json_concatenated", stacked("EVENT"));
        forms.put("json_seq", lines("\u001eEVENT"));
        forms.put("audit_chain", JsonWraps::auditChain);
    }

    static String gelf(List<String> events) {
        return lines(
                        "{'version':'1.1','host':'sched-1','short_message':TEXT,"
                                + "'timestamp':SECONDS.412,'level':6}")
                .apply(events);
    }

    /// With a provisional row of everything, which does not count.
    private static String splunkExport(List<String> events) {
        String rows = lines(SPLUNK.replace("PREVIEW", "false")).apply(events);
        return lines(SPLUNK.replace("PREVIEW", "true")).apply(events.subList(0, 1)) + rows;
    }

    /// Batches of ten events, one after another, and a control message between them.
    private static String subscription(List<String> events) {
        String head = "','owner':'1','logGroup':'/g','logStream':'s','subscriptionFilters':['a'],";
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < events.size(); from += 10) {
            int offset = from;
            List<String> batch = events.subList(from, Math.min(from + 10, events.size()));
            out.append(quotes("{'messageType':'DATA_MESSAGE" + head + "'logEvents':["))
                    .append(
                            IntStream.range(0, batch.size())
                                    .mapToObj(
                                            i ->
                                                    filled(
                                                            "{'id':'NUMBER','timestamp':MILLIS,"
                                                                    + "'message':TEXT}",
                                                            offset + i,
                                                            batch.get(i)))
                                    .collect(Collectors.joining(",")))
                    .append("]}")
                    .append(
                            quotes(
                                    "{'messageType':'CONTROL_MESSAGE"
                                            + head
                                            + "'logEvents':[{'id':'','timestamp':1795464002000,'message':'CWL"
                                            + " CONTROL MESSAGE: Checking health'}]}"));
        }
        return out.toString();
    }

    /// Every third line is split over two records, as long lines are.
    private static String docker(List<String> events) {
        String form = "{'log':TEXT,'stream':'stdout','time':'TIME'}\n";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            String event = events.get(i);
            int cut = i % 3 == 0 ? event.indexOf(',') + 1 : 0;
            if (cut > 0) {
                out.append(filled(form, i, event.substring(0, cut)));
            }
            out.append(filled(form, i, event.substring(cut) + "\n"));
        }
        return out.toString();
    }

    private static String auditChain(List<String> events) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            out.append(
                            filled(
                                    "{'kind':'node_mode_transition','identity':'sched-1',"
                                            + "'event_data':EVENT,'sequence':NUMBER,"
                                            + "'timestamp_unix':SECONDS,'prev_event_hash':'"
                                            + String.format(HASH, i)
                                            + "','current_event_hash':'"
                                            + String.format(HASH, i + 1)
                                            + "'}",
                                    i,
                                    events.get(i)))
                    .append('\n');
        }
        return out.toString();
    }

    private static Function<List<String>, String> lines(String form) {
        return events -> joined(form, events).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Function<List<String>, String> stacked(String form) {
        return events -> String.join("", joined(form, events));
    }

    private static Function<List<String>, String> page(String head, String form, String foot) {
        return events ->
                quotes(head) + String.join(",", joined(form, events)) + quotes(foot) + "\n";
    }

    private static List<String> joined(String form, List<String> events) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            filled.add(filled(form, i, events.get(i)));
        }
        return filled;
    }

    private static String filled(String form, int number, String event) {
        Instant time = BEGUN.plusSeconds(number);
        String outer =
                quotes(form)
                        .replace("NUMBER", Integer.toString(number))
                        .replace("MILLIS", Long.toString(time.toEpochMilli()))
                        .replace("SECONDS", Long.toString(time.getEpochSecond()))
                        .replace("TIME", time.toString());
        return outer.contains("TEXT")
                ? outer.replace("TEXT", string(event))
                : outer.replace("EVENT", event);
    }

    private static String quotes(String form) {
        return form.replace('\'', '"');
    }

    private static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /// How many bytes a text has in UTF-8.
    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
