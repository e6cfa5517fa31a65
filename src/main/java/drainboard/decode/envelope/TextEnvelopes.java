package drainboard.decode.envelope;

/// The envelopes that are text around the event, each new for one stream.
public final class TextEnvelopes {
    private TextEnvelopes() {}

    /// ArcSight's Common Event Format, alone or in syslog.
    public static Envelope cef() {
        return new MessageEnvelope();
    }

    /// QRadar's Log Event Extended Format 1.0 and 2.0, alone or in syslog.
    public static Envelope leef() {
        return new MessageEnvelope();
    }

    /// Syslog of RFC 3164 or 5424 around JSON, CEF or LEEF.
    public static Envelope syslog() {
        return new MessageEnvelope();
    }

    /// Rows of a Splunk search saved as CSV.
    public static Envelope splunkCsv() {
        return new CsvEnvelope(ExportColumns.SPLUNK);
    }

    /// Rows of a Kibana report as CSV.
    public static Envelope kibanaCsv() {
        return new CsvEnvelope(ExportColumns.KIBANA);
    }

    /// Rows that the portal of Sentinel or Log Analytics saved as CSV.
    public static Envelope sentinelCsv() {
        return new CsvEnvelope(ExportColumns.SENTINEL);
    }

    /// Rows whose header holds our own field names, or a column that holds the event.
    public static Envelope csv() {
        return new CsvEnvelope(ExportColumns.ANY);
    }

    /// Log lines of a container runtime, split lines joined.
    public static Envelope cri() {
        return new CriEnvelope();
    }

    /// Lines of a CloudWatch export task.
    public static Envelope cloudWatchExport() {
        return new CloudWatchLines();
    }
}
