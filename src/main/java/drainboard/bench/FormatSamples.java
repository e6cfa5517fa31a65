package drainboard.bench;

import static drainboard.bench.FormatSample.lines;
import static drainboard.bench.FormatSample.page;
import static drainboard.bench.FormatSample.stacked;
import static drainboard.bench.FormatSample.table;

import drainboard.decode.Format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How each format wraps events, as its system would write them.
final class FormatSamples {
    /// All that there are.
    static final List<FormatSample> ALL =
            Stream.of(
                            plain(),
                            splunk(),
                            elastic(),
                            sentinel(),
                            datadog(),
                            loki(),
                            cloudWatch(),
                            agents(),
                            text())
                    .flatMap(List::stream)
                    .toList();

    private FormatSamples() {}

    /// The sample of a format; empty where nobody wrote one.
    static Optional<FormatSample> of(Format format) {
        return ALL.stream().filter(one -> one.format() == format).findFirst();
    }

    private static List<FormatSample> plain() {
        return List.of(
                lines(Format.NDJSON, "%E"),
                page(Format.JSON_ARRAY_OF_EVENTS, "[", "%E", "]"),
                stacked(Format.JSON_CONCATENATED, "%E"),
                lines(Format.JSON_SEQ, "\u001e%E"),
                lines(
                        Format.AUDIT_CHAIN,
                        "{'kind':'node_mode_transition','identity':'sched-1','event_data':%E,"
                                + "'sequence':%N,'timestamp_unix':%U,'prev_event_hash':'%H',"
                                + "'current_event_hash':'%I'}"),
                lines(Format.WRAPPED_JSON, "{'sent':'%T','payload':%S}"));
    }

    private static List<FormatSample> splunk() {
        return List.of(
                page(
                        Format.SPLUNK_RESULTS,
                        "{'init_offset':0,'messages':[],'fields':[{'name':'_raw'}],'results':[",
                        "{'_time':'%T','_cd':'12:%N','_bkt':'g~4~7','_raw':%S}",
                        "]}"),
                stacked(
                        Format.SPLUNK_HEC,
                        "{'time':%U.5,'host':'sched-1','sourcetype':'g:a','event':%E}"),
                table(Format.SPLUNK_CSV, "'_raw','_time',host,tag", "%C,'%T',sched-1,'drain\nops'"),
                lines(
                        Format.SPLUNK_EXPORT,
                        "{'preview':false,'offset':%N,'result':{'_cd':'12:%N','_bkt':'g~4~7',"
                                + "'_time':'%T','host':'sched-1','tag':['drain','ops'],"
                                + "'_raw':%S}}"));
    }

    private static List<FormatSample> elastic() {
        return List.of(
                page(
                        Format.ELASTIC_SEARCH,
                        "{'took':4,'timed_out':false,'_shards':{'total':3,'successful':3,"
                                + "'skipped':0,'failed':0},'hits':{'total':{'value':50,"
                                + "'relation':'eq'},'hits':[",
                        "{'_index':'g','_id':'a%N','_source':{'@timestamp':'%T','message':%S},"
                                + "'sort':[%M,%N]}",
                        "]}}"),
                lines(
                        Format.ELASTIC_BULK,
                        "{'index':{'_index':'g','_id':'b%N'}}\n"
                                + "{'@timestamp':'%T','message':%S}"),
                table(
                        Format.KIBANA_CSV,
                        "\uFEFF'@timestamp',host,message",
                        "'Nov 23, 2026 @ 20:00:00.412',sched-1,%C"),
                lines(
                        Format.ELASTICDUMP,
                        "{'_index':'grafos','_id':'k%N','_score':1,'_source':{'@timestamp':"
                                + "'%T','event':{'kind':'event','original':%S}}}"));
    }

    private static List<FormatSample> sentinel() {
        return List.of(
                page(
                        Format.LOG_ANALYTICS,
                        "{'tables':[{'name':'PrimaryResult','columns':[{'name':"
                                + "'TimeGenerated','type':'datetime'},{'name':'Event_d','type':"
                                + "'dynamic'}],'rows':[",
                        "['%T',%S]",
                        "]}]}"),
                table(
                        Format.SENTINEL_CSV,
                        "\uFEFF'TimeGenerated [UTC]',Type,RawData",
                        "'11/23/2026, 8:00:00.412 PM',GrafosAudit_CL,%C"),
                lines(
                        Format.SENTINEL_EXPORT,
                        "{'TimeGenerated':'%T','Type':'GrafosAudit_CL','RawData':%S}"));
    }

    private static List<FormatSample> datadog() {
        return List.of(
                page(
                        Format.DATADOG_PAGE,
                        "{'data':[",
                        "{'id':'Ag%N','type':'log','attributes':{'timestamp':'%T','service':"
                                + "'grafos','message':'node mode','attributes':%E}}",
                        "],'meta':{'page':{'after':'x'},'status':'done'}}"),
                lines(
                        Format.DATADOG_ARCHIVE,
                        "{'_id':'AZ%N','date':'%T','service':'grafos','status':'info',"
                                + "'message':%S,'attributes':{},'tags':['env:prod']}"),
                lines(
                        Format.DATADOG,
                        "{'id':'Ag%N','type':'log','attributes':{'timestamp':'%T','service':"
                                + "'grafos','message':'node mode','attributes':%E}}"));
    }

    private static List<FormatSample> loki() {
        return List.of(
                page(
                        Format.LOKI,
                        "{'streams':[{'stream':{'job':'grafos'},'values':[",
                        "['%M000000',%S]",
                        "]}]}"),
                lines(Format.LOGCLI, "{'labels':{'job':'grafos'},'line':%S,'timestamp':'%T'}"));
    }

    private static List<FormatSample> cloudWatch() {
        return List.of(
                stacked(
                        Format.CLOUDWATCH_SUBSCRIPTION,
                        "{'messageType':'DATA_MESSAGE','owner':'1','logGroup':'/g',"
                                + "'logStream':'s','subscriptionFilters':['a'],'logEvents':["
                                + "{'id':'%N','timestamp':%M,'message':%S}]}"),
                page(
                        Format.CLOUDWATCH_EVENTS,
                        "{'events':[",
                        "{'logStreamName':'s','timestamp':%M,'message':%S,'eventId':'%N'}",
                        "],'searchedLogStreams':[]}"),
                lines(Format.CLOUDWATCH_EXPORT, "2026-11-23T20:00:00.412Z %E"));
    }

    private static List<FormatSample> agents() {
        String gelf =
                "{'version':'1.1','host':'sched-1','short_message':%S,'timestamp':%U.412,"
                        + "'level':6}";
        return List.of(
                lines(
                        Format.JOURNALD,
                        "{'__CURSOR':'s=9f;i=%N','__REALTIME_TIMESTAMP':'%M000','_HOSTNAME':"
                                + "'sched-1','PRIORITY':'6','MESSAGE':%S}"),
                lines(Format.GELF, gelf),
                new FormatSample(Format.GELF_TCP, "", gelf, "\0", "\0", false),
                lines(
                        Format.OCSF,
                        "{'class_uid':6002,'category_uid':6,'activity_id':99,'time':%M,"
                                + "'metadata':{'version':'1.7.0','product':{'name':'grafOS'},"
                                + "'uid':'o%N'},'raw_data':%S}"),
                lines(
                        Format.VECTOR,
                        "{'file':'/var/log/grafos.log','host':'sched-1','message':%S,"
                                + "'source_type':'file','timestamp':'%T'}"),
                lines(Format.FLUENT_BIT, "{'date':%U.000123,'log':%S,'stream':'stdout'}"),
                lines(Format.DOCKER, "{'log':%L,'stream':'stdout','time':'%T'}"));
    }

    private static List<FormatSample> text() {
        return List.of(
                lines(Format.CRI, "%T stdout F %E"),
                lines(
                        Format.CEF,
                        "CEF:0|grafOS|sched\\|uler|3.2|audit|Node mode|3|rt=%M"
                                + " dvchost=sched-1 msg=%F act=told"),
                lines(Format.LEEF, "LEEF:1.0|grafOS|scheduler|3.2|audit|devTime=%M\tsev=3\tmsg=%E"),
                new FormatSample(
                        Format.SYSLOG_OCTETS,
                        "",
                        "<134>1 %T sched-1 grafos 812 NODEMODE - %E",
                        "",
                        "",
                        true),
                table(Format.CSV, "when,event", "%T,%C"),
                lines(Format.SYSLOG, "<134>1 %T sched-1 grafos 812 NODEMODE - %E"));
    }
}
