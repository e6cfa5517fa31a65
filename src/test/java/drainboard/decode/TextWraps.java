package drainboard.decode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Wraps inner events in each text format as its system would write them.
final class TextWraps {
    private static final Instant BEGUN = Instant.parse("2026-11-23T20:00:00.412Z");

    private TextWraps() {}

    static String cef(List<String> events) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            out.append(i % 2 == 0 ? "" : "Nov 23 20:00:00 sched-1 ")
                    .append("CEF:0|grafOS|sched\\|uler|3.2|audit|Node mode|3|rt=")
                    .append(time(i).toEpochMilli())
                    .append(" dvchost=sched-1 msg=")
                    .append(cefValue(events.get(i)))
                    .append(" act=told\n");
        }
        return out.toString();
    }

    static String cefValue(String text) {
        return text.replace("\\", "\\\\").replace("=", "\\=").replace("\n", "\\n");
    }

    static String leef(List<String> events) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            String head =
                    switch (i % 3) {
                        case 0 -> "LEEF:1.0|grafOS|scheduler|3.2|audit|";
                        case 1 -> "LEEF:2.0|grafOS|scheduler|3.2|audit|x09|";
                        default -> "<13>1 " + time(i) + " sched-1 LEEF:2.0|grafOS|s|3.2|audit|\t|";
                    };
            out.append(head.replace(" sched-1 L", " sched-1 grafos - - - L"))
                    .append("devTime=")
                    .append(time(i).toEpochMilli())
                    .append("\tsev=3\tmsg=")
                    .append(events.get(i))
                    .append('\n');
        }
        return out.toString();
    }

    static String syslog(List<String> events) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            out.append(syslogLine(i, events.get(i))).append('\n');
        }
        return out.toString();
    }

    static String syslogLine(int i, String event) {
        return switch (i % 4) {
            case 0 ->
                    "<134>1 "
                            + time(i)
                            + " sched-1 grafos 812 NODEMODE [origin ip=\"10.0.0.5\" note=\"a\\]b"
                            + " \\\"c\\\" \\\\\"][x@1] "
                            + event;
            case 1 -> "<134>Nov  3 20:00:01 sched-1 grafos[812]: @cee: " + event;
            case 2 -> "<134>1 " + time(i) + " sched-1 grafos - - - \uFEFF" + event;
            default -> "Nov 23 20:00:09 sched-1 grafos: " + event;
        };
    }

    static String octets(List<String> events) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            String frame = syslogLine(i, events.get(i));
            out.append(JsonWraps.length(frame)).append(' ').append(frame);
        }
        return out.toString();
    }

    static String csv(String header, String row, List<String> events) {
        StringBuilder out = new StringBuilder(header).append("\r\n");
        for (int i = 0; i < events.size(); i++) {
            out.append(
                            row.replace("TIME", time(i).toString())
                                    .replace("EVENT", quoted(events.get(i))))
                    .append("\r\n");
        }
        return out.toString();
    }

    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    static String splunkCsv(List<String> events) {
        return csv("\"_raw\",\"_time\",host,tag", "EVENT,\"TIME\",sched-1,\"drain\nops\"", events);
    }

    static String kibanaCsv(List<String> events) {
        return csv(
                "\uFEFF\"@timestamp\",host,note,message",
                "\"Nov 23, 2026 @ 20:00:00.412\",sched-1,'=1+1,EVENT",
                events);
    }

    static String sentinelCsv(List<String> events) {
        return csv(
                "\uFEFF\"TimeGenerated [UTC]\",Type,RawData",
                "\"11/23/2026, 8:00:00.412 PM\",GrafosAudit_CL,EVENT",
                events);
    }

    static String anyCsv(List<String> events) {
        return csv("when,event", "TIME,EVENT", events);
    }

    static String cri(List<String> events) {
        StringJoiner out = new StringJoiner("\n", "", "\n");
        for (int i = 0; i < events.size(); i++) {
            String event = events.get(i);
            int cut =
                    i % 2 == 0
                            ? 0
                            : event.offsetByCodePoints(
                                    0, Math.min(9, event.codePointCount(0, event.length())));
            if (cut > 0) {
                out.add(time(i) + " stdout P " + event.substring(0, cut));
            }
            out.add(time(i) + " stdout F " + event.substring(cut));
        }
        return out.toString();
    }

    static String cloudWatch(List<String> events) {
        StringJoiner out = new StringJoiner("\n", "", "\n");
        for (int i = 0; i < events.size(); i++) {
            out.add(
                    String.format(
                            Locale.ROOT,
                            "2026-11-23T20:%02d:%02d.412Z %s",
                            i / 60 % 60,
                            i % 60,
                            events.get(i)));
        }
        return out.toString();
    }

    private static Instant time(int i) {
        return BEGUN.plusSeconds(i);
    }
}
