package drainboard.decode;

import java.util.List;
import java.util.regex.Pattern;

/// Whose a line of text looks like that is no JSON.
final class TextShape {
    private static final Pattern OCTETS = Pattern.compile("[1-9][0-9]{0,8} <[0-9]{1,3}>.*");
    private static final Pattern PRIORITY = Pattern.compile("<[0-9]{1,3}>.*");
    private static final Pattern SYSLOG_TIME =
            Pattern.compile("[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}.*");
    private static final String ISO =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?";
    private static final Pattern CRI =
            Pattern.compile(ISO + "(?:Z|[+-][0-9]{2}:[0-9]{2}) (?:stdout|stderr) [PF](?: .*)?");
    private static final Pattern CLOUDWATCH = Pattern.compile(ISO + "Z (?:\\{.*|aws-logs-.*)");
    private static final Pattern RFC_3339 =
            Pattern.compile(ISO + "(?:Z|[+-][0-9]{2}:?[0-9]{2}) .*");

    private static final Pattern HEADER =
            Pattern.compile("\"?[A-Za-z_@][^,{}]{0,99}(?:,[^,{}]{1,99}){1,200}");

    private TextShape() {}

    /// The format of a stream that begins with a line; plain where it looks like nobody's, so that
    /// every line of it is refused with its reason.
    static Format of(String line) {
        if (OCTETS.matcher(line).matches()) {
            return Format.SYSLOG_OCTETS;
        }
        if (CRI.matcher(line).matches()) {
            return Format.CRI;
        }
        if (CLOUDWATCH.matcher(line).matches()) {
            return Format.CLOUDWATCH_EXPORT;
        }
        for (Pattern syslog : List.of(PRIORITY, SYSLOG_TIME, RFC_3339)) {
            if (syslog.matcher(line).matches()) {
                return line.contains(" CEF:")
                        ? Format.CEF
                        : line.contains(" LEEF:") ? Format.LEEF : Format.SYSLOG;
            }
        }
        return line.startsWith("CEF:")
                ? Format.CEF
                : line.startsWith("LEEF:") ? Format.LEEF : header(line);
    }

    /// Whether a line may be the header of a CSV file whose columns nobody knows: the row below
    /// must tell.
    static boolean mayBeHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /// The format of a stream whose first line may be a header, by the row below it.
    static Format below(String row) {
        return row.contains("\"{\"\"") ? Format.CSV : Format.NDJSON;
    }

    private static Format header(String line) {
        List<String> columns =
                List.of(line.replace("\uFEFF", "").replace("\"", "").strip().split(","));
        if (columns.contains("_raw")) {
            return Format.SPLUNK_CSV;
        }
        if (columns.stream().anyMatch(one -> one.startsWith("TimeGenerated"))) {
            return Format.SENTINEL_CSV;
        }
        if (columns.contains("@timestamp")) {
            return Format.KIBANA_CSV;
        }
        boolean ours = columns.contains("kind") || columns.contains("node_id");
        return ours && columns.size() > 1 ? Format.CSV : Format.NDJSON;
    }
}
