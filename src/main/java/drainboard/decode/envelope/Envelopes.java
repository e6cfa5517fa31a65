package drainboard.decode.envelope;

import java.util.function.Supplier;

/// The envelopes there are, each new for one stream and told what the source wants.
public final class Envelopes {
    private Envelopes() {}

    /// No envelope at all.
    public static Envelope plain(Wanted wanted) {
        return wanted.mapping().isNone()
                ? new PlainEnvelope(wanted.bare())
                : new JsonEnvelope(Vendor.ANY, Taking.of(wanted));
    }

    /// An envelope whose transitions may lack their kind.
    public static Envelope bare(Envelope inside) {
        return new BareEnvelope(inside);
    }

    /// Lines of text, where a site's own names for the fields have no place: every record is
    /// refused rather than its fields guessed.
    public static Envelope text(Wanted wanted, Supplier<Envelope> plain) {
        return wanted.mapping().isNone() ? plain.get() : collected(wanted);
    }

    /// grafOS's audit chain.
    public static Envelope auditChain(Wanted wanted) {
        return new AuditEnvelope(wanted);
    }

    /// A row of a Splunk export.
    public static Envelope splunkRow(Wanted wanted) {
        return new JsonEnvelope(Vendor.SPLUNK_ROW, Taking.of(wanted, true));
    }

    /// A page of Splunk's results.
    public static Envelope splunkResults(Wanted wanted) {
        return new JsonEnvelope(Vendor.SPLUNK_RESULTS, Taking.of(wanted, true));
    }

    /// A document of Elastic or OpenSearch.
    public static Envelope elasticHit(Wanted wanted) {
        return new JsonEnvelope(Vendor.ELASTIC_HIT, Taking.of(wanted));
    }

    /// A page of Elastic's or OpenSearch's search.
    public static Envelope elasticPage(Wanted wanted) {
        return new JsonEnvelope(Vendor.ELASTIC_PAGE, Taking.of(wanted));
    }

    /// Lines for Elastic's `_bulk`.
    public static Envelope elasticBulk(Wanted wanted) {
        return new BulkEnvelope(Taking.of(wanted));
    }

    /// Tables of Log Analytics.
    public static Envelope logAnalytics(Wanted wanted) {
        return new JsonEnvelope(Vendor.LOG_ANALYTICS, Taking.of(wanted));
    }

    /// journald's JSON.
    public static Envelope journald(Wanted wanted) {
        return new JsonEnvelope(Vendor.JOURNALD, Taking.of(wanted));
    }

    /// An OCSF event.
    public static Envelope ocsf(Wanted wanted) {
        return new JsonEnvelope(Vendor.OCSF, Taking.of(wanted));
    }

    /// A record of Datadog's search.
    public static Envelope datadog(Wanted wanted) {
        return new JsonEnvelope(Vendor.DATADOG, Taking.of(wanted));
    }

    /// A page of Datadog's search.
    public static Envelope datadogPage(Wanted wanted) {
        return new JsonEnvelope(Vendor.DATADOG_PAGE, Taking.of(wanted));
    }

    /// A record of Datadog's archive.
    public static Envelope datadogArchive(Wanted wanted) {
        return new JsonEnvelope(Vendor.DATADOG_ARCHIVE, Taking.of(wanted));
    }

    /// Streams of Loki, pushed or found.
    public static Envelope loki(Wanted wanted) {
        return new JsonEnvelope(Vendor.LOKI, Taking.of(wanted));
    }

    /// A batch of a CloudWatch subscription.
    public static Envelope cloudWatchBatch(Wanted wanted) {
        return new JsonEnvelope(Vendor.CLOUDWATCH_BATCH, Taking.of(wanted));
    }

    /// A page of CloudWatch's events.
    public static Envelope cloudWatchEvents(Wanted wanted) {
        return new JsonEnvelope(Vendor.CLOUDWATCH_EVENTS, Taking.of(wanted));
    }

    /// Docker's json-file.
    public static Envelope docker(Wanted wanted) {
        return new DockerEnvelope(Taking.of(wanted));
    }

    /// A record that some collector wrapped in JSON.
    public static Envelope collected(Wanted wanted) {
        return new JsonEnvelope(Vendor.ANY, Taking.of(wanted));
    }
}
