package drainboard.decode.envelope;

/// The envelopes there are, each new for one stream. Those of JSON are told whether a transition
/// that lacks its kind is one.
public final class Envelopes {
    private Envelopes() {}

    /// No envelope at all.
    public static Envelope plain(boolean bare) {
        return new PlainEnvelope();
    }

    /// An envelope whose transitions may lack their kind.
    public static Envelope bare(Envelope inside) {
        return new BareEnvelope(inside);
    }

    /// A site's own names for the fields.
    public static Envelope mapped(FieldMapping mapping) {
        return new MappedEnvelope(mapping);
    }

    /// grafOS's audit chain.
    public static Envelope auditChain(boolean bare) {
        return new AuditEnvelope();
    }

    /// A row of a Splunk export.
    public static Envelope splunkRow(boolean bare) {
        return new JsonEnvelope(Vendor.SPLUNK_ROW, bare);
    }

    /// A page of Splunk's results.
    public static Envelope splunkResults(boolean bare) {
        return new JsonEnvelope(Vendor.SPLUNK_RESULTS, bare);
    }

    /// A document of Elastic or OpenSearch.
    public static Envelope elasticHit(boolean bare) {
        return new JsonEnvelope(Vendor.ELASTIC_HIT, bare);
    }

    /// A page of Elastic's or OpenSearch's search.
    public static Envelope elasticPage(boolean bare) {
        return new JsonEnvelope(Vendor.ELASTIC_PAGE, bare);
    }

    /// Lines for Elastic's `_bulk`.
    public static Envelope elasticBulk(boolean bare) {
        return new BulkEnvelope(bare);
    }

    /// Tables of Log Analytics.
    public static Envelope logAnalytics(boolean bare) {
        return new JsonEnvelope(Vendor.LOG_ANALYTICS, bare);
    }

    /// journald's JSON.
    public static Envelope journald(boolean bare) {
        return new JsonEnvelope(Vendor.JOURNALD, bare);
    }

    /// An OCSF event.
    public static Envelope ocsf(boolean bare) {
        return new JsonEnvelope(Vendor.OCSF, bare);
    }

    /// A record of Datadog's search.
    public static Envelope datadog(boolean bare) {
        return new JsonEnvelope(Vendor.DATADOG, bare);
    }

    /// A page of Datadog's search.
    public static Envelope datadogPage(boolean bare) {
        return new JsonEnvelope(Vendor.DATADOG_PAGE, bare);
    }

    /// A record of Datadog's archive.
    public static Envelope datadogArchive(boolean bare) {
        return new JsonEnvelope(Vendor.DATADOG_ARCHIVE, bare);
    }

    /// Streams of Loki, pushed or found.
    public static Envelope loki(boolean bare) {
        return new JsonEnvelope(Vendor.LOKI, bare);
    }

    /// A batch of a CloudWatch subscription.
    public static Envelope cloudWatchBatch(boolean bare) {
        return new JsonEnvelope(Vendor.CLOUDWATCH_BATCH, bare);
    }

    /// A page of CloudWatch's events.
    public static Envelope cloudWatchEvents(boolean bare) {
        return new JsonEnvelope(Vendor.CLOUDWATCH_EVENTS, bare);
    }

    /// Docker's json-file.
    public static Envelope docker(boolean bare) {
        return new DockerEnvelope(bare);
    }

    /// A record that some collector wrapped in JSON.
    public static Envelope collected(boolean bare) {
        return new JsonEnvelope(Vendor.ANY, bare);
    }
}
